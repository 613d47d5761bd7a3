#include "tests/support/soak/KillRun.h"

#include <sync/store/Query.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

// What is looked at between the kills is in KillRunChecks.cpp.

namespace sostenuto::tests {

namespace {

constexpr int patienceMs = 90'000;
/// 2026-01-01. Each run has as much time for its plays as none uses up.
constexpr qint64 firstPlayMs = 1'767'225'600'000;
constexpr qint64 playsOfARunMs = 10'000'000;

} // namespace

KillRun::KillRun(KillOptions options, SoakServer& server)
    : m_options(std::move(options)), m_server(server), m_random(m_options.seed)
{
}

void KillRun::fail(const QString& what, const QStringList& lines)
{
    if (!lines.isEmpty())
        m_wrong.append(QStringLiteral("run %1: %2:\n  %3").arg(m_run).arg(what, lines.mid(0, 12).join(u"\n  ")));
}

void KillRun::run(const std::function<void(int)>& progress)
{
    QElapsedTimer clock;
    clock.start();
    if (!begin())
        fail(QStringLiteral("the beginning"), {QStringLiteral("the service or the first pull did not come up")});
    for (m_run = 1; m_run <= m_options.runs && m_wrong.isEmpty(); ++m_run) {
        killOnce(m_run);
        if (m_run % m_options.restEvery == 0 || m_run == m_options.runs)
            rest();
        if (progress)
            progress(m_run);
    }
    m_counts.ms = clock.elapsed();
}

bool KillRun::begin()
{
    QDir(m_options.folder).removeRecursively();
    const QString service = m_options.folder + QStringLiteral("/service");
    if (!QDir().mkpath(service) || !QDir().mkpath(profile()) || !m_server.start(service) ||
        !listenAlone(QStringLiteral("settle")))
        return false;
    const auto first = facts();
    if (!first || first->tracks.isEmpty())
        return false;
    m_model = first->tree;
    for (auto it = first->others.cbegin(); it != first->others.cend(); ++it) {
        QStringList& others = m_others[first->lists.value(it.key())];
        for (const qint64 track : *it)
            others.append(first->tracks.value(track));
    }
    return true;
}

void KillRun::start(QProcess& process, const QString& what, unsigned seed, qint64 playsFrom) const
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(m_options.program,
                  {QStringLiteral("--listener"), what, profile(), m_server.address().toString(), m_server.user(),
                   m_server.password(), QString::number(seed), QString::number(playsFrom)});
}

bool KillRun::listenAlone(const QString& what)
{
    QProcess process;
    start(process, what, 0, 0);
    // With the event loop: what the process talks to may live on this thread.
    const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, patienceMs);
    if (!ended)
        process.kill();
    process.waitForFinished();
    return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

void KillRun::killOnce(int run)
{
    const bool away = pick(10) < 3;
    m_server.setAway(away ? 1 + pick(m_server.kindsOfAway()) : 0);
    QProcess process;
    start(process, QStringLiteral("listen"), m_options.seed * 100'000U + static_cast<unsigned>(run),
          firstPlayMs + run * playsOfARunMs);
    // Some while it still starts, some in the middle of much that is under way. Counted in lines where that is
    // possible: a busy computer shall not make them all early ones.
    QByteArray output;
    const auto lines = [&] {
        output += process.readAllStandardOutput();
        return output.count('\n');
    };
    const int after = pick(5) == 0 ? 0 : pick(pick(3) == 0 ? 120 : 30);
    (void)QTest::qWaitFor([&] { return lines() >= after || process.state() == QProcess::NotRunning; }, patienceMs);
    QTest::qWait(pick(after == 0 ? 200 : 20));
    process.kill();
    process.waitForFinished();
    ++m_counts.kills;
    m_counts.killsWhileAway += away;
    hear(output + process.readAllStandardOutput());
    const auto now = facts();
    if (!now)
        return fail(QStringLiteral("after the kill"), {QStringLiteral("the library does not open")});
    checkStore(*now);
    checkHeld(*now, run % 25 == 0, !away);
    m_counts.most = std::max(m_counts.most, now->waiting);
    if (pick(3) == 0)
        loseSomeFiles(*now);
    if (!away && pick(3) == 0)
        letOthersAdd(*now);
}

