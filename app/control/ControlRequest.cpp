#include "app/control/ControlRequest.h"

#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace sostenuto::app {

namespace {

using Verb = ControlRequest::Verb;
using Turn = ControlRequest::Turn;
using Repeat = player::Repeat;

constexpr qint64 longestSeekS = 7LL * 24 * 60 * 60;
constexpr qsizetype mostShown = 60; ///< characters of a word that is quoted back

/// What may follow a word.
enum class Follows { Nothing, Seek, Volume, OnOff, OnOffOrNothing, OffAllOne, Queue, What, Thing, ThingOrNothing };

struct VerbWord {
    const char16_t* word;
    Verb verb;
    Follows follows;
};

constexpr std::array<VerbWord, 20> verbWords = {
    VerbWord{u"play", Verb::Play, Follows::Nothing},        VerbWord{u"pause", Verb::Pause, Follows::Nothing},
    VerbWord{u"toggle", Verb::Toggle, Follows::Nothing},    VerbWord{u"stop", Verb::Stop, Follows::Nothing},
    VerbWord{u"next", Verb::Next, Follows::Nothing},        VerbWord{u"previous", Verb::Previous, Follows::Nothing},
    VerbWord{u"seek", Verb::Seek, Follows::Seek},           VerbWord{u"volume", Verb::Volume, Follows::Volume},
    VerbWord{u"mute", Verb::Mute, Follows::OnOffOrNothing}, VerbWord{u"shuffle", Verb::Shuffle, Follows::OnOff},
    VerbWord{u"repeat", Verb::Repeat, Follows::OffAllOne},  VerbWord{u"queue", Verb::Queue, Follows::Queue},
    VerbWord{u"love", Verb::Love, Follows::OnOffOrNothing}, VerbWord{u"show", Verb::Show, Follows::Nothing},
    VerbWord{u"hold", Verb::Hold, Follows::Thing},          VerbWord{u"pin", Verb::Pin, Follows::Thing},
    VerbWord{u"unpin", Verb::Unpin, Follows::Thing},        VerbWord{u"ready", Verb::Ready, Follows::ThingOrNothing},
    VerbWord{u"open", Verb::Open, Follows::What},           VerbWord{u"quit", Verb::Quit, Follows::Nothing}};

QString quoted(const QString& word)
{
    return u'"' + word.left(mostShown) + u'"';
}

/// Digits only: no sign, no space, no exponent.
std::optional<qint64> plainNumber(QStringView text)
{
    constexpr qsizetype mostDigits = 7;
    if (text.isEmpty() || text.size() > mostDigits)
        return std::nullopt;
    qint64 value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

struct Signed {
    QStringView rest;
    qint64 sign = 1;
    bool has = false;
};

Signed takeSign(QStringView word)
{
    if (word.startsWith(u'+'))
        return {word.mid(1), 1, true};
    if (word.startsWith(u'-'))
        return {word.mid(1), -1, true};
    return {word};
}

std::optional<QString> takeVolume(const QStringList& rest, ControlRequest& request)
{
    if (rest.isEmpty())
        return std::nullopt;
    const Signed word = takeSign(rest.first());
    const auto percent = plainNumber(word.rest);
    if (rest.size() > 1 || !percent || *percent > 100)
        return QStringLiteral("volume wants 0 to 100, which may have a + or - before it");
    request.relative = word.has;
    request.amount = word.sign * *percent;
    return std::nullopt;
}

std::optional<QString> takeSeek(const QStringList& rest, ControlRequest& request)
{
    const auto seek = rest.size() == 1 ? readSeek(rest.first()) : std::nullopt;
    if (!seek)
        return QStringLiteral("seek wants SECONDS or M:SS, which may have a + or - before it");
    request.relative = seek->relative;
    request.amount = seek->ms;
    return std::nullopt;
}

std::optional<QString> takeTurn(const QStringList& words, ControlRequest& request)
{
    if (words.size() == 2 && words[1] == QStringLiteral("on"))
        request.turn = Turn::On;
    else if (words.size() == 2 && words[1] == QStringLiteral("off"))
        request.turn = Turn::Off;
    else
        return words.first() + QStringLiteral(" wants on or off");
    return std::nullopt;
}

std::optional<QString> takeRepeat(const QStringList& rest, ControlRequest& request)
{
    const QString word = rest.value(0);
    if (rest.size() == 1 && word == QStringLiteral("off"))
        request.repeat = Repeat::Off;
    else if (rest.size() == 1 && word == QStringLiteral("all"))
        request.repeat = Repeat::All;
    else if (rest.size() == 1 && word == QStringLiteral("one"))
        request.repeat = Repeat::One;
    else
        return QStringLiteral("repeat wants off, all or one");
    return std::nullopt;
}

std::optional<QString> takeWhat(const QString& verb, const QStringList& rest, ControlRequest& request)
{
    if (rest.isEmpty() || rest.contains(QString()))
        return verb + QStringLiteral(" wants files, folders or addresses");
    request.what = rest;
    return std::nullopt;
}

std::optional<QString> takeQueue(const QStringList& rest, ControlRequest& request)
{
    const QString word = rest.value(0);
    if (word == QStringLiteral("add")) {
        request.verb = Verb::QueueAdd;
        return takeWhat(QStringLiteral("queue add"), rest.mid(1), request);
    }
    if (rest.size() == 1 && word == QStringLiteral("clear")) {
        request.verb = Verb::QueueClear;
        return std::nullopt;
    }
    if (rest.isEmpty() || (rest.size() == 1 && word == QStringLiteral("list")))
        return std::nullopt;
    return QStringLiteral("queue wants list, add or clear");
}

/// The name may be several words: a shell takes quotes away.
std::optional<QString> takeThing(const QStringList& words, ControlRequest& request)
{
    static const QHash<QString, sync::PinKind> kinds{{QStringLiteral("album"), sync::PinKind::Album},
                                                     {QStringLiteral("artist"), sync::PinKind::Artist},
                                                     {QStringLiteral("playlist"), sync::PinKind::Playlist},
                                                     {QStringLiteral("track"), sync::PinKind::Track}};
    const auto kind = kinds.constFind(words.value(1));
    request.name = words.mid(2).join(u' ').trimmed();
    if (kind == kinds.constEnd() || request.name.isEmpty())
        return words.first() + QStringLiteral(" wants album, artist, playlist or track, then its name or number");
    request.kind = *kind;
    return std::nullopt;
}

std::optional<QString> takeRest(Follows follows, const QStringList& words, ControlRequest& request)
{
    const QStringList rest = words.mid(1);
    switch (follows) {
    case Follows::Nothing:
        break;
    case Follows::Seek:
        return takeSeek(rest, request);
    case Follows::Volume:
        return takeVolume(rest, request);
    case Follows::OnOffOrNothing:
        if (rest.isEmpty())
            return std::nullopt;
        return takeTurn(words, request);
    case Follows::OnOff:
        return takeTurn(words, request);
    case Follows::OffAllOne:
        return takeRepeat(rest, request);
    case Follows::Queue:
        return takeQueue(rest, request);
    case Follows::What:
        return takeWhat(words.first(), rest, request);
    case Follows::ThingOrNothing:
        if (rest.isEmpty())
            return std::nullopt;
        return takeThing(words, request);
    case Follows::Thing:
        return takeThing(words, request);
    }
    if (!rest.isEmpty())
        return words.first() + QStringLiteral(" stands alone, without ") + quoted(rest.first());
    return std::nullopt;
}

ControlWordsRead refused(const QString& why)
{
    return {{}, why};
}

} // namespace

std::optional<SeekWord> readSeek(const QString& text)
{
    const Signed word = takeSign(text);
    const QList<QStringView> parts = word.rest.split(u':');
    if (parts.size() > 3)
        return std::nullopt;
    qint64 seconds = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto part = plainNumber(parts[i]);
        if (!part || (i > 0 && (*part > 59 || parts[i].size() != 2)))
            return std::nullopt;
        seconds = seconds * 60 + *part;
    }
    if (seconds > longestSeekS)
        return std::nullopt;
    return SeekWord{word.sign * seconds * 1000, word.has};
}

