#include "sync/held/HeldMover.h"

#include "sync/held/Downloads.h"
#include "sync/held/MoveFiles.h"
#include "sync/model/Answer.h"
#include "sync/model/WhenDone.h"
#include "sync/store/SystemFile.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QThread>

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

Q_LOGGING_CATEGORY(moveLog, "sostenuto.move")

constexpr qint64 tellMs = 250;
constexpr int waitMs = 200;

/// A Result that can be the answer of another.
struct Outcome {
    Result<void> done;
};

std::shared_ptr<QPromise<void>> begun()
{
    auto going = std::make_shared<QPromise<void>>();
    going->start();
    return going;
}

/// Those that are left.
QVector<PlaceToClear> clearAll(const QString& profile, QVector<PlaceToClear> places)
{
    if (!syncFolder(profile))
        return places; // after a power cut the note might name another folder than it does now
    places.removeIf([](const PlaceToClear& place) { return clearFolder(place); });
    return places;
}

} // namespace

HeldMover::HeldMover(Downloads& downloads, QString usualFolder, QString profileFolder, QObject* parent)
    : QObject(parent), m_downloads(downloads), m_usual(std::move(usualFolder)), m_profile(std::move(profileFolder)),
      m_going(begun()), m_wait(this)
{
    m_home.folder = m_usual;
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    m_wait.setSingleShot(true);
    m_wait.setInterval(waitMs);
    connect(&m_wait, &QTimer::timeout, this, &HeldMover::settle);
}

HeldMover::~HeldMover()
{
    close();
}

template <class Job, class Then>
void HeldMover::work(Job job, Then then)
{
    using T = decltype(job());
    const Answer<T> answer;
    whenDone(answer.future(), this, [this, then = std::move(then)](const Result<T>& done) {
        if (done && !m_closed)
            then(*done);
    });
    m_pool.start([answer, job] { answer.give(job()); });
}

/// Where it fails the old folder stays in use.
template <class Job, class Then>
void HeldMover::attempt(Job job, Then then)
{
    work([job] { return Outcome{job()}; },
         [this, then](const Outcome& outcome) {
             if (!outcome.done)
                 return giveUp(troubleOf(outcome.done.error()));
             then();
         });
}

void HeldMover::open(HeldStore& store)
{
    m_store = &store;
    const auto note = readPlaceNote(m_profile);
    if (note) {
        m_note = *note;
    } else {
        qCWarning(moveLog).noquote() << note.error().detail;
        // What is held may lie anywhere: where it usually lies it is away then, not deleted.
        if (const auto mark = store.mark(); mark && !mark->marker.isEmpty())
            (void)store.setMark(mark->marker, true);
    }
    m_home.folder = m_note.folder.isEmpty() ? m_usual : m_note.folder;
    m_downloads.useFolder(m_home.folder);
    tell();
}

void HeldMover::begin()
{
    (void)m_downloads.files()->remark(); // the power may have gone between the note and this
    if (!m_note.clear.isEmpty())
        clear(m_note.clear, MoveTrouble::None, MoveTrouble::None);
}

void HeldMover::close()
{
    m_closed = true;
    m_wait.stop();
    m_going->future().cancel();
    m_pool.waitForDone();
}

bool HeldMover::isCancelled() const
{
    return m_going->isCanceled();
}

QString HeldMover::noted(const QString& folder) const
{
    return folder == m_usual ? QString() : folder;
}

void HeldMover::move(const QString& chosen)
{
    if (m_home.isMoving() || m_closed || !m_downloads.files())
        return;
    m_going = begun();
    m_copied.clear();
    m_home = {m_home.folder, chosen, HeldHome::Stage::Looking};
    tell();
    struct Looked {
        QVector<PlaceToClear> left;
        MoveFacts facts;
    };
    work(
        [profile = m_profile, clear = m_note.clear, from = m_home.folder, chosen] {
            return Looked{clearAll(profile, clear), lookAtFolder(from, chosen)};
        },
        [this](const Looked& found) {
            m_note.clear = found.left;
            looked(found.facts);
        });
}

