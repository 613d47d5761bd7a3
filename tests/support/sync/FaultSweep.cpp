#include "tests/support/sync/FaultSweep.h"

#include "tests/support/sync/StoreBuilders.h"

#include <sync/store/Database.h>
#include <sync/store/Query.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <optional>

namespace sostenuto::sync {

namespace {

/// When something was done, which is another time at the second try, and where a pull stood.
const QStringList times{QStringLiteral("source.generation"), QStringLiteral("source.pulled_at"),
                        QStringLiteral("source.pull_state"), QStringLiteral("source.returned"),
                        QStringLiteral("folder.scanned_at"), QStringLiteral("artist.generation"),
                        QStringLiteral("album.generation"),  QStringLiteral("station.added_at"),
                        QStringLiteral("track.generation"),  u"playlist_note.at"_qs};

QString libraryIn(const QString& folder)
{
    return QDir(folder).filePath(QStringLiteral("library.db"));
}

/// A copy of the original, which goes with it.
struct Copy {
    explicit Copy(const QString& original)
    {
        if (!copyFolder(original, folder.path()))
            qFatal("no copy of %s", qPrintable(original));
    }
    [[nodiscard]] QString library() const { return libraryIn(folder.path()); }
    QTemporaryDir folder;
};

/// `shift` moves the places between the ends: what one fault leaves out, another finds.
QVector<int> placesOf(int calls, int most, int shift)
{
    const int ends = most / 4;
    const int step = std::max(1, (calls - 2 * ends) / std::max(1, most - 2 * ends));
    QVector<int> places;
    for (int i = 0; i < calls; ++i)
        if (i < ends || i >= calls - ends || (i - ends) % step == shift % step)
            places.append(i);
    return places;
}

/// One run of a sweep.
class FaultRun {
public:
    FaultRun(const FaultSweep& sweep, StoreFaults::Fault fault) : m_sweep(sweep), m_fault(fault) {}

    QString all()
    {
        {
            const Copy copy(m_sweep.original);
            m_before = m_sweep.isAtomic ? contentAt(copy.library()) : QString();
            m_faults.failNever();
            if (const auto done = m_sweep.operation(copy.library()); !done)
                return QStringLiteral("fails without a fault: ") + done.error().detail;
            m_calls = m_faults.calls(m_fault);
            m_wanted = contentAt(copy.library());
        }
        QStringList wrong;
        for (const int place : placesOf(m_calls, m_sweep.most, int(m_fault))) {
            if (const QString trouble = one(place); !trouble.isEmpty())
                wrong += QStringLiteral("%1 at %2 of %3: %4")
                             .arg(QLatin1String(FaultSweep::nameOf(m_fault)))
                             .arg(place)
                             .arg(m_calls)
                             .arg(trouble);
        }
        return wrong.join(u'\n');
    }

private:
    QString one(int place)
    {
        const Copy copy(m_sweep.original);
        m_faults.failNever();
        std::unique_ptr<Database> reader;
        if (m_sweep.withReader && m_fault == StoreFaults::Fault::Full)
            if (auto opened = Database::open(copy.library(), Database::Mode::ReadOnly))
                reader = std::move(*opened);
        m_faults.failAt(place, m_fault);
        const auto done = m_sweep.operation(copy.library());
        const bool failed = m_faults.failed();
        if (m_sweep.faults)
            *m_sweep.faults += failed;
        QString trouble = reader ? whileFull(*reader) : QString();
        reader.reset();
        m_faults.failNever();
        if (trouble.isEmpty())
            trouble = afterwards(copy.library(), done);
        return trouble;
    }

    static QString whileFull(Database& reader)
    {
        const auto read = reader.ask([&] { return valueOf(reader, "SELECT count(*) FROM track"); });
        return read ? QString() : QStringLiteral("nothing can be read while it lasts: ") + read.error().detail;
    }

