// Takes held music to another folder: copies, looks at the copies, changes over, clears what is left.
#pragma once

#include "sync/held/MovePlan.h"
#include "sync/held/PlaceNote.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace sostenuto::sync {

class Downloads;

/// At every moment exactly one folder is the one in use, and all that is held lies in it whole: the old one until the
/// note in the profile is another, the new one from then on. What was copied in vain, or was left behind, is named in
/// that note and goes now, or with the next start. Files are touched on a thread of its own, which the destructor waits
/// for. Thread: sync.
class HeldMover : public QObject {
    Q_OBJECT

public:
    /// `downloads` outlives this object. `usualFolder`: where held music lies unless another one was chosen.
    HeldMover(Downloads& downloads, QString usualFolder, QString profileFolder, QObject* parent = nullptr);
    ~HeldMover() override;

    /// Tells the downloads where held music lies. Before Downloads::useStores().
    void open(HeldStore& store);
    /// What an earlier move left goes. After Downloads::useStores().
    void begin();
    /// Ends what is under way; the next start clears up. Before the stores close.
    void close();

    /// To this folder, or where that has other things in it to one of ours in it. While one is under way nothing. Where
    /// the present folder is away and this is the same one under another name, it is in use from now on.
    void move(const QString& chosen);
    /// After MoveTrouble::Away: where it was to go is in use from now on, and what lay in the other folder is not held
    /// any more. Otherwise nothing.
    void beginAnew();
    /// The old folder stays in use, and what was copied goes. Nothing once HeldHome::canCancel() is over.
    void cancel();
    [[nodiscard]] const HeldHome& home() const { return m_home; }

Q_SIGNALS:
    /// At most four times a second while files are copied.
    void homeChanged(const sostenuto::sync::HeldHome& home);

private:
    /// `job` on the other thread, then `then` here.
    template <class Job, class Then>
    void work(Job job, Then then);
    template <class Job, class Then>
    void attempt(Job job, Then then);
    void looked(MoveFacts facts);
    void marked(const Result<void>& done);
    void copyAll(const QVector<HeldFilePlace>& files);
    void copyNext();
    void copied(const HeldFilePlace& file, const Result<void>& done);
    void settle();
    void changeOver();
    enum class Lies { There, Nowhere };
    void follow(const QString& folder, Lies music);
    void giveUp(MoveTrouble trouble);
    /// And rests then, with the one trouble or the other.
    void clear(const QVector<PlaceToClear>& places, MoveTrouble trouble, MoveTrouble ifLeft);
    void noteCleared(const QVector<PlaceToClear>& places, const QVector<PlaceToClear>& left);
    void rest(MoveTrouble trouble);
    void tell();
    [[nodiscard]] bool isCancelled() const;
    [[nodiscard]] QString noted(const QString& folder) const;
    [[nodiscard]] MoveTrouble troubleOf(const Error& error);

    Downloads& m_downloads;
    QString m_usual;
    QString m_profile;
    HeldStore* m_store = nullptr;
    PlaceNote m_note;
    PlaceToClear m_target; ///< where it goes, with the marker of both
    HeldHome m_home;
    QVector<HeldFilePlace> m_queue; ///< the next one last
    CopiedFiles m_copied;
    std::shared_ptr<QPromise<void>> m_going; ///< cancelled: the thread leaves what it does
    QElapsedTimer m_told;
    QTimer m_wait; ///< for what still arrives in the old folder
    bool m_closed = false;
    QThreadPool m_pool;
};

} // namespace sostenuto::sync
