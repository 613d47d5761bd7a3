// The button of a page's head that keeps what the page shows.
#pragma once

#include "ui/pages/Page.h"

#include <sync/model/Kept.h>

#include <optional>

class QPushButton;

namespace sostenuto::ui {

class HeroHead;

/// On while it is pinned. Thread: main.
class KeepToggle : public QObject {
    Q_OBJECT

public:
    /// Adds its button to the head, which outlives it.
    KeepToggle(PageContext& context, HeroHead& head, const char* objectName);

    /// nullopt = nothing that can be kept: the button is not there.
    void setTarget(const std::optional<sync::PinTarget>& target);
    /// nullptr = it is not pinned. Good until changed().
    [[nodiscard]] const sync::PinState* pin() const;
    /// What becomes of its tracks that are not here, in words; empty while it is not pinned, or all are here.
    [[nodiscard]] QString restWords(bool reachable, const QString& server) const;

Q_SIGNALS:
    /// pin() has another answer.
    void changed();

private:
    void follow();

    PageContext& m_context;
    HeroHead& m_head;
    QPushButton* m_button;
    std::optional<sync::PinTarget> m_target;
};

} // namespace sostenuto::ui
