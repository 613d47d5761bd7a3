#include "sync/radio/RadioFlow.h"

#include "sync/backend/Retry.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>

namespace sostenuto::sync {

Q_LOGGING_CATEGORY(lcRadio, "sostenuto.radio", QtWarningMsg)

namespace {

constexpr int mostLists = 5;
constexpr qint64 pieceBytes = 16 * 1024;
constexpr qint64 kindBytes = 1024;
/// After so much sound a connection counts as a good one.
constexpr qint64 goodBytes = 128 * 1024;

} // namespace

RadioFlow::RadioFlow(HttpClient& http, const QUrl& address, std::shared_ptr<RadioBytes> bytes, const RadioWaits& waits,
                     QObject* parent)
    : QObject(parent), m_http(http), m_station(address), m_bytes(std::move(bytes)), m_waits(waits), m_address(address)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &RadioFlow::ask);
    m_pauses.setInterval(waits.paused);
    connect(&m_pauses, &QTimer::timeout, this, &RadioFlow::checkPaused);
}

RadioFlow::~RadioFlow() = default;

void RadioFlow::start()
{
    setState(RadioState::Connecting);
    m_pauses.start();
    ask();
}

void RadioFlow::readerNews()
{
    if (m_bytes->isLeft()) {
        m_answer.reset();
        Q_EMIT left();
        return;
    }
    if (const auto title = m_bytes->takeTitle())
        Q_EMIT titleChanged(*title);
    if (m_resting && m_bytes->isThirsty()) {
        m_resting = false;
        m_pauses.start();
        setState(RadioState::Reconnecting);
        ask();
        return;
    }
    pump();
}

void RadioFlow::ask()
{
    m_kind.reset();
    m_list.clear();
    m_splitter.reset();
    m_received = 0;
    listenTo(speaksIcy() ? askOverIcy(m_address) : askOverHttp(m_http, m_address));
}

void RadioFlow::listenTo(std::unique_ptr<RadioAnswer> answer)
{
    m_answer = std::move(answer);
    connect(m_answer.get(), &RadioAnswer::ready, this, &RadioFlow::pump);
    // Queued: the answer goes when it ended, and must not do so within its own signal.
    connect(
        m_answer.get(), &RadioAnswer::ended, this,
        [this, asked = ++m_asked](const HttpOutcome& outcome) {
            if (asked == m_asked && m_answer)
                ended(outcome);
        },
        Qt::QueuedConnection);
}

void RadioFlow::pump()
{
    if (!m_answer || m_answer->available() == 0 || (!m_kind && !begin()))
        return;
    if (*m_kind == StreamKind::Sound)
        moveSound();
    else if (*m_kind == StreamKind::List)
        m_list += m_answer->take(longestStreamList - m_list.size());
    if (*m_kind == StreamKind::List && m_list.size() >= longestStreamList)
        followList();
}

/// Looks at what came first. false: it is not sound and not the way to it.
bool RadioFlow::begin()
{
    if (const auto refused = statusError(m_answer->status(), 0)) {
        lost(*refused);
        return false;
    }
    m_kind = streamKind(QString::fromLatin1(m_answer->header("Content-Type")), m_answer->peek(kindBytes));
    if (*m_kind == StreamKind::Page || *m_kind == StreamKind::Segmented) {
        lost({ErrorKind::NotAudio, QStringLiteral("not a stream of sound")});
        return false;
    }
    if (*m_kind == StreamKind::Sound) {
        m_splitter.emplace(m_answer->header("icy-metaint").toLongLong());
        if (const QString name = icyText(m_answer->header("icy-name")); !name.isEmpty())
            Q_EMIT named(name);
        m_sounded = true;
        setState(RadioState::Live);
    }
    return true;
}

void RadioFlow::moveSound()
{
    for (qint64 room = m_bytes->room(); room > 0 && m_answer->available() > 0; room = m_bytes->room()) {
        const QByteArray came = m_answer->take(std::min(room, pieceBytes));
        if (came.isEmpty())
            return;
        const IcyPiece piece = m_splitter->feed(came);
        for (const QString& title : piece.titles)
            m_bytes->appendTitle(title);
        m_bytes->append(piece.sound);
        m_received += came.size();
        if (m_received >= goodBytes)
            m_failures = 0;
    }
}

void RadioFlow::ended(const HttpOutcome& outcome)
{
    pump(); // what came last
    if (!m_answer)
        return;
    if (m_kind == StreamKind::List)
        return followList();
    if (m_kind == StreamKind::Sound && m_bytes->room() == 0)
        return hangUp(); // the station gave up waiting for the reader
    if (speaksOtherwise(outcome)) {
        m_icyAddress = m_address; // remembered: Qt asks four times before it gives up
        return ask();
    }
    auto error = transportError(outcome);
    if (!error)
        error = statusError(outcome.status, outcome.retryAfterS);
    lost(error.value_or(Error{ErrorKind::ConnectionLost, QStringLiteral("the stream ended")}));
}

/// Somebody is there, but what was said is not HTTP.
bool RadioFlow::speaksOtherwise(const HttpOutcome& outcome) const
{
    return outcome.status == 0 && !speaksIcy() && m_address.scheme() == QLatin1String("http") &&
           (outcome.error == QNetworkReply::RemoteHostClosedError || outcome.error == QNetworkReply::ProtocolFailure ||
            outcome.error == QNetworkReply::UnknownNetworkError);
}

void RadioFlow::followList()
{
    const QUrl address = firstStreamAddress(m_list);
    if (!address.isValid() || ++m_lists > mostLists)
        return lost({ErrorKind::NotAudio, QStringLiteral("a playlist that leads nowhere")});
    m_address = address;
    ask();
}

void RadioFlow::lost(const Error& error)
{
    // The answer may be telling us this itself.
    if (m_answer)
        m_answer.release()->deleteLater();
    qCWarning(lcRadio).noquote() << "lost" << m_station.host() << error.detail;
    if (!m_sounded) {
        m_pauses.stop();
        m_bytes->fail(error);
        Q_EMIT failed(error);
        return;
    }
    setState(RadioState::Reconnecting);
    m_address = m_station; // the playlist may lead elsewhere by now
    m_lists = 0;
    const RetryPlan plan{2 * m_waits.shortest, m_waits.longest};
    const double random = QRandomGenerator::global()->generateDouble();
    const qint64 wait = retryDelayMs(m_failures++, random, error.retryAfterS, plan);
    m_again.start(int(std::max<qint64>(m_waits.shortest, wait)));
}

/// Until the reader has nothing left.
void RadioFlow::hangUp()
{
    m_resting = true;
    m_answer.reset();
    m_again.stop();
}

void RadioFlow::checkPaused()
{
    if (m_bytes->takeWasRead() || m_bytes->isThirsty())
        return;
    hangUp();
    m_bytes->drop(); // it would be old when somebody listens again
    m_pauses.stop();
}

void RadioFlow::setState(RadioState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace sostenuto::sync
