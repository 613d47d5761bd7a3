// Changes that wait, as a test says they do: every call is written down, and the answers are members.
#pragma once

#include <sync/service/PendingService.h>

#include <QStringList>

namespace sostenuto::ui {

class FakePending : public sync::PendingService {
    Q_OBJECT

public:
    using PendingService::PendingService;

    QFuture<sync::Result<QVector<qint64>>> ids(const sync::PendingFilter& filter) override
    {
        QVector<qint64> found;
        for (const sync::PendingChange& change : std::as_const(waiting)) {
            const bool needsYou =
                change.state == sync::ChangeState::NeedsYou || change.state == sync::ChangeState::Conflict;
            const bool isOfList = !filter.playlist.isValid() || change.playlist == filter.playlist;
            if (isOfList && (needsYou || !filter.needsYou))
                found.append(change.id);
        }
        return answer(found);
    }
    QFuture<sync::Result<QVector<sync::PendingChange>>> changesOf(const QVector<qint64>& ids) override
    {
        QVector<sync::PendingChange> found;
        for (const qint64 id : ids) {
            for (const sync::PendingChange& change : std::as_const(waiting)) {
                if (change.id == id)
                    found.append(change);
            }
        }
        return answer(found);
    }
    QFuture<sync::Result<QVector<sync::PendingChange>>> changes(int offset, int atMost) override
    {
        return answer(waiting.mid(offset, atMost));
    }
    QFuture<sync::Result<int>> count() override { return answer(int(waiting.size())); }
    QFuture<sync::Result<void>> retry(const QVector<qint64>& ids) override
    {
        return said(QStringLiteral("retry ") + wordsOf(ids));
    }
    QFuture<sync::Result<void>> discard(const QVector<qint64>& ids) override
    {
        if (sending)
            return QtFuture::makeReadyFuture(sync::Result<void>(sync::failure(sync::ErrorKind::Cancelled)));
        waiting.removeIf([&](const sync::PendingChange& change) { return ids.contains(change.id); });
        return said(QStringLiteral("discard ") + wordsOf(ids));
    }
    QFuture<sync::Result<QVector<sync::PlaylistConflict>>> conflicts() override { return answer(inConflict); }
    QFuture<sync::Result<void>> resolve(qint64 id, sync::ConflictChoice choice) override
    {
        inConflict.removeIf([&](const sync::PlaylistConflict& conflict) { return conflict.change == id; });
        const char* const words[] = {"mine", "theirs", "both"};
        return said(QStringLiteral("resolve %1 %2").arg(id).arg(QLatin1String(words[int(choice)])));
    }
    QFuture<sync::Result<void>> write(const QString& path) override { return said(QStringLiteral("write ") + path); }
    QFuture<sync::Result<QVector<sync::PlaylistNote>>> history(sync::PlaylistId) override { return answer(notes); }

    QVector<sync::PendingChange> waiting;
    QVector<sync::PlaylistConflict> inConflict;
    QVector<sync::PlaylistNote> notes; ///< of every playlist
    bool sending = false;              ///< nothing can be discarded
    QStringList calls;                 ///< one line per change that was asked for

private:
    static QString wordsOf(const QVector<qint64>& ids)
    {
        QStringList words;
        for (const qint64 id : ids)
            words.append(QString::number(id));
        return words.join(QLatin1Char(' '));
    }
    template <class T>
    static QFuture<sync::Result<T>> answer(const T& value)
    {
        return QtFuture::makeReadyFuture(sync::Result<T>(value));
    }
    QFuture<sync::Result<void>> said(const QString& call)
    {
        calls.append(call);
        Q_EMIT pendingChanged();
        return QtFuture::makeReadyFuture(sync::Result<void>());
    }
};

} // namespace sostenuto::ui