void HeldMover::looked(MoveFacts facts)
{
    if (isCancelled())
        return rest(MoveTrouble::None);
    HeldFiles& files = *m_downloads.files();
    (void)files.lookAtFolder();
    facts.fromAway = files.isAway();
    const auto mark = m_store->mark();
    const auto places = m_store->filePlaces();
    if (!places || !mark)
        return rest(MoveTrouble::NotNoted);
    if (isTheOneThatIsAway(facts, mark->marker))
        return follow(facts.marked, Lies::There);
    facts.needed = roomNeeded(*places);
    m_home.to = facts.to;
    m_home.bytesNeeded = facts.needed;
    m_home.bytesFree = facts.room;
    if (const MoveTrouble trouble = judgeMove(facts); trouble != MoveTrouble::None)
        return rest(trouble);
    if (!files.prepareFolder()) // else there is no marker to know either by
        return rest(MoveTrouble::NotWritable);
    const auto present = m_store->mark();
    if (!present)
        return rest(MoveTrouble::NotNoted);
    m_target = {facts.to, present->marker};
    PlaceNote note = m_note;
    note.clear.append(m_target);
    if (const auto written = writePlaceNote(m_profile, note); !written)
        return rest(MoveTrouble::NotNoted);
    m_note = note;
    m_downloads.beginMove();
    m_home.stage = HeldHome::Stage::Copying;
    tell();
    work([target = m_target] { return Outcome{markFolder(target)}; },
         [this](const Outcome& outcome) { marked(outcome.done); });
}

void HeldMover::marked(const Result<void>& done)
{
    if (done)
        return copyAll(m_store->filePlaces().value_or(QVector<HeldFilePlace>()));
    if (!QFileInfo::exists(m_target.folder)) // it could not even be made: there is nothing to clear
        noteCleared({m_target}, {});
    giveUp(troubleOf(done.error()));
}

void HeldMover::copyAll(const QVector<HeldFilePlace>& files)
{
    m_queue = files;
    std::reverse(m_queue.begin(), m_queue.end());
    m_home.files = m_home.filesDone + int(files.size());
    m_home.bytes = m_home.bytesDone;
    for (const HeldFilePlace& file : files)
        m_home.bytes += file.bytes;
    tell();
    copyNext();
}

void HeldMover::copyNext()
{
    if (isCancelled())
        return giveUp(MoveTrouble::None);
    if (m_queue.isEmpty())
        return settle();
    const HeldFilePlace file = m_queue.takeLast();
    work([from = m_home.folder, to = m_target.folder, file,
          going = m_going] { return Outcome{copyHeld(from, to, file, [&] { return !going->isCanceled(); })}; },
         [this, file](const Outcome& outcome) { copied(file, outcome.done); });
}

void HeldMover::copied(const HeldFilePlace& file, const Result<void>& done)
{
    if (isCancelled())
        return giveUp(MoveTrouble::None);
    // A row whose file is gone is forgotten when it is asked for, here and there.
    if (!done && (done.error().kind != ErrorKind::FileMissing || m_downloads.files()->lookAtFolder() ||
                  m_downloads.files()->isAway()))
        return giveUp(troubleOf(done.error()));
    m_copied.insert(file.path, file);
    ++m_home.filesDone;
    m_home.bytesDone += file.bytes;
    if (!m_told.isValid() || m_told.hasExpired(tellMs))
        tell();
    copyNext();
}

/// What came or went meanwhile, again and again until nothing did.
void HeldMover::settle()
{
    if (isCancelled())
        return giveUp(MoveTrouble::None);
    if (!m_downloads.isStill())
        return m_wait.start();
    const auto files = m_store->filePlaces();
    if (!files)
        return giveUp(MoveTrouble::NotNoted);
    const MoveStep step = nextMoveStep(*files, m_copied);
    if (!step.copy.isEmpty())
        return copyAll(step.copy);
    for (const QString& path : step.remove)
        m_copied.remove(path);
    attempt([folder = m_target.folder, remove = step.remove] { return settleCopies(folder, remove); },
            [this] {
                const auto now = m_store->filePlaces();
                if (isCancelled() || !now || !m_downloads.isStill() || !nextMoveStep(*now, m_copied).isDone())
                    return settle();
                changeOver();
            });
}

