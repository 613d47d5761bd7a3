#include "ui/pages/SettingsPage.h"

#include "ui/models/Services.h"
#include "ui/pages/DataSettings.h"
#include "ui/pages/EqualiserDialog.h"
#include "ui/pages/FolderSettings.h"
#include "ui/pages/NoticeSettings.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/PlaybackSettings.h"
#include "ui/pages/ServerSettings.h"
#include "ui/pages/StorageSettings.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Language.h"
#include "ui/theme/Paint.h"
#include "ui/widgets/ItemRoles.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Segments.h"
#include "ui/widgets/SettingCard.h"

#include <player/engine/Player.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace sostenuto::ui {

namespace {

constexpr int sectionsWidth = 194;
constexpr int sectionHeight = 36;
constexpr int sectionIcon = Qt::DecorationPropertyRole;
constexpr int columnWidth = 900; ///< at most: lines that are too long are hard to follow

/// As the sidebar's entries look.
class SectionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool on = option.state & QStyle::State_Selected;
        const bool hot = option.state & QStyle::State_MouseOver;
        const QRectF box = QRectF(option.rect).adjusted(0, 1, 0, -1);
        if (on || hot)
            paintBox(painter, box, 6, colour(on ? Token::AccentSoft : Token::Hover));
        paintIcon(painter, QRectF(box.left() + 10, box.center().y() - 9, 18, 18), index.data(sectionIcon).toString(),
                  colour(on ? Token::AccentText : Token::Text3));
        painter->setFont(Theme::current().font(TypeRole::Body, 500));
        paintText(painter, box.adjusted(38, 0, -8, 0), index.data().toString(),
                  colour(on ? Token::Text : Token::Text2));
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
            paintRing(painter, box, 6);
    }
};

} // namespace

SettingsPage::SettingsPage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_sections(new QListWidget(this)), m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("pageSettings"));
    build();
    auto* servers = new ServerSettings(context.services, this);
    connect(servers, &ServerSettings::addAsked, this, [this] { m_context.host.go({Place::Kind::Welcome}); });
    addSection(QStringLiteral("server"), tr("Servers"), servers);
    addSection(QStringLiteral("folder-add"), tr("Music folders"), new FolderSettings(context.services.folders, this));
    auto* playback = new PlaybackSettings(context.services.player, this);
    connect(playback, &PlaybackSettings::equaliserAsked, this,
            [this] { EqualiserDialog::open(m_context.services.player, window()); });
    addSection(QStringLiteral("volume"), tr("Playback"), playback);
    m_storage = int(m_heads.size());
    addSection(QStringLiteral("offline"), tr("Offline"), new StorageSettings(context, this));
    addSection(QStringLiteral("sun"), tr("Appearance"), buildAppearance());
    addSection(QStringLiteral("info"), tr("Notifications"), new NoticeSettings(context.services.settings, this));
    addSection(QStringLiteral("heart"), tr("Your data"), new DataSettings(context, this));
    m_column->addStretch(1);
    m_sections->setCurrentRow(0);
    connect(m_sections, &QListWidget::currentRowChanged, this, &SettingsPage::goTo);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &SettingsPage::followScroll);
}

void SettingsPage::open(const Place& place)
{
    if (place.id == storageSection) // once it is laid out
        QMetaObject::invokeMethod(
            this, [this] { m_sections->setCurrentRow(m_storage); }, Qt::QueuedConnection);
}

void SettingsPage::build()
{
    m_sections->setObjectName(QStringLiteral("settingsNavList"));
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setFixedWidth(sectionsWidth);
    m_sections->setFrameShape(QFrame::NoFrame);
    m_sections->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sections->setItemDelegate(new SectionDelegate(m_sections));
    m_sections->setMouseTracking(true);
    m_scroll->setObjectName(QStringLiteral("settingsScroll"));
    m_scroll->setAccessibleName(tr("Settings"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    auto* across = new QHBoxLayout(inside);
    across->setContentsMargins(0, 0, 24, 24);
    auto* bounded = new QWidget(inside);
    bounded->setMaximumWidth(columnWidth);
    across->addWidget(bounded, 1);
    m_column = new QVBoxLayout(bounded);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_scroll->setWidget(inside);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(22, 0, 0, 0);
    line->setSpacing(32);
    line->addWidget(m_sections);
    line->addWidget(m_scroll, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new TitleBar(tr("Settings"), 32, this));
    column->addLayout(line, 1);
}

void SettingsPage::addSection(const QString& iconName, const QString& title, QWidget* body)
{
    auto* item = new QListWidgetItem(title, m_sections);
    item->setData(sectionIcon, iconName);
    item->setSizeHint({sectionsWidth, sectionHeight});
    item->setData(ItemKindRole, QStringLiteral("settingsNav"));
    auto* head = new ThemeLabel(TypeRole::Section, Token::Text, this);
    head->setText(title);
    if (!m_heads.isEmpty())
        m_column->addSpacing(24);
    m_column->addWidget(head);
    m_column->addSpacing(10);
    m_column->addWidget(body);
    m_heads.append(head);
}

QWidget* SettingsPage::buildAppearance()
{
    auto* card = new SettingCard(this);
    auto* theme = new Segments(card);
    theme->setObjectName(QStringLiteral("appearanceTheme"));
    theme->add(tr("Follow the system"), int(Theme::Mode::FollowSystem));
    theme->add(tr("Dark"), int(Theme::Mode::Dark));
    theme->add(tr("Light"), int(Theme::Mode::Light));
    card->add(tr("Theme"), tr("Dark and light share every size and position"), theme);
    connect(theme, &Segments::chose, this, [](int id) { Theme::current().setMode(Theme::Mode(id)); });
    const auto follow = [theme] { theme->choose(int(Theme::current().mode())); };
    connect(&Theme::current(), &Theme::changed, theme, follow);
    follow();
    card->add(tr("Language"), tr("Spoken when Sostenuto starts again"), buildLanguages(card));
    return card;
}

QWidget* SettingsPage::buildLanguages(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("appearanceLanguage"));
    box->setAccessibleName(tr("Language"));
    const QString wish = wishedLanguage(m_context.services.settings);
    for (const Language& language : languages()) {
        box->addItem(language.name, language.code);
        if (language.code == wish)
            box->setCurrentIndex(box->count() - 1);
    }
    connect(box, &QComboBox::activated, this,
            [this, box] { setWishedLanguage(m_context.services.settings, box->currentData().toString()); });
    return box;
}

void SettingsPage::goTo(int section)
{
    if (m_leading || section < 0 || section >= m_heads.size())
        return;
    const QScopedValueRollback<bool> leading(m_leading, true);
    const int top = m_heads[section]->mapTo(m_scroll->widget(), QPoint()).y();
    m_scroll->verticalScrollBar()->setValue(top);
}

/// The last section whose head is at or above the top.
void SettingsPage::followScroll()
{
    if (m_leading)
        return;
    const QScopedValueRollback<bool> leading(m_leading, true);
    int section = 0;
    for (int i = 0; i < m_heads.size(); ++i) {
        if (m_heads[i]->mapTo(m_scroll->viewport(), QPoint()).y() <= sectionHeight)
            section = i;
    }
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    if (bar->maximum() > 0 && bar->value() == bar->maximum())
        section = int(m_heads.size()) - 1; // it may be too short to reach the top
    m_sections->setCurrentRow(section);
}

} // namespace sostenuto::ui
