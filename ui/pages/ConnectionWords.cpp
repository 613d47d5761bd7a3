#include "ui/pages/ConnectionWords.h"

#include "ui/pages/ConnectionTest.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/StatusWords.h"
#include "ui/theme/Words.h"

#include <QLocale>

namespace sostenuto::ui {

using sync::ErrorKind;
using Outcome = ConnectionCheck::Outcome;
using Part = ConnectionCheck::Part;

namespace {

QString untilWords(const ConnectionCheck& check)
{
    return shortDate(check.until.toLocalTime().date(), true);
}

/// Below ten with one place after the point.
QString rateWords(qint64 bitsPerSecond)
{
    const double mega = static_cast<double>(bitsPerSecond) / 1e6;
    return QLocale().toString(mega, 'f', mega < 10 ? 1 : 0);
}

QString failureWords(const ConnectionCheck& check)
{
    switch (check.error.value_or(ErrorKind::Timeout)) {
    case ErrorKind::Tls:
        return ConnectionTest::tr("not trusted");
    case ErrorKind::WrongPassword:
    case ErrorKind::AuthUnsupported:
    case ErrorKind::NotAllowed:
        return ConnectionTest::tr("refused");
    case ErrorKind::NoPassword:
        return ConnectionTest::tr("signed out");
    case ErrorKind::NoNetwork:
    case ErrorKind::NameLookup:
    case ErrorKind::Refused:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Timeout:
        return ConnectionTest::tr("no answer");
    default:
        return ConnectionTest::tr("does not work");
    }
}

/// What goes on without this part.
QString withoutWords(Part part)
{
    switch (part) {
    case Part::Library:
        return ConnectionTest::tr("Without the library, lists are as they were last.");
    case Part::Streaming:
        return ConnectionTest::tr("Without streaming, what is on this computer keeps playing.");
    case Part::Artwork:
        return ConnectionTest::tr("Without artwork, covers already seen still show.");
    case Part::Lyrics:
        return ConnectionTest::tr(
            "Without lyrics by line, Sostenuto reads them from the file’s own tags where it can.");
    case Part::Changes:
        return ConnectionTest::tr("Changes and plays wait here and are sent later.");
    case Part::Address:
    case Part::Secure:
    case Part::Server:
    case Part::SignIn:
        break;
    }
    return {};
}

} // namespace

QString checkName(const ConnectionCheck& check)
{
    switch (check.part) {
    case Part::Address:
        return check.outcome == Outcome::Failed ? ConnectionTest::tr("Address not found")
                                                : ConnectionTest::tr("Address found");
    case Part::Secure:
        if (check.outcome == Outcome::NotOffered)
            return ConnectionTest::tr("Not encrypted");
        return check.until.isValid() ? ConnectionTest::tr("Secure connection, certificate valid")
                                     : ConnectionTest::tr("Secure connection");
    case Part::Server:
        return ConnectionTest::tr("OpenSubsonic server");
    case Part::SignIn:
        return ConnectionTest::tr("Sign-in");
    case Part::Library:
        return ConnectionTest::tr("Library");
    case Part::Streaming:
        return ConnectionTest::tr("Streaming, first sound");
    case Part::Artwork:
        return ConnectionTest::tr("Artwork");
    case Part::Lyrics:
        return ConnectionTest::tr("Lyrics by line");
    case Part::Changes:
        break;
    }
    return ConnectionTest::tr("Changes and plays");
}

QString checkMeasure(const ConnectionCheck& check)
{
    switch (check.outcome) {
    case Outcome::Waiting:
        return ConnectionTest::tr("checking");
    case Outcome::NotTried:
        return check.part == Part::Changes ? ConnectionTest::tr("not used yet") : ConnectionTest::tr("not tried");
    case Outcome::Failed:
        return failureWords(check);
    case Outcome::NotOffered:
        return ConnectionTest::tr("not offered");
    case Outcome::Passed:
    case Outcome::Slow:
    case Outcome::EndsSoon:
        break;
    }
    if (check.part == Part::Lyrics)
        return ConnectionTest::tr("offered");
    if (check.until.isValid())
        return ConnectionTest::tr("until %1").arg(untilWords(check));
    if (check.ms <= 0)
        return {};
    if (check.bitsPerSecond > 0)
        return ConnectionTest::tr("%1, %2 Mbit/s").arg(answerTime(check.ms), rateWords(check.bitsPerSecond));
    return answerTime(check.ms);
}

QString checkSentence(const ConnectionCheck& check, const QString& server)
{
    switch (check.outcome) {
    case Outcome::EndsSoon:
        return ConnectionTest::tr("The certificate of %1 ends on %2. Until then everything works. "
                                  "Ask who runs the server to renew it.")
            .arg(server, untilWords(check));
    case Outcome::NotOffered:
        return check.part == Part::Secure
                   ? ConnectionTest::tr(
                         "Without encryption others in the network can read what is sent. Fine at home only.")
                   : withoutWords(check.part);
    case Outcome::Failed:
        if (const QString words = withoutWords(check.part); !words.isEmpty())
            return words;
        return check.error ? connectSentence(*check.error, server) : QString();
    case Outcome::Slow:
        return withoutWords(check.part);
    case Outcome::Waiting:
    case Outcome::Passed:
    case Outcome::NotTried:
        break;
    }
    return {};
}

CheckSign checkSign(const ConnectionCheck& check)
{
    switch (check.outcome) {
    case Outcome::Passed:
        return {QStringLiteral("circle-check"), StatusFamily::Ok};
    case Outcome::Slow:
    case Outcome::EndsSoon:
    case Outcome::NotOffered:
        return {QStringLiteral("triangle-alert"), StatusFamily::Degraded};
    case Outcome::Failed:
        return {QStringLiteral("circle-alert"), StatusFamily::Outage};
    case Outcome::Waiting:
    case Outcome::NotTried:
        break;
    }
    return {QStringLiteral("minus"), StatusFamily::Offline};
}

QString testSummary(const QVector<ConnectionCheck>& checks, qint64 ms, const QDateTime& when, const QDateTime& now)
{
    const CheckCount count = countOf(checks);
    return ConnectionTest::tr("%1 %2, finished in %3. %4 of %5 checks passed.")
        .arg(dayOf(when, now), when.toLocalTime().toString(u"HH:mm"), answerTime(ms), number(count.passed),
             number(count.tried));
}

} // namespace sostenuto::ui