ControlWordsRead readControlWords(const QStringList& words)
{
    if (words.isEmpty())
        return refused(
            QStringLiteral("ctl wants a word: play, pause, toggle, stop, next, previous, seek, volume, mute, "
                           "shuffle, repeat, queue, love, hold, pin, unpin, ready, show or quit"));
    const QString& first = words.first();
    const auto found = std::find_if(verbWords.begin(), verbWords.end(),
                                    [&](const VerbWord& one) { return first == QStringView(one.word); });
    if (found == verbWords.end())
        return refused(QStringLiteral("ctl does not know ") + quoted(first));
    ControlWordsRead read;
    read.request.verb = found->verb;
    if (found->verb == Verb::Love) // without more it loves
        read.request.turn = Turn::On;
    read.wrong = takeRest(found->follows, words, read.request);
    return read;
}

bool isAddress(const QString& name)
{
    return name.contains(QStringLiteral("://"));
}

QStringList withAbsolutePaths(const QStringList& words, const QString& folder)
{
    const qsizetype first = words.value(0) == QStringLiteral("open")                                         ? 1
                            : words.mid(0, 2) == QStringList{QStringLiteral("queue"), QStringLiteral("add")} ? 2
                                                                                                             : -1;
    QStringList all = words;
    for (qsizetype i = first; first > 0 && i < all.size(); ++i) {
        if (!isAddress(all[i]) && !all[i].isEmpty())
            all[i] = QDir::cleanPath(QDir(folder).absoluteFilePath(all[i]));
    }
    return all;
}

