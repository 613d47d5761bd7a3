#include "tests/support/soak/LibraryTree.h"

#include <sync/store/Query.h>

#include <QJsonArray>

#include <algorithm>

namespace sostenuto::tests {

namespace {

using What = SoakEdit::What;

template <class Key>
void differ(QStringList& lines, const char* what, const QSet<Key>& meant, const QSet<Key>& found)
{
    const auto text = [](const Key& key) {
        if constexpr (std::is_same_v<Key, qint64>)
            return QString::number(key);
        else
            return QStringLiteral("%1 at %2").arg(key.first).arg(key.second);
    };
    for (const Key& key : meant - found)
        lines.append(QStringLiteral("%1 %2 is missing").arg(QLatin1String(what), text(key)));
    for (const Key& key : found - meant)
        lines.append(QStringLiteral("%1 %2 is too much").arg(QLatin1String(what), text(key)));
}

QString textOf(const QVector<qint64>& tracks)
{
    QStringList words;
    for (const qint64 track : tracks)
        words.append(QString::number(track));
    return words.join(u' ');
}

QString textOf(const ListTree& list)
{
    return QStringLiteral("\"%1\": %2").arg(list.name, textOf(list.tracks));
}

void differInLists(QStringList& lines, const LibraryTree& meant, const LibraryTree& found)
{
    for (auto it = meant.lists.cbegin(); it != meant.lists.cend(); ++it) {
        const auto there = found.lists.constFind(it.key());
        if (there == found.lists.cend())
            lines.append(QStringLiteral("list %1 %2 is missing").arg(it.key()).arg(textOf(*it)));
        else if (*there != *it)
            lines.append(QStringLiteral("list %1 %2 is %3").arg(it.key()).arg(textOf(*it), textOf(*there)));
    }
    for (auto it = found.lists.cbegin(); it != found.lists.cend(); ++it) {
        if (!meant.lists.contains(it.key()))
            lines.append(QStringLiteral("list %1 %2 is too much").arg(it.key()).arg(textOf(*it)));
    }
}

void applyToList(ListTree& list, const SoakEdit& edit)
{
    const auto place = std::clamp<qsizetype>(edit.value, 0, list.tracks.size());
    switch (edit.what) {
    case What::Rename:
        list.name = edit.name;
        break;
    case What::Add:
        for (qsizetype i = 0; i < edit.tracks.size(); ++i)
            list.tracks.insert(place + i, edit.tracks[i]);
        break;
    case What::Remove:
        if (edit.from < list.tracks.size())
            list.tracks.removeAt(edit.from);
        break;
    case What::Move:
        if (edit.from < list.tracks.size())
            list.tracks.move(edit.from, std::min<qsizetype>(place, list.tracks.size() - 1));
        break;
    default:
        break;
    }
}

template <class Key>
void put(QSet<Key>& set, const Key& key, bool in)
{
    if (in)
        set.insert(key);
    else
        set.remove(key);
}

LibraryTree read(sync::Database& database)
{
    LibraryTree tree;
    sync::Query tracks(database, "SELECT id, loved, rating FROM track WHERE loved = 1 OR rating > 0");
    while (tracks.next()) {
        put(tree.loved, tracks.integer(0), tracks.flag(1));
        if (tracks.number(2) > 0)
            tree.ratings.insert(tracks.integer(0), tracks.number(2));
    }
    sync::Query albums(database, "SELECT id FROM album WHERE loved = 1");
    while (albums.next())
        tree.lovedAlbums.insert(albums.integer(0));
    sync::Query lists(database, "SELECT id, name FROM playlist WHERE deleted = 0");
    while (lists.next())
        tree.lists.insert(lists.integer(0), {lists.text(1), {}});
    sync::Query entries(database, "SELECT playlist_id, track_id FROM playlist_entry ORDER BY playlist_id, position");
    while (entries.next()) {
        const auto list = tree.lists.find(entries.integer(0));
        if (list != tree.lists.end() && !isOthers(entries.integer(1)))
            list->tracks.append(entries.integer(1));
    }
    sync::Query plays(database, "SELECT track_id, started_at FROM play");
    while (plays.next())
        tree.plays.insert({plays.integer(0), plays.integer(1)});
    return tree;
}

} // namespace

QJsonObject toJson(const SoakEdit& edit)
{
    QJsonArray tracks;
    for (const qint64 track : edit.tracks)
        tracks.append(track);
    return {{QStringLiteral("what"), static_cast<int>(edit.what)},
            {QStringLiteral("id"), edit.id},
            {QStringLiteral("value"), edit.value},
            {QStringLiteral("from"), edit.from},
            {QStringLiteral("name"), edit.name},
            {QStringLiteral("tracks"), tracks},
            {QStringLiteral("at"), edit.at}};
}

SoakEdit editFrom(const QJsonObject& object)
{
    SoakEdit edit;
    edit.what = static_cast<What>(object[QStringLiteral("what")].toInt());
    edit.id = object[QStringLiteral("id")].toInteger();
    edit.value = object[QStringLiteral("value")].toInt();
    edit.from = object[QStringLiteral("from")].toInt();
    edit.name = object[QStringLiteral("name")].toString();
    const QJsonArray tracks = object[QStringLiteral("tracks")].toArray();
    for (const QJsonValue& track : tracks)
        edit.tracks.append(track.toInteger());
    edit.at = object[QStringLiteral("at")].toInteger();
    return edit;
}

void apply(LibraryTree& tree, const SoakEdit& edit)
{
    switch (edit.what) {
    case What::Love:
        return put(tree.loved, edit.id, edit.value > 0);
    case What::LoveAlbum:
        return put(tree.lovedAlbums, edit.id, edit.value > 0);
    case What::Rate:
        tree.ratings.remove(edit.id);
        if (edit.value > 0)
            tree.ratings.insert(edit.id, edit.value);
        return;
    case What::Create:
        tree.lists.insert(edit.id, {edit.name, edit.tracks});
        return;
    case What::Delete:
        tree.lists.remove(edit.id);
        return;
    case What::Play:
        tree.plays.insert({edit.id, edit.at});
        return;
    default:
        if (const auto list = tree.lists.find(edit.id); list != tree.lists.end())
            applyToList(*list, edit);
    }
}

sync::Result<LibraryTree> readTree(sync::Database& database)
{
    return database.ask([&] { return read(database); });
}

QStringList differences(const LibraryTree& meant, const LibraryTree& found)
{
    QStringList lines;
    differ(lines, "love of track", meant.loved, found.loved);
    differ(lines, "love of album", meant.lovedAlbums, found.lovedAlbums);
    differ(lines, "play of track", meant.plays, found.plays);
    const QSet<qint64> rated = QSet<qint64>(meant.ratings.keyBegin(), meant.ratings.keyEnd()) +
                               QSet<qint64>(found.ratings.keyBegin(), found.ratings.keyEnd());
    for (const qint64 track : rated) {
        if (meant.ratings.value(track) != found.ratings.value(track))
            lines.append(QStringLiteral("rating of track %1 is %2 and not %3")
                             .arg(track)
                             .arg(found.ratings.value(track))
                             .arg(meant.ratings.value(track)));
    }
    LibraryTree named = meant;
    if (named.lists.contains(0)) {
        const ListTree made = named.lists.take(0);
        for (auto it = found.lists.cbegin(); it != found.lists.cend(); ++it) {
            if (!meant.lists.contains(it.key()) && *it == made)
                named.lists.insert(it.key(), made);
        }
        if (named.lists.size() != meant.lists.size())
            lines.append(QStringLiteral("a new list %1 is missing").arg(textOf(made)));
    }
    differInLists(lines, named, found);
    return lines;
}

} // namespace sostenuto::tests
