// How each of several ways to one server is, as far as it was tried.
#pragma once

#include <QDateTime>
#include <QUrl>

namespace sostenuto::sync {

struct AddressHealth {
    enum class Now {
        NotTried,
        Answers,
        NoAnswer,
        NotTrusted, ///< its certificate is not good
        Other       ///< something else than the server answers there
    };

    QUrl address;
    Now now = Now::NotTried;
    QDateTime since;      ///< it is like that, UTC
    QDateTime checkedAt;  ///< UTC; invalid = never
    qint64 answerMs = -1; ///< of its last answer; -1 = none yet
    friend bool operator==(const AddressHealth&, const AddressHealth&) = default;
};

} // namespace sostenuto::sync