void KillRun::hear(const QByteArray& output)
{
    const QList<QByteArray> lines = output.split('\n');
    for (const QByteArray& text : lines) {
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        const QString say = line[QStringLiteral("say")].toString();
        if (say == QStringLiteral("try")) {
            m_underWay.append(editFrom(line[QStringLiteral("edit")].toObject()));
        } else if (say == QStringLiteral("failed")) {
            m_underWay.removeFirst(); // they are answered in their order
            ++m_counts.refused;
        } else if (say == QStringLiteral("done")) {
            SoakEdit edit = m_underWay.takeFirst();
            if (edit.what == SoakEdit::What::Create)
                edit.id = line[QStringLiteral("id")].toInteger();
            apply(m_model, edit);
            ++m_counts.confirmed;
            m_counts.plays += edit.what == SoakEdit::What::Play;
        }
    }
}

/// A listener who loses files, or whose disk does: they are fetched again.
void KillRun::loseSomeFiles(const Facts& facts)
{
    for (const Held& held : facts.held) {
        if (pick(4) == 0)
            QFile::remove(held.path);
    }
}

void KillRun::letOthersAdd(const Facts& facts)
{
    QVector<QString> theirs;
    for (auto it = facts.tracks.cbegin(); it != facts.tracks.cend(); ++it) {
        if (isOthers(it.key()))
            theirs.append(*it);
    }
    const QVector<QString> lists = facts.lists.values();
    if (lists.isEmpty() || theirs.isEmpty())
        return;
    // What the killed process had sent is acted on first: no service lets two clients change one list safely.
    m_server.waitForEarlierRequests();
    const QString& list = lists[pick(static_cast<int>(lists.size()))];
    const QString& track = theirs[pick(static_cast<int>(theirs.size()))];
    if (list.isEmpty() || m_others.value(list).size() > 12 || !m_server.append(list, track))
        return;
    m_others[list].append(track);
    ++m_counts.othersAdditions;
}

void KillRun::rest()
{
    if (!m_wrong.isEmpty())
        return;
    m_server.setAway(0);
    ++m_counts.rests;
    if (!listenAlone(QStringLiteral("rest")))
        fail(QStringLiteral("left alone"), {QStringLiteral("it does not deliver everything")});
    const auto now = facts();
    if (!now)
        return fail(QStringLiteral("after a rest"), {QStringLiteral("the library does not open")});
    checkStore(*now);
    checkHeld(*now, true, true);
    checkServer(*now);
}

QJsonObject KillRun::report() const
{
    return {{QStringLiteral("seed"), static_cast<qint64>(m_options.seed)},
            {QStringLiteral("kills"), m_counts.kills},
            {QStringLiteral("killsWhileAway"), m_counts.killsWhileAway},
            {QStringLiteral("confirmed"), m_counts.confirmed},
            {QStringLiteral("refused"), m_counts.refused},
            {QStringLiteral("underWay"), m_counts.underWay},
            {QStringLiteral("underWayKept"), m_counts.underWayKept},
            {QStringLiteral("plays"), m_counts.plays},
            {QStringLiteral("playsNotTold"), m_counts.playsNotTold},
            {QStringLiteral("othersAdditions"), m_counts.othersAdditions},
            {QStringLiteral("rests"), m_counts.rests},
            {QStringLiteral("heldFiles"), m_counts.heldFiles},
            {QStringLiteral("mostWaiting"), m_counts.most},
            {QStringLiteral("seconds"), static_cast<double>(m_counts.ms) / 1000},
            {QStringLiteral("wrong"), QJsonArray::fromStringList(m_wrong)}};
}

} // namespace sostenuto::tests
