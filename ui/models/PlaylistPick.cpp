#include "ui/models/PlaylistPick.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>
#include <limits>
#include <tuple>

namespace sostenuto::ui {

namespace {

constexpr qsizetype mostRecent = 20;
const QString settingsKey = QStringLiteral("playlists/recent");

QString folded(const QString& text)
{
    QString plain;
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    std::copy_if(apart.begin(), apart.end(), std::back_inserter(plain), [](QChar c) { return !c.isMark(); });
    return plain.simplified();
}

enum class Fit { Begins, WordBegins, Contains, None };

Fit fitOf(const QString& name, const QString& typed)
{
    if (name.startsWith(typed))
        return Fit::Begins;
    for (qsizetype at = name.indexOf(typed); at >= 0; at = name.indexOf(typed, at + 1)) {
        if (!name[at - 1].isLetterOrNumber())
            return Fit::WordBegins;
    }
    return name.contains(typed) ? Fit::Contains : Fit::None;
}

} // namespace

QVector<sync::Playlist> pickedPlaylists(const QVector<sync::Playlist>& playlists, const QString& typed,
                                        const QVector<qint64>& recent)
{
    struct Place {
        Fit fit;
        qsizetype recent;
        QString name;
        qsizetype index;
    };
    const QString wanted = folded(typed);
    std::vector<Place> places;
    for (qsizetype i = 0; i < playlists.size(); ++i) {
        const QString name = folded(playlists[i].name);
        const Fit fit = fitOf(name, wanted);
        const qsizetype used = recent.indexOf(playlists[i].id.value);
        if (playlists[i].editable && fit != Fit::None)
            places.push_back({fit, used < 0 ? std::numeric_limits<qsizetype>::max() : used, playlists[i].name, i});
    }
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        if (a.fit != b.fit || a.recent != b.recent)
            return std::tie(a.fit, a.recent) < std::tie(b.fit, b.recent);
        return a.name.localeAwareCompare(b.name) < 0;
    });
    QVector<sync::Playlist> picked;
    for (const Place& place : places)
        picked.append(playlists[place.index]);
    return picked;
}

QVector<qint64> recentPlaylists(const QSettings& settings)
{
    QVector<qint64> recent;
    for (const QString& word : settings.value(settingsKey).toString().split(u' ', Qt::SkipEmptyParts)) {
        if (recent.size() < mostRecent)
            recent.append(word.toLongLong());
    }
    return recent;
}

void noteRecentPlaylist(QSettings& settings, sync::PlaylistId playlist)
{
    QVector<qint64> recent = recentPlaylists(settings);
    recent.removeAll(playlist.value);
    recent.prepend(playlist.value);
    QStringList words;
    for (const qint64 id : recent.mid(0, mostRecent))
        words.append(QString::number(id));
    settings.setValue(settingsKey, words.join(u' '));
}

} // namespace sostenuto::ui
