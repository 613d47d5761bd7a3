// Waiting for a one-shot answer in a test.
#pragma once

#include "sync/model/Error.h"

#include <QFuture>
#include <QTest>

namespace sostenuto::tests {

/// The result, with the event loop running meanwhile; a Timeout error when none came.
template <class T>
[[nodiscard]] sync::Result<T> valueOf(const QFuture<sync::Result<T>>& future, int ms = 20'000)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, ms))
        return sync::failure(sync::ErrorKind::Timeout, QStringLiteral("the test waited too long"));
    if (future.resultCount() == 0)
        return sync::failure(sync::ErrorKind::Cancelled, QStringLiteral("the future was cancelled"));
    return future.result();
}

} // namespace sostenuto::tests
