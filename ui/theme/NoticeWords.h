// What the desktop is told of an outage while the window is out of sight.
#pragma once

#include <sync/model/ServiceState.h>

#include <QDateTime>
#include <QString>
#include <QVector>

namespace sostenuto::ui {

/// A notification of the desktop. Plain text.
struct Notice {
    QString title;
    QString text;
    friend bool operator==(const Notice&, const Notice&) = default;
};

/// How it goes on with what plays.
struct Outlook {
    enum class Music {
        Silent,      ///< nothing plays
        ToTheEnd,    ///< all of the queue can be played
        ForSomeTime, ///< `ms` more of it
    } music = Music::Silent;
    qint64 ms = 0;
};

/// "Hearth is not answering", "Music on this computer plays for 12 min more". `troubled`: what has not been told yet,
/// at least one; `now` in UTC.
[[nodiscard]] Notice troubleNotice(const QVector<sync::ServiceState>& troubled, const Outlook& outlook,
                                   const QDateTime& now);

/// One that is back, and since when it was away.
struct Returned {
    sync::ServiceState trouble; ///< the last state in which it was not
    QDateTime since;            ///< UTC
};
/// "Hearth is back", "It was away for 47 min". At least one.
[[nodiscard]] Notice backNotice(const QVector<Returned>& back, const QDateTime& now);

} // namespace sostenuto::ui
