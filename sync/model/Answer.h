// The giving end of a one-shot answer.
#pragma once

#include "sync/model/Error.h"

#include <QFuture>
#include <QPromise>

#include <memory>

namespace sostenuto::sync {

/// Copies share one promise; the first give() counts. When the last copy goes without a give(), the future is cancelled
/// and whoever waits through whenDone() is not called.
template <class T>
class Answer {
public:
    Answer() : m_promise(std::make_shared<QPromise<Result<T>>>()) { m_promise->start(); }

    [[nodiscard]] QFuture<Result<T>> future() const { return m_promise->future(); }

    void give(Result<T> result) const
    {
        if (m_promise->future().resultCount() > 0)
            return;
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

    void fail(const Error& error) const { give(tl::unexpected<Error>(error)); }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise;
};

} // namespace sostenuto::sync
