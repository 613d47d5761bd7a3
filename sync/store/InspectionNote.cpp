#include "sync/store/InspectionNote.h"

#include "sync/store/WholeFile.h"

#include <QFile>

namespace sostenuto::sync {

static QString noteOf(const QString& path)
{
    return path + QStringLiteral(".inspected");
}

bool isInspectionDue(const QDateTime& last, const QDateTime& now)
{
    return !last.isValid() || last > now || last.daysTo(now) >= inspectEveryDays;
}

QDateTime lastInspection(const QString& path)
{
    QFile file(noteOf(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QDateTime::fromString(QString::fromLatin1(file.read(40)).trimmed(), Qt::ISODate);
}

void noteInspection(const QString& path, const QDateTime& now)
{
    (void)writeWhole(noteOf(path), now.toUTC().toString(Qt::ISODate).toLatin1(), "the note on an inspection");
}

} // namespace sostenuto::sync
