// What a toast says.
#pragma once

#include <QString>

#include <utility>

namespace sostenuto::ui {

/// Of what kind the result is: each has its icon. Failed stands out by its colour as well.
enum class ToastSign { Done, Queued, Listed, Loved, Kept, Waits, Removed, Failed };

/// Plain text; words alone are of something that is done.
struct Toast {
    Toast(QString said, ToastSign kind = ToastSign::Done) : words(std::move(said)), sign(kind) {}

    QString words;
    ToastSign sign;
};

/// Something that did not work: what happened, what still works, what to do.
[[nodiscard]] inline Toast failedToast(const QString& words)
{
    return {words, ToastSign::Failed};
}

} // namespace sostenuto::ui
