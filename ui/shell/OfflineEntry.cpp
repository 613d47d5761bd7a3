#include "ui/shell/OfflineEntry.h"

#include "ui/models/KeptThings.h"
#include "ui/theme/Icons.h"
#include "ui/theme/KeepWords.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/ButtonVoice.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>

namespace sostenuto::ui {

OfflineEntry::OfflineEntry(const KeptThings& kept, const QString& words, QWidget* parent)
    : QToolButton(parent), m_kept(kept), m_hours(new ThemeLabel(TypeRole::Small, Token::Text3, this))
{
    setObjectName(QStringLiteral("navOffline"));
    setText(words);
    setAccessibleName(words);
    setIcon(ui::icon(QStringLiteral("offline")));
    setIconSize({18, 18});
    makeCheckable(this);
    setFocusPolicy(Qt::TabFocus);
    setVariant(this, "nav");
    m_hours->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(10, 0, 10, 0);
    line->addWidget(m_hours, 1, Qt::AlignRight | Qt::AlignVCenter);
    connect(&kept, &KeptThings::changed, this, &OfflineEntry::follow);
    follow();
}

void OfflineEntry::setWordsShown(bool shown)
{
    m_hours->setVisible(shown);
}

void OfflineEntry::follow()
{
    const sync::HeldShare all = heldInAll(m_kept.totals());
    const QString hours = heldShort(all.ms);
    m_hours->setText(hours);
    setAccessibleDescription(hours.isEmpty() ? QString() : QStringLiteral("%1 %2").arg(hours, heldWords(all.tracks)));
}

} // namespace sostenuto::ui
