// Brings the catalogue in: the whole of it, or what changed lately.
#pragma once

#include "sync/model/Account.h"
#include "sync/pull/CataloguePull.h"

#include <QObject>

namespace sostenuto::sync {

/// One pull at a time. A failure of the way to the service ends it at once; the next pull() goes on where it was.
/// Thread: sync.
class PullFlow : public QObject {
    Q_OBJECT

public:
    PullFlow(const PullParts& parts, SourceId source, QObject* parent = nullptr);

    /// The whole catalogue; goes on with an interrupted pull.
    void pull();
    /// The whole catalogue from its beginning: the service is another one, or gave its things new ids.
    void pullAnew();
    /// Cheap: what is loved and the playlists, and of the catalogue no more than changed, see pullNeed(). The whole of
    /// it when it never came whole, when the last time is a week ago, or a day if that was not clean.
    void refresh();
    /// Ends what runs, without a word from finished().
    void stop();
    [[nodiscard]] bool isRunning() const { return m_step != nullptr; }
    [[nodiscard]] const PullProgress& progress() const { return m_progress; }

Q_SIGNALS:
    void progressed(const sostenuto::sync::PullProgress& progress);
    void catalogueChanged();
    void playlistsChanged();
    void bookmarksChanged();
    void finished(const std::optional<sostenuto::sync::Error>& error);

private:
    [[nodiscard]] Result<SourceRow> source() const;
    [[nodiscard]] Result<SourceRow> beginQuestions();
    void pullCatalogue(const SourceRow& row);
    void pullLists(const SourceRow& row, bool wholePull);
    void pullWords(const SourceRow& row, const PullMemory& memory);
    void refreshParts(const SourceRow& row, const PullFacts& facts);
    void askAgain();
    void sweep();
    void note(const PullState& state);
    void end(const std::optional<Error>& error);

    PullParts m_parts;
    SourceId m_source;
    PullState m_state;
    PullProgress m_progress;
    QObject* m_step = nullptr; ///< what runs; a child
};

} // namespace sostenuto::sync
