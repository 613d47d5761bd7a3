#include "ui/theme/ControlWords.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

namespace sostenuto::ui {

QString controlSentence(ControlTrouble trouble)
{
    switch (trouble) {
    case ControlTrouble::QueueEmpty:
        return say("Nothing is in the queue.");
    case ControlTrouble::NothingPlays:
        return say("Nothing plays.");
    case ControlTrouble::NoLength:
        return say("What plays has no end, so there is nowhere to go in it.");
    case ControlTrouble::NotLovable:
        return say("A station can't be loved.");
    case ControlTrouble::NotNow:
        return say("None of it is on this computer, and its server can't be reached.");
    case ControlTrouble::NotKept:
        return say("The library could not be written. Nothing was changed.");
    case ControlTrouble::NotRead:
        return say("The library could not be read.");
    case ControlTrouble::NotThere:
        return say("Nothing in the library is called that.");
    case ControlTrouble::TooMany:
        return say("These are too many tracks to fetch at once. Hold a part of them, or pin them.");
    }
    return {};
}

QString notInLibrarySentence(const QStringList& names)
{
    const QString name = names.first();
    if (names.size() == 1)
        return say("%1 is not in the library. Its folder can be added in Settings.").arg(name);
    return counted(int(names.size()) - 1, "%2 and one more are not in the library. Folders can be added in Settings.",
                   "%2 and %1 more are not in the library. Folders can be added in Settings.")
        .replace(QStringLiteral("%2"), name);
}

QString ambiguousSentence(const QString& name, const QVector<qint64>& ids)
{
    QStringList numbers;
    for (const qint64 id : ids)
        numbers.append(QString::number(id));
    return say("Several are called %1. Say which by its number: %2").arg(name, numbers.join(QStringLiteral(", ")));
}

QString queueAddedSentence(int tracks)
{
    return counted(tracks, "Added 1 track to the queue.", "Added %1 tracks to the queue.");
}

QString noRoomToHoldSentence(qint64 need, qint64 room)
{
    return say("%1 have to be downloaded, and what is kept leaves room for %2. The room can be changed in Settings.")
        .arg(sizeOf(need), sizeOf(room));
}

QString volumeWords(int percent, bool muted)
{
    return muted ? say("Volume %1 %, muted").arg(percent) : say("Volume %1 %").arg(percent);
}

QString queueLine(int number, bool current, const QString& title, const QString& artist, qint64 durationMs)
{
    const QString mark = current ? QStringLiteral(">") : QStringLiteral(" ");
    const QString name = artist.isEmpty() ? title : QStringLiteral("%1 · %2").arg(title, artist);
    const QString length = durationMs > 0 ? QStringLiteral("  ") + trackTime(durationMs) : QString();
    return QStringLiteral("%1%2  ").arg(mark).arg(number, 5) + name + length;
}

QString moreInQueueWords(int more)
{
    return counted(more, "… and 1 more", "… and %1 more");
}

} // namespace sostenuto::ui
