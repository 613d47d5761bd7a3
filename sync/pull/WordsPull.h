// What tracks say of themselves, read again: new tags change neither how many there are nor how long they are.
#pragma once

#include "sync/pull/CataloguePull.h"

#include <QObject>

namespace sostenuto::sync {

/// Reads as many pages as wordsPages() says, from where the last one ended, and takes in what the tracks that are here
/// say by now. What is not here yet is another pull's. Thread: sync.
class WordsPull : public QObject {
    Q_OBJECT

public:
    WordsPull(const PullParts& parts, const SourceRow& source, PullMemory memory, QObject* parent);

    void start();
    /// After the end.
    [[nodiscard]] const PullMemory& memory() const { return m_memory; }

Q_SIGNALS:
    void catalogueChanged();
    /// Exactly once.
    void finished(const std::optional<sostenuto::sync::Error>& error);

private:
    void readPage();
    void pageArrived(const Result<Page<RemoteTrack>>& page);
    void end(const std::optional<Error>& error);

    PullParts m_parts;
    SourceRow m_source;
    PullMemory m_memory;
    int m_pages = 0; ///< left
};

} // namespace sostenuto::sync
