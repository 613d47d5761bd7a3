#include "ui/pages/PageBars.h"

#include "ui/theme/Mirror.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chips.h"
#include "ui/widgets/GrownHeight.h"
#include "ui/widgets/Labels.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace sostenuto::ui {

namespace {

constexpr int ring = 4; ///< room that buttons bring for their focus ring
constexpr int high = 60;

} // namespace

TitleBar::TitleBar(const QString& title, int sideMargin, QWidget* parent)
    : QWidget(parent), m_line(new QHBoxLayout(this)), m_count(new ThemeLabel(TypeRole::Small, Token::Text2, this))
{
    keepHeight(this, high);
    m_line->setContentsMargins(sideMargin, 0, sideMargin, 0);
    m_line->setSpacing(12 - ring);
    auto* words = new ElidedLabel(TypeRole::Page, Token::Text, this);
    words->setFullText(title);
    m_line->addWidget(words);
    m_line->addSpacing(4);
    m_line->addWidget(m_count, 0, Qt::AlignVCenter);
    m_line->addStretch(1);
}

void TitleBar::addRight(QWidget* widget)
{
    const bool grows = widget->maximumWidth() < QWIDGETSIZE_MAX; // up to that width, before the gap grows
    m_line->addWidget(widget, grows ? 1000 : 0);
}

void TitleBar::endInChips()
{
    keepHeight(this, high - ring);
    QMargins margins = m_line->contentsMargins();
    margins.setTop(ring); // the title stays where it is
    m_line->setContentsMargins(margins);
}

BackBar::BackBar(PageHost& host, QWidget* parent)
    : QWidget(parent), m_host(host), m_line(new QHBoxLayout(this)),
      m_back(new IconButton(QStringLiteral("chevron-left"), tr("Back"), this)),
      m_forward(new IconButton(QStringLiteral("chevron-right"), tr("Forward"), this))
{
    keepHeight(this, 52);
    m_back->setObjectName(QStringLiteral("navBack"));
    m_forward->setObjectName(QStringLiteral("navForward"));
    m_line->setContentsMargins(seenMargins(24, 0, 32, 0));
    m_line->setSpacing(0);
    m_line->addWidget(m_back);
    m_line->addWidget(m_forward);
    m_line->addStretch(1);
    connect(m_back, &QAbstractButton::clicked, this, [this] { m_host.goBack(); });
    connect(m_forward, &QAbstractButton::clicked, this, [this] { m_host.goForward(); });
}

void BackBar::addRight(QWidget* widget)
{
    m_line->addWidget(widget);
}

void BackBar::refresh()
{
    m_back->setEnabled(m_host.canGoBack());
    m_forward->setEnabled(m_host.canGoForward());
}

ChipRow::ChipRow(QWidget* parent) : QWidget(parent), m_line(new QHBoxLayout(this)), m_group(new QButtonGroup(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(0); // chips bring the room of their ring
    m_line->addStretch(1);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on && id != m_chosen) {
            m_chosen = id;
            Q_EMIT chosen(id);
        }
    });
}

FilterChip* ChipRow::add(const QString& text, const char* objectName, int id)
{
    auto* made = new FilterChip(text, this);
    made->setObjectName(QLatin1String(objectName));
    made->setAccessibleName(text);
    if (m_group->buttons().isEmpty()) {
        m_chosen = id;
        made->setChecked(true);
    }
    m_group->addButton(made, id);
    m_line->insertWidget(int(m_group->buttons().size()) - 1, made);
    return made;
}

void ChipRow::choose(int id)
{
    if (QAbstractButton* button = m_group->button(id))
        button->setChecked(true);
}

int ChipRow::chosenId() const
{
    return m_chosen;
}

FilterChip* ChipRow::chip(int id) const
{
    return qobject_cast<FilterChip*>(m_group->button(id));
}

FilterChip* ChipRow::addAction(const QString& text, const QString& iconName, const char* objectName)
{
    auto* made = new FilterChip(text, this);
    made->setObjectName(QLatin1String(objectName));
    made->setCheckable(false);
    made->setIconName(iconName);
    m_line->insertWidget(m_line->count() - 1, made);
    return made;
}

void ChipRow::addRight(QWidget* widget)
{
    m_line->addWidget(widget);
}

} // namespace sostenuto::ui
