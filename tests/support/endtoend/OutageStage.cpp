#include "tests/support/endtoend/OutageStage.h"

#include "tests/support/places/Places.h"

#include <QDir>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QTimer>
#include <QUrlQuery>

namespace sostenuto::tests {

namespace {

/// Formats in turn, and the real music that each track is cut from.
struct Cut {
    const char* music;
    const char* suffix;
    QStringList codec;
};

const QVector<Cut>& cuts()
{
    const auto codec = [](const char* words) { return QString::fromLatin1(words).split(u' '); };
    static const QVector<Cut> all{
        {"northerners", "flac", codec("-c:a flac")},
        {"knolls", "ogg", codec("-c:a libvorbis -q:a 5")},
        {"battle", "mp3", codec("-c:a libmp3lame -b:a 192k")},
        {"wanderer", "flac", codec("-c:a flac")},
        {"loyalists", "opus", codec("-c:a libopus -b:a 128k")},
        {"knalgan_theme", "flac", codec("-c:a flac")},
        {"vengeful", "m4a", codec("-c:a aac -b:a 192k")},
    };
    return all;
}

const char* const titles[] = {"The First Watch", "Over the Knolls",   "Bridge at Noon", "Wanderer's Rest",
                              "Loyal Company",   "Halls Underground", "Last March Home"};

bool runFfmpeg(const QStringList& arguments)
{
    QProcess ffmpeg;
    ffmpeg.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 QStringList{QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y")} + arguments);
    return ffmpeg.waitForFinished(60'000) && ffmpeg.exitCode() == 0;
}

} // namespace

bool happens(const std::function<bool()>& condition, int seconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < seconds * 1000LL) {
        if (condition())
            return true;
        QTest::qWait(100); // the recorder is read meanwhile
    }
    return condition();
}

QString OutageStage::title(int number)
{
    return QString::fromLatin1(titles[number - 1]);
}

QString OutageStage::trackFile(int number) const
{
    return QStringLiteral("%1/%2/%3.%4")
        .arg(m_server->musicFolder(), albumName())
        .arg(number)
        .arg(QLatin1String(cuts()[number - 1].suffix));
}

bool OutageStage::makeMusic()
{
    QDir().mkpath(m_server->musicFolder() + u'/' + albumName());
    for (int number = 1; number <= trackCount; ++number) {
        const Cut& cut = cuts()[number - 1];
        const auto tag = [](const char* name, const QString& value) {
            return QStringList{QStringLiteral("-metadata"), QString::fromLatin1(name) + u'=' + value};
        };
        const QStringList arguments =
            QStringList{
                QStringLiteral("-ss"),
                QStringLiteral("30"),
                QStringLiteral("-t"),
                QString::number(trackSeconds),
                QStringLiteral("-i"),
                QStringLiteral("/usr/share/games/wesnoth/1.16/data/core/music/%1.ogg").arg(QLatin1String(cut.music)),
                QStringLiteral("-map_metadata"),
                QStringLiteral("-1"),
                QStringLiteral("-map"),
                QStringLiteral("0:a")} +
            cut.codec + tag("title", title(number)) + tag("artist", QStringLiteral("The Wesnoth Players")) +
            tag("album", albumName()) + tag("track", QString::number(number)) + QStringList{trackFile(number)};
        if (!runFfmpeg(arguments))
            return false;
    }
    return true;
}

QString OutageStage::build(Desktop::Keyring keyring)
{
    m_server = std::make_unique<SupysonicServer>(m_folder.filePath(QStringLiteral("server")));
    if (!makeMusic())
        return QStringLiteral("the music could not be made");
    if (!m_server->prepare() || !m_server->start())
        return QStringLiteral("Supysonic did not start");
    if (!makePlaylist())
        return QStringLiteral("the playlist could not be made");
    if (!m_sound.start(rate))
        return QStringLiteral("PulseAudio did not start");
    if (!m_desktop.start(keyring))
        return m_desktop.why();
    const QProcessEnvironment sound = m_sound.environment();
    for (const QString& name : sound.keys()) {
        if (name.startsWith(QStringLiteral("PULSE_")))
            m_desktop.setVariable(name, sound.value(name));
    }
    makePlayer();
    return {};
}

void OutageStage::makePlayer()
{
    m_player = std::make_unique<PlayerProcess>(m_desktop, programFolder() + QStringLiteral("/sostenuto"), profile());
}

QString OutageStage::connectPlayer()
{
    if (!m_player->start())
        return QStringLiteral("the player did not start");
    picture(QStringLiteral("1-welcome"));
    const QUrl address = m_server->address();
    const QString text = QStringLiteral("text");
    if (!m_player->drive({QStringLiteral("set"), text, QStringLiteral("Server address"), address.toString()}) ||
        !m_player->drive({QStringLiteral("set"), text, QStringLiteral("User name"), m_server->user()}) ||
        !m_player->drive(
            {QStringLiteral("set"), QStringLiteral("password text"), QStringLiteral("Password"), m_server->password()}))
        return QStringLiteral("the welcome page could not be filled in");
    picture(QStringLiteral("2-filled"));
    if (!m_player->drive({QStringLiteral("press"), QStringLiteral("push button"), QStringLiteral("Connect")}))
        return QStringLiteral("Connect could not be pressed");
    const auto read = [this] {
        return !m_player->status()
                    .value(QStringLiteral("library"))
                    .toObject()
                    .value(QStringLiteral("readAt"))
                    .toString()
                    .isEmpty();
    };
    return happens(read, 30) ? QString() : QStringLiteral("the library was not read");
}

QString OutageStage::playAlbum()
{
    if (!m_player->drive({QStringLiteral("press"), QStringLiteral("push button"), QStringLiteral("Albums")}))
        return QStringLiteral("the albums could not be gone to");
    if (!m_player->clickRow(QStringLiteral("Albums"), albumName(), 2))
        return QStringLiteral("the album could not be opened");
    if (!m_player->drive({QStringLiteral("press"), QStringLiteral("push button"), QStringLiteral("Play")}))
        return QStringLiteral("Play could not be pressed");
    const auto plays = [this] {
        return m_player->player().value(QStringLiteral("state")).toString() == QStringLiteral("playing");
    };
    if (!happens(plays, 10))
        return QStringLiteral("nothing plays");
    const auto held = [this] { return m_player->service().value(QStringLiteral("heldTracks")).toInt() == trackCount; };
    return happens(held, 15) ? QString() : QStringLiteral("the queue ahead was not held");
}

QJsonObject OutageStage::ask(const QString& method, const QVector<QPair<QString, QString>>& parameters) const
{
    QUrl url = m_server->address();
    url.setPath(QStringLiteral("/rest/") + method + QStringLiteral(".view"));
    // Percent-encoded by hand: QUrlQuery leaves "+" alone, which servers read as a space.
    QByteArray query = "u=" + QUrl::toPercentEncoding(m_server->user()) +
                       "&p=" + QUrl::toPercentEncoding(m_server->password()) + "&c=endtoend&v=1.12.0&f=json";
    for (const auto& [name, value] : parameters)
        query += '&' + name.toLatin1() + '=' + QUrl::toPercentEncoding(value);
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    QNetworkAccessManager network;
    QNetworkReply* reply = network.get(QNetworkRequest(url));
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
    loop.exec();
    return QJsonDocument::fromJson(reply->readAll()).object().value(QStringLiteral("subsonic-response")).toObject();
}

namespace {

QJsonArray songsOf(const QJsonObject& answer)
{
    return answer.value(QStringLiteral("searchResult3")).toObject().value(QStringLiteral("song")).toArray();
}

} // namespace

QString OutageStage::remoteId(int number) const
{
    const QJsonArray songs = songsOf(ask(QStringLiteral("search3"), {{QStringLiteral("query"), title(number)}}));
    return songs.at(0).toObject().value(QStringLiteral("id")).toString();
}

bool OutageStage::makePlaylist()
{
    return ask(QStringLiteral("createPlaylist"), {{QStringLiteral("name"), playlistName()},
                                                  {QStringLiteral("songId"), remoteId(1)},
                                                  {QStringLiteral("songId"), remoteId(2)}})
               .value(QStringLiteral("status")) == QStringLiteral("ok");
}

int OutageStage::playingNumber() const
{
    const QJsonObject player = m_player->player();
    return player.value(QStringLiteral("index")).toInt(-1) + 1;
}

qint64 OutageStage::longestSilenceOfMusic() const
{
    Sound whole;
    for (int number = 1; number <= trackCount; ++number) {
        const auto sound = decodeWithFfmpeg(trackFile(number), rate);
        if (!sound)
            return -1;
        whole.samples.insert(whole.samples.end(), sound->samples.begin(), sound->samples.end());
    }
    return longestSilence(whole);
}

void OutageStage::picture(const QString& name) const
{
    const QString folder = qEnvironmentVariable("SOSTENUTO_PICTURES");
    if (!folder.isEmpty())
        m_desktop.screenshot(folder + QStringLiteral("/endtoend-") + name + QStringLiteral(".png"));
}

} // namespace sostenuto::tests
