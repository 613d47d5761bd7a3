// How one-shot answers are received.
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace sostenuto::sync {

/// Calls `receive(result)` on `context`'s thread once `future` has its result. If `context` dies first, or the future
/// is cancelled, nothing is called. (QFuture::then with a context asserts in Qt 6.4.2 when the context died first.)
/// Thread: call on `context`'s thread.
template <class T, class Receive>
void whenDone(const QFuture<T>& future, QObject* context, Receive receive)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, context, [watcher, receive = std::move(receive)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            receive(watcher->future().result());
    });
    watcher->setFuture(future);
}

} // namespace sostenuto::sync