    QString afterwards(const QString& path, const Result<void>& done) const
    {
        QString content;
        {
            const auto opened = Database::open(path, Database::Mode::ReadWrite);
            if (!opened)
                return QStringLiteral("does not open again: ") + opened.error().detail;
            if ((*opened)->setAside() && !m_sweep.mayBeSetAside)
                return QStringLiteral("was taken for damaged");
            if (const QString wrong = inconsistencies(**opened); !wrong.isEmpty())
                return QStringLiteral("inconsistent: ") + wrong.section(u'\n', 0, 3);
            if (m_sweep.check)
                if (const QString wrong = m_sweep.check(**opened, done); !wrong.isEmpty())
                    return wrong;
            content = contentOf(**opened, m_sweep.unlike);
        }
        if (content == m_wanted)
            return {};
        if (done)
            return QStringLiteral("was said to be done: ") + firstDifference(m_wanted, content);
        if (m_sweep.isAtomic && content != m_before)
            return QStringLiteral("is half done: ") + firstDifference(m_before, content);
        if (const auto again = m_sweep.operation(path); !again)
            return QStringLiteral("does not go through the second time: ") + again.error().detail;
        content = contentAt(path);
        return content == m_wanted
                   ? QString()
                   : QStringLiteral("differs after the second time: ") + firstDifference(m_wanted, content);
    }

    [[nodiscard]] QString contentAt(const QString& path) const
    {
        const auto opened = Database::open(path, Database::Mode::ReadWrite);
        return opened ? contentOf(**opened, m_sweep.unlike) : QStringLiteral("nothing");
    }

    const FaultSweep& m_sweep;
    StoreFaults m_faults;
    StoreFaults::Fault m_fault;
    int m_calls = 0;
    QString m_before;
    QString m_wanted;
};

} // namespace

QString FaultSweep::run(StoreFaults::Fault fault) const
{
    return FaultRun(*this, fault).all();
}

const char* FaultSweep::nameOf(StoreFaults::Fault fault)
{
    switch (fault) {
    case StoreFaults::Fault::Full:
        return "disk full";
    case StoreFaults::Fault::Broken:
        return "disk broken";
    case StoreFaults::Fault::Glitch:
        return "disk broken once";
    case StoreFaults::Fault::Unreadable:
        return "unreadable";
    case StoreFaults::Fault::Busy:
        return "busy";
    }
    return "";
}

QString contentOf(Database& database, const QStringList& unlike)
{
    const QStringList tables =
        answerOf(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE "
                           "'CREATE VIRTUAL%' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\' AND "
                           "name NOT LIKE '%\\_words\\_%' ESCAPE '\\' ORDER BY name")
            .split(u'\n');
    QString content;
    for (const QString& table : tables) {
        QStringList columns =
            answerOf(database, qPrintable(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table)))
                .split(u'\n');
        columns.removeIf([&](const QString& column) { return (unlike + times).contains(table + u'.' + column); });
        const QString sql = QStringLiteral("SELECT %1 FROM %2 ORDER BY %3")
                                .arg(columns.join(u','), table, columns.size() > 1 ? u"1, 2"_qs : u"1"_qs);
        const QStringList rows = answerOf(database, qPrintable(sql)).split(u'\n', Qt::SkipEmptyParts);
        for (const QString& row : rows)
            content += table + u": "_qs + row + u'\n';
    }
    return content;
}

QString firstDifference(const QString& left, const QString& right)
{
    const QStringList lefts = left.split(u'\n');
    const QStringList rights = right.split(u'\n');
    for (qsizetype i = 0; i < std::max(lefts.size(), rights.size()); ++i)
        if (lefts.value(i) != rights.value(i))
            return QStringLiteral("\"%1\" became \"%2\"").arg(lefts.value(i), rights.value(i));
    return {};
}

bool copyFolder(const QString& from, const QString& to)
{
    const QDir source(from);
    const QDir target(to);
    QDirIterator entries(from, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = source.relativeFilePath(entries.next());
        if (entries.fileInfo().isDir() ? !target.mkpath(path)
                                       : !QFile::copy(source.filePath(path), target.filePath(path)))
            return false;
    }
    return true;
}

} // namespace sostenuto::sync
