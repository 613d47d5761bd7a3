#include "ui/pages/KeepToggle.h"

#include "ui/models/KeptThings.h"
#include "ui/models/Services.h"
#include "ui/pages/HeroHead.h"
#include "ui/pages/KeepActions.h"
#include "ui/theme/Icons.h"
#include "ui/theme/KeepWords.h"
#include "ui/widgets/ButtonVoice.h"

#include <QPushButton>

namespace sostenuto::ui {

KeepToggle::KeepToggle(PageContext& context, HeroHead& head, const char* objectName)
    : QObject(&head), m_context(context), m_head(head),
      m_button(head.addButton(QStringLiteral("pin"), keepStateWord(false), objectName, true))
{
    makeCheckable(m_button);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, [this] {
        m_button->setChecked(pin() != nullptr); // it shows what is, not what was asked for
        if (m_target)
            toggleKept(m_context.services, m_context.host, this, {*m_target});
    });
    connect(&KeptThings::of(context.services.keep), &KeptThings::changed, this, [this] {
        follow();
        Q_EMIT changed();
    });
}

void KeepToggle::setTarget(const std::optional<sync::PinTarget>& target)
{
    m_target = target;
    follow();
}

const sync::PinState* KeepToggle::pin() const
{
    return m_target ? KeptThings::of(m_context.services.keep).pinOf(*m_target) : nullptr;
}

QString KeepToggle::restWords(bool reachable, const QString& server) const
{
    const sync::PinState* known = pin();
    const sync::HeldTotals& totals = KeptThings::of(m_context.services.keep).totals();
    return known ? ui::restWords(*known, totals.paused, reachable, server, totals.waits) : QString();
}

void KeepToggle::follow()
{
    const bool kept = pin() != nullptr;
    m_button->setVisible(m_target.has_value());
    m_button->setChecked(kept);
    m_button->setIcon(icon(kept ? QStringLiteral("pin-filled") : QStringLiteral("pin")));
    m_head.setButtonText(m_button, keepStateWord(kept));
    m_button->setAccessibleDescription(kept ? keepWord(true) : QString());
}

} // namespace sostenuto::ui