/// The store first says that the folder may be unplugged, so that at no moment it could be taken for deleted.
void HeldMover::changeOver()
{
    if (!m_store->setMark(m_target.marker, true))
        return giveUp(MoveTrouble::NotNoted);
    const PlaceToClear old{m_home.folder, m_target.marker};
    PlaceNote note = m_note;
    note.folder = noted(m_target.folder);
    note.clear.removeAll(m_target);
    note.clear.append(old);
    if (!writePlaceNote(m_profile, note)) {
        (void)m_downloads.files()->remark();
        return giveUp(MoveTrouble::NotNoted);
    }
    m_note = note;
    m_home.folder = m_target.folder;
    m_downloads.leaveFolder();
    m_downloads.useFolder(m_home.folder);
    (void)m_downloads.files()->remark();
    m_downloads.endMove();
    qCInfo(moveLog) << "held music lies in another folder now," << m_copied.size() << "files";
    clear({old}, MoveTrouble::None, MoveTrouble::Leftovers);
}

void HeldMover::beginAnew()
{
    HeldFiles* files = m_downloads.files();
    if (m_home.isMoving() || m_closed || !files || m_home.trouble != MoveTrouble::Away || m_home.to.isEmpty())
        return;
    (void)files->lookAtFolder();
    if (!files->isAway()) // it came back
        return rest(MoveTrouble::None);
    if (!QDir().mkpath(m_home.to))
        return rest(MoveTrouble::NotWritable);
    follow(m_home.to, Lies::Nowhere);
}

/// Nothing is copied: all of it lies there, or nowhere any more. The note comes first: were the power to go after it,
/// the folder would be away, not taken for deleted before anybody said so.
void HeldMover::follow(const QString& folder, Lies music)
{
    const auto mark = m_store->mark();
    PlaceNote note = m_note;
    note.folder = noted(folder);
    if (!mark || !writePlaceNote(m_profile, note))
        return rest(MoveTrouble::NotNoted);
    m_note = note;
    m_home.folder = folder;
    const bool isKnown = music == Lies::There || m_store->setMark(mark->marker, false); // what is not there is deleted
    m_downloads.beginMove();
    m_downloads.leaveFolder();
    m_downloads.useFolder(folder);
    const bool isThere = music == Lies::There || m_downloads.files()->prepareFolder();
    (void)m_downloads.files()->remark();
    m_downloads.endMove();
    rest(!isKnown ? MoveTrouble::NotNoted : isThere ? MoveTrouble::None : MoveTrouble::NotWritable);
}

void HeldMover::giveUp(MoveTrouble trouble)
{
    m_queue.clear();
    m_downloads.endMove();
    if (!m_note.clear.contains(m_target))
        return rest(trouble);
    clear({m_target}, trouble, trouble);
}

void HeldMover::clear(const QVector<PlaceToClear>& places, MoveTrouble trouble, MoveTrouble ifLeft)
{
    m_home.stage = HeldHome::Stage::Clearing;
    m_home.trouble = trouble;
    tell();
    work([profile = m_profile, places] { return clearAll(profile, places); },
         [this, places, trouble, ifLeft](const QVector<PlaceToClear>& left) {
             noteCleared(places, left);
             rest(left.isEmpty() ? trouble : ifLeft);
         });
}

void HeldMover::noteCleared(const QVector<PlaceToClear>& places, const QVector<PlaceToClear>& left)
{
    PlaceNote note = m_note;
    note.clear.removeIf([&](const PlaceToClear& one) { return places.contains(one) && !left.contains(one); });
    if (note != m_note && writePlaceNote(m_profile, note))
        m_note = note;
}

void HeldMover::rest(MoveTrouble trouble)
{
    m_home.stage = HeldHome::Stage::Rests;
    m_home.trouble = trouble;
    tell();
}

void HeldMover::cancel()
{
    if (m_home.canCancel())
        m_going->future().cancel();
}

void HeldMover::tell()
{
    m_told.start();
    Q_EMIT homeChanged(m_home);
}

MoveTrouble HeldMover::troubleOf(const Error& error)
{
    qCWarning(moveLog).noquote() << "held music stays where it is:" << error.detail;
    (void)m_downloads.files()->lookAtFolder();
    if (m_downloads.files()->isAway())
        return MoveTrouble::Away;
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return MoveTrouble::None;
    case ErrorKind::DiskFull:
        return MoveTrouble::NoRoom;
    case ErrorKind::CutShort:
        return MoveTrouble::Unreadable;
    default:
        return MoveTrouble::NotWritable;
    }
}

} // namespace sostenuto::sync
