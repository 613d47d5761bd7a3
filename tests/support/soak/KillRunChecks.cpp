// The half of KillRun that looks: at what is on disk after a kill, and at what the service has after a rest.
#include "tests/support/soak/KillRun.h"

#include <sync/store/Query.h>

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace sostenuto::tests {

namespace {

using sync::Database;
using sync::Query;

QByteArray checksumOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QMap<qint64, QString> names(Database& database, const char* sql)
{
    QMap<qint64, QString> found;
    Query query(database, sql);
    while (query.next())
        found.insert(query.integer(0), query.text(1));
    return found;
}

template <class Key>
QSet<QString> named(const QSet<Key>& ids, const QMap<qint64, QString>& names)
{
    QSet<QString> found;
    for (const Key id : ids)
        found.insert(names.value(id));
    return found;
}

void compare(QStringList& lines, const char* what, const QSet<QString>& meant, const QSet<QString>& there)
{
    for (const QString& id : meant - there)
        lines.append(QStringLiteral("%1 of %2 is not there").arg(QLatin1String(what), id));
    for (const QString& id : there - meant)
        lines.append(QStringLiteral("%1 of %2 is there").arg(QLatin1String(what), id));
}

} // namespace

std::optional<KillRun::Facts> KillRun::facts()
{
    const auto opened = Database::open(profile() + QStringLiteral("/library.db"), Database::Mode::ReadOnly);
    if (!opened)
        return std::nullopt;
    Database& database = **opened;
    Facts facts;
    const auto tree = readTree(database);
    if (!tree)
        return std::nullopt;
    facts.tree = *tree;
    const auto read = database.read([&] {
        facts.tracks = names(database, "SELECT id, remote_id FROM track");
        facts.albums = names(database, "SELECT id, remote_id FROM album");
        facts.lists = names(database, "SELECT id, remote_id FROM playlist WHERE deleted = 0");
        facts.waiting = static_cast<int>(sync::valueOf(database, "SELECT count(*) FROM outbox"));
        facts.parked = static_cast<int>(sync::valueOf(database, "SELECT count(*) FROM outbox WHERE state = 'parked'"));
        Query held(database, "SELECT path, bytes, checksum, remote_id FROM held_file JOIN track ON id = track_id "
                             "WHERE state = 'complete'");
        while (held.next())
            facts.held.append(
                {profile() + QStringLiteral("/held/") + held.text(0), held.text(3), held.integer(1), held.bytes(2)});
        Query others(database, "SELECT playlist_id, track_id FROM playlist_entry ORDER BY playlist_id, position");
        while (others.next()) {
            if (isOthers(others.integer(1)))
                facts.others[others.integer(0)].append(others.integer(1));
        }
    });
    return read ? std::optional(facts) : std::nullopt;
}

/// Of what was under way some may have been kept, from the first on: edits are written in their order.
void KillRun::checkStore(const Facts& facts)
{
    QVector<LibraryTree> possible{m_model};
    for (const SoakEdit& edit : std::as_const(m_underWay)) {
        possible.append(possible.last());
        apply(possible.last(), edit);
    }
    m_counts.underWay += static_cast<int>(m_underWay.size());
    m_underWay.clear();
    for (qsizetype kept = possible.size() - 1; kept >= 0; --kept) {
        if (!differences(possible[kept], facts.tree).isEmpty())
            continue;
        m_model = facts.tree;
        m_counts.underWayKept += static_cast<int>(kept);
        return;
    }
    fail(QStringLiteral("the library is not what was confirmed"), differences(m_model, facts.tree));
    if (possible.size() > 1)
        fail(QStringLiteral("nor what was under way"), differences(possible.last(), facts.tree));
}

void KillRun::checkHeld(const Facts& facts, bool everyByte, bool serviceIsThere)
{
    QStringList lines;
    for (const Held& held : facts.held) {
        QFile file(held.path);
        if (!file.exists())
            continue; // lost by loseSomeFiles(): a row that is looked at before it is believed
        if (file.size() != held.bytes)
            lines.append(QStringLiteral("%1 has %2 bytes and not %3").arg(held.path).arg(file.size()).arg(held.bytes));
        if (!everyByte || !file.open(QIODevice::ReadOnly))
            continue;
        ++m_counts.heldFiles;
        const QByteArray checksum = checksumOf(file.readAll());
        if (checksum != held.checksum)
            lines.append(held.path + QStringLiteral(" has another checksum than its row"));
        if (!m_files.contains(held.remoteId) && serviceIsThere)
            m_files.insert(held.remoteId, checksumOf(m_server.file(held.remoteId)));
        if (m_files.value(held.remoteId, checksum) != checksum)
            lines.append(held.path + QStringLiteral(" is not what the service has"));
    }
    fail(QStringLiteral("held files"), lines);
}

void KillRun::checkServer(const Facts& facts)
{
    m_server.waitForEarlierRequests();
    const ServerTree there = m_server.tree();
    QStringList lines;
    compare(lines, "love", named(m_model.loved, facts.tracks), there.loved);
    compare(lines, "love", named(m_model.lovedAlbums, facts.albums), there.lovedAlbums);
    QMap<QString, int> ratings;
    for (auto it = m_model.ratings.cbegin(); it != m_model.ratings.cend(); ++it)
        ratings.insert(facts.tracks.value(it.key()), *it);
    if (ratings != there.ratings)
        lines.append(QStringLiteral("the ratings differ"));
    if (facts.waiting > 0)
        lines.append(QStringLiteral("%1 still wait, %2 parked").arg(facts.waiting).arg(facts.parked));
    fail(QStringLiteral("the service"), lines);
    checkLists(facts, there);
    checkPlays(facts, there);
}

void KillRun::checkLists(const Facts& facts, const ServerTree& there)
{
    QStringList lines;
    QMap<QString, qint64> byName;
    for (auto it = facts.tracks.cbegin(); it != facts.tracks.cend(); ++it)
        byName.insert(*it, it.key());
    QSet<QString> meant;
    for (auto it = m_model.lists.cbegin(); it != m_model.lists.cend(); ++it) {
        const QString id = facts.lists.value(it.key());
        meant.insert(id);
        const ServerList list = there.lists.value(id);
        QStringList own;
        QStringList others;
        for (const QString& track : list.tracks)
            (isOthers(byName.value(track)) ? others : own).append(track);
        QStringList ownMeant;
        for (const qint64 track : it->tracks)
            ownMeant.append(facts.tracks.value(track));
        if (!there.lists.contains(id))
            lines.append(QStringLiteral("the list \"%1\" is not there").arg(it->name));
        else if (list.name != it->name)
            lines.append(QStringLiteral("the list \"%1\" is called \"%2\"").arg(it->name, list.name));
        if (own != ownMeant)
            lines.append(QStringLiteral("\"%1\" is\n    %2\n  and not\n    %3")
                             .arg(it->name, own.join(u' '), ownMeant.join(u' ')));
        if (others != m_others.value(id))
            lines.append(QStringLiteral("\"%1\": others have put in\n    %2\n  and there is\n    %3")
                             .arg(it->name, m_others.value(id).join(u' '), others.join(u' ')));
    }
    for (auto it = there.lists.cbegin(); it != there.lists.cend(); ++it) {
        if (!meant.contains(it.key()))
            lines.append(QStringLiteral("the list \"%1\" (%2) is there").arg(it->name, it.key()));
    }
    fail(QStringLiteral("the service's lists"), lines);
}

void KillRun::checkPlays(const Facts& facts, const ServerTree& there)
{
    QMap<QPair<QString, qint64>, int> told;
    for (const auto& play : there.plays)
        ++told[play];
    QStringList lines;
    m_counts.playsNotTold = 0;
    for (const auto& [track, at] : std::as_const(m_model.plays)) {
        const int times = told.take({facts.tracks.value(track), at});
        if (times == 0 && !m_server.keepsPlays())
            ++m_counts.playsNotTold;
        else if (times != 1)
            lines.append(QStringLiteral("a play of %1 at %2 is there %3 times").arg(track).arg(at).arg(times));
    }
    for (auto it = told.cbegin(); it != told.cend(); ++it)
        lines.append(QStringLiteral("a play of %1 at %2 is there").arg(it.key().first).arg(it.key().second));
    // One at a time is under way, so a kill can cost one at most.
    if (m_counts.playsNotTold > m_counts.kills)
        lines.append(QStringLiteral("%1 plays were not told").arg(m_counts.playsNotTold));
    fail(QStringLiteral("the service's plays"), lines);
}

} // namespace sostenuto::tests
