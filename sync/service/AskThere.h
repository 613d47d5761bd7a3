// A question to a worker on another thread.
#pragma once

#include "sync/model/Answer.h"

#include <QMetaObject>

namespace sostenuto::sync {

/// Runs `ask(worker)`, which gives a Result<T>, on the worker's thread.
template <class T, class Worker, class Ask>
[[nodiscard]] QFuture<Result<T>> askThere(Worker* worker, Ask ask)
{
    const Answer<T> answer;
    QMetaObject::invokeMethod(
        worker, [worker, ask, answer] { answer.give(ask(*worker)); }, Qt::QueuedConnection);
    return answer.future();
}

} // namespace sostenuto::sync
