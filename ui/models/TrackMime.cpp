#include "ui/models/TrackMime.h"

#include <QMimeData>
#include <QString>

namespace sostenuto::ui {

namespace {

/// More than anybody drags; what is longer is not ours.
constexpr qsizetype maxBytes = 32 * 1024 * 1024;

QString asType(const char* type)
{
    return QString::fromLatin1(type);
}

} // namespace

QByteArray numbersAsText(const QVector<qint64>& numbers)
{
    QByteArray text;
    for (const qint64 number : numbers)
        text += QByteArray::number(number) + ' ';
    return text;
}

QVector<qint64> numbersIn(const QByteArray& text)
{
    QVector<qint64> numbers;
    if (text.size() > maxBytes)
        return numbers;
    for (const QByteArray& word : text.simplified().split(' ')) {
        bool isNumber = false;
        const qint64 number = word.toLongLong(&isNumber);
        if (!isNumber || number <= 0)
            return {};
        numbers.append(number);
    }
    return numbers;
}

void setTracks(QMimeData& data, const QVector<sync::TrackId>& tracks)
{
    QVector<qint64> numbers;
    for (const sync::TrackId track : tracks)
        numbers.append(track.value);
    data.setData(asType(trackMimeType), numbersAsText(numbers));
}

QVector<sync::TrackId> tracksOf(const QMimeData& data)
{
    QVector<sync::TrackId> tracks;
    for (const qint64 number : numbersIn(data.data(asType(trackMimeType))))
        tracks.append(sync::TrackId{number});
    return tracks;
}

void setEntries(QMimeData& data, sync::PlaylistId playlist, const QVector<sync::EntryId>& entries)
{
    QVector<qint64> numbers{playlist.value};
    for (const sync::EntryId entry : entries)
        numbers.append(entry.value);
    data.setData(asType(entryMimeType), numbersAsText(numbers));
}

QVector<sync::EntryId> entriesOf(const QMimeData& data, sync::PlaylistId playlist)
{
    QVector<qint64> numbers = numbersIn(data.data(asType(entryMimeType)));
    QVector<sync::EntryId> entries;
    if (numbers.isEmpty() || numbers.takeFirst() != playlist.value)
        return entries;
    for (const qint64 number : std::as_const(numbers))
        entries.append(sync::EntryId{number});
    return entries;
}

} // namespace sostenuto::ui
