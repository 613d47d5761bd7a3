#include "app/desktop/IconMenu.h"

#include <QCoreApplication>

namespace sostenuto::app {

namespace {

using Does = IconEntry::Does;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(IconMenu)
};

/// Until the next quote these are meant as they are; before one each stands for two.
QString backslashes(int count)
{
    return QString(count, u'\\');
}

QString quoted(const QString& word)
{
    if (!word.isEmpty() && !word.contains(u' ') && !word.contains(u'\t') && !word.contains(u'"'))
        return word;
    QString line(u'"');
    int held = 0;
    for (const QChar c : word) {
        if (c == u'\\') {
            ++held;
            continue;
        }
        line += backslashes(c == u'"' ? 2 * held + 1 : held) + c;
        held = 0;
    }
    return line + backslashes(2 * held) + u'"';
}

} // namespace

QVector<IconEntry> iconEntries(const MediaState& state)
{
    const bool plays = state.status == MediaStatus::Playing;
    QVector<IconEntry> entries{
        {Does::PlayPause, plays ? Words::tr("Pause") : Words::tr("Play"), state.canPlay},
        {Does::Next, Words::tr("Next track"), state.canGoNext},
        {Does::Previous, Words::tr("Previous track"), state.canGoPrevious},
    };
    for (const MediaPlaylist& playlist : state.playlists.mid(0, mostIconPlaylists))
        entries.append({Does::Playlist, playlist.name, true, playlist.id});
    return entries;
}

QVector<IconEntry> lastingIconEntries()
{
    return {{Does::PlayPause, Words::tr("Play or pause")},
            {Does::Next, Words::tr("Next track")},
            {Does::Previous, Words::tr("Previous track")}};
}

void carryOut(const IconEntry& entry, MediaCommands& commands)
{
    switch (entry.does) {
    case Does::PlayPause:
        return commands.playPause();
    case Does::Next:
        return commands.next();
    case Does::Previous:
        return commands.previous();
    case Does::Playlist:
        return commands.activate(entry.playlist);
    }
}

QStringList startWords(Does does)
{
    const QString ctl = QStringLiteral("ctl");
    switch (does) {
    case Does::PlayPause:
        return {ctl, QStringLiteral("toggle")};
    case Does::Next:
        return {ctl, QStringLiteral("next")};
    case Does::Previous:
        return {ctl, QStringLiteral("previous")};
    case Does::Playlist:
        break;
    }
    return {};
}

QString commandLineOf(const QStringList& words)
{
    QStringList all;
    for (const QString& word : words)
        all.append(quoted(word));
    return all.join(u' ');
}

} // namespace sostenuto::app