std::optional<QByteArray> requestLine(const QStringList& words)
{
    const QByteArray line = QJsonDocument(QJsonObject{{QStringLiteral("format"), controlFormat},
                                                      {QStringLiteral("words"), QJsonArray::fromStringList(words)}})
                                .toJson(QJsonDocument::Compact);
    return line.size() < longestRequest ? std::optional(line) : std::nullopt;
}

ControlWordsRead readRequestLine(const QByteArray& line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (line.size() >= longestRequest || !document.isObject())
        return refused(QStringLiteral("not a request"));
    const QJsonObject object = document.object();
    if (object.value(QStringLiteral("format")).toInt() != controlFormat)
        return refused(QStringLiteral("this player speaks format %1").arg(controlFormat));
    QStringList words;
    for (const QJsonValue& word : object.value(QStringLiteral("words")).toArray()) {
        if (!word.isString())
            return refused(QStringLiteral("not a request"));
        words.append(word.toString());
    }
    if (words == QStringList{QStringLiteral("status")})
        return {}; // a request is one for the status unless it says something else
    return readControlWords(words);
}

QByteArray replyLine(const ControlReply& reply)
{
    QJsonObject object{{QStringLiteral("format"), controlFormat}, {QStringLiteral("done"), reply.done}};
    if (!reply.text.isEmpty())
        object.insert(QStringLiteral("text"), reply.text);
    if (!reply.answer.isEmpty())
        object.insert(QStringLiteral("answer"), reply.answer);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<ControlReply> readReplyLine(const QByteArray& line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    const QJsonObject object = document.object();
    if (!document.isObject() || object.value(QStringLiteral("format")).toInt() != controlFormat ||
        !object.value(QStringLiteral("done")).isBool())
        return std::nullopt;
    return ControlReply{object.value(QStringLiteral("done")).toBool(), object.value(QStringLiteral("text")).toString(),
                        object.value(QStringLiteral("answer")).toObject()};
}

} // namespace sostenuto::app
