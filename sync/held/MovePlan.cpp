#include "sync/held/MovePlan.h"

#include <QSet>

namespace sostenuto::sync {

namespace {

constexpr qint64 spareBytes = 100LL * 1000 * 1000;

bool liesIn(const QString& inner, const QString& outer)
{
    const QString folder = outer.endsWith(u'/') ? outer : outer + u'/';
    return inner.startsWith(folder);
}

} // namespace

bool isTheOneThatIsAway(const MoveFacts& facts, const QString& marker)
{
    return facts.fromAway && !facts.marked.isEmpty() && !marker.isEmpty() && facts.marker == marker;
}

MoveTrouble judgeMove(const MoveFacts& facts)
{
    if (facts.fromAway)
        return MoveTrouble::Away;
    if (facts.to == facts.from)
        return MoveTrouble::Same;
    if (liesIn(facts.to, facts.from) || liesIn(facts.from, facts.to))
        return MoveTrouble::Inside;
    if (!facts.isFolder)
        return MoveTrouble::NotWritable;
    if (facts.isTaken)
        return MoveTrouble::Taken;
    if (facts.room >= 0 && facts.room < facts.needed)
        return MoveTrouble::NoRoom;
    return MoveTrouble::None;
}

QString folderFor(const QString& chosen, bool isEmpty)
{
    if (isEmpty)
        return chosen;
    return (chosen.endsWith(u'/') ? chosen : chosen + u'/') + QStringLiteral("Sostenuto");
}

qint64 roomNeeded(const QVector<HeldFilePlace>& files)
{
    qint64 bytes = 0;
    for (const HeldFilePlace& file : files)
        bytes += file.bytes;
    return bytes + spareBytes;
}

MoveStep nextMoveStep(const QVector<HeldFilePlace>& files, const CopiedFiles& copied)
{
    MoveStep step;
    QSet<QString> known;
    for (const HeldFilePlace& file : files) {
        known.insert(file.path);
        const auto found = copied.constFind(file.path);
        if (found == copied.cend() || *found != file)
            step.copy.append(file);
    }
    for (auto file = copied.cbegin(); file != copied.cend(); ++file)
        if (!known.contains(file.key()))
            step.remove.append(file.key());
    return step;
}

} // namespace sostenuto::sync
