#include "ui/pages/SettingsPage.h"

#include "ui/models/Services.h"
#include "ui/pages/AboutSettings.h"
#include "ui/pages/AppearanceSettings.h"
#include "ui/pages/DataSettings.h"
#include "ui/pages/EqualiserDialog.h"
#include "ui/pages/FolderSettings.h"
#include "ui/pages/NoticeSettings.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/PlaybackSettings.h"
#include "ui/pages/PrivacySettings.h"
#include "ui/pages/ServerSettings.h"
#include "ui/pages/ShortcutSettings.h"
#include "ui/pages/StorageSettings.h"
#include "ui/theme/Appearance.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/widgets/ItemRoles.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SettingCard.h"

#include <player/engine/Player.h>

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr int sectionsWidth = 194;
constexpr int sectionHeight = 36;
constexpr int sectionIcon = Qt::DecorationPropertyRole;
constexpr int aboveGoal = 60;    ///< so that the row is not the first thing
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
        const Mirror seen(option);
        paintIcon(painter, seen(QRectF(box.left() + 10, box.center().y() - 9, 18, 18)),
                  index.data(sectionIcon).toString(), colour(on ? Token::AccentText : Token::Text3));
        painter->setFont(Theme::current().font(TypeRole::Body, 500));
        paintText(painter, seen(box.adjusted(38, 0, -8, 0)), index.data().toString(),
                  colour(on ? Token::Text : Token::Text2));
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
            paintRing(painter, box, 6);
    }
};

} // namespace

QVector<SettingsPage::Section> SettingsPage::sections()
{
    return {{serversSection, QStringLiteral("server"), tr("Servers")},
            {foldersSection, QStringLiteral("folder-add"), tr("Music folders")},
            {playbackSection, QStringLiteral("volume"), tr("Playback")},
            {storageSection, QStringLiteral("offline"), tr("Offline")},
            {appearanceSection, QStringLiteral("sun"), tr("Appearance")},
            {shortcutsSection, QStringLiteral("keyboard"), tr("Shortcuts")},
            {noticesSection, QStringLiteral("bell"), tr("Notifications")},
            {privacySection, QStringLiteral("shield"), tr("Privacy")},
            {dataSection, QStringLiteral("heart"), tr("Your data")},
            {aboutSection, QStringLiteral("info"), tr("About")}};
}

SettingsPage::SettingsPage(PageContext& context, ActionBook* actions, QWidget* parent)
    : Page(context, parent), m_actions(actions), m_search(new SearchField(tr("Find a setting"), this)),
      m_sections(new QListWidget(this)), m_scroll(new QScrollArea(this)),
      m_nothing(new ThemeLabel(TypeRole::Body, Token::Text2, this))
{
    setObjectName(QStringLiteral("pageSettings"));
    build();
    const QVector<Section> all = sections();
    for (const Section& section : all) {
        if (QWidget* body = makeBody(section.id))
            addSection(section, body);
    }
    m_column->addStretch(1);
    fitList();
    m_sections->setCurrentRow(0);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::search);
    connect(m_sections, &QListWidget::currentRowChanged, this, [this](int row) {
        m_goal = -1;
        goTo(row);
    });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &SettingsPage::followScroll);
    connect(
        m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] { goTo(m_goal); },
        Qt::QueuedConnection); // the sections have their places by then
    connect(m_scroll->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_goal = -1; }); // by hand
    connect(&Theme::current(), &Theme::changed, this, &SettingsPage::fitList);
}

QWidget* SettingsPage::makeBody(qint64 section)
{
    Services& services = m_context.services;
    switch (section) {
    case serversSection: {
        auto* servers = new ServerSettings(services, this);
        connect(servers, &ServerSettings::addAsked, this, [this] { m_context.host.go({Place::Kind::Welcome}); });
        return servers;
    }
    case foldersSection:
        return new FolderSettings(services.folders, this);
    case playbackSection: {
        auto* playback = new PlaybackSettings(m_context, this);
        connect(playback, &PlaybackSettings::equaliserAsked, this,
                [this] { EqualiserDialog::open(m_context.services.player, window()); });
        return playback;
    }
    case storageSection:
        return new StorageSettings(m_context, this);
    case appearanceSection:
        return new AppearanceSettings(services.settings, this);
    case shortcutsSection:
        return m_actions ? new ShortcutSettings(*m_actions, this) : nullptr;
    case noticesSection:
        return new NoticeSettings(services.settings, this);
    case privacySection:
        return new PrivacySettings(m_context, this);
    case dataSection:
        return new DataSettings(m_context, this);
    case aboutSection:
        return new AboutSettings(services.settings, this);
    default:
        return nullptr;
    }
}

void SettingsPage::open(const Place& place)
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_shown[row].id != place.id)
            continue;
        m_search->clear(); // it would hide what is asked for
        m_sections->setCurrentRow(row);
        m_goal = row; // and again whenever the page finds its height
        m_goalRow = rowCalled(row, place.text);
        goTo(row);
        if (m_goalRow) // once the page is there
            QMetaObject::invokeMethod(m_goalRow, &SettingRow::focusControl, Qt::QueuedConnection);
    }
}

void SettingsPage::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void SettingsPage::build()
{
    m_sections->setObjectName(QStringLiteral("settingsNavList"));
    m_sections->setAccessibleName(tr("Sections"));
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
    across->setContentsMargins(seenMargins(0, 0, 24, 24));
    auto* bounded = new QWidget(inside);
    bounded->setMaximumWidth(columnWidth);
    across->addWidget(bounded, 1);
    m_column = new QVBoxLayout(bounded);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_nothing->setObjectName(QStringLiteral("settingsNothing"));
    m_nothing->setText(tr("No setting has these words."));
    m_nothing->hide();
    m_column->addWidget(m_nothing);
    m_scroll->setWidget(inside);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(seenMargins(22, 0, 0, 0));
    line->setSpacing(32);
    line->addWidget(m_sections);
    line->addWidget(m_scroll, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new TitleBar(tr("Settings"), 32, this);
    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_search->setAccessibleName(tr("Find a setting"));
    m_search->setMaximumWidth(220);
    bar->addRight(m_search);
    column->addWidget(bar);
    column->addLayout(line, 1);
}

void SettingsPage::addSection(const Section& section, QWidget* body)
{
    auto* item = new QListWidgetItem(section.title, m_sections);
    item->setData(sectionIcon, section.iconName);
    item->setData(ItemKindRole, QStringLiteral("settingsNav"));
    item->setData(ItemKeyRole, QStringLiteral("settings:%1").arg(section.id));
    auto* whole = new QWidget(this);
    auto* head = new ThemeLabel(TypeRole::Section, Token::Text, whole);
    head->setText(section.title);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 24);
    column->setSpacing(10);
    column->addWidget(head);
    column->addWidget(body);
    m_column->addWidget(whole);
    m_shown.append({section.id, section.title, whole, body});
}

void SettingsPage::fitList()
{
    const int wide = std::min(widened(sectionsWidth), std::max(sectionsWidth, width() / 4));
    m_sections->setFixedWidth(wide);
    for (int row = 0; row < m_sections->count(); ++row)
        m_sections->item(row)->setSizeHint({wide, grown(sectionHeight)});
}

void SettingsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitList();
}

void SettingsPage::search()
{
    const QString text = m_search->text().trimmed();
    bool any = false;
    int first = -1;
    for (int row = 0; row < m_shown.size(); ++row) {
        const Shown& shown = m_shown[row];
        const bool named = shown.title.contains(text, Qt::CaseInsensitive); // then all of it is meant
        bool stays = filterBody(shown.body, named ? QString() : text) || named;
        if (auto* shortcuts = qobject_cast<ShortcutSettings*>(shown.body))
            stays = shortcuts->filter(named ? QString() : text) || named;
        shown.whole->setVisible(stays);
        m_sections->item(row)->setHidden(!stays);
        if (stays && first < 0)
            first = row;
        any = any || stays;
    }
    m_nothing->setVisible(!any);
    const QScopedValueRollback<bool> leading(m_leading, true);
    m_sections->setCurrentRow(first);
    m_scroll->verticalScrollBar()->setValue(0);
}

bool filterBody(QWidget* body, const QString& text)
{
    const QList<SettingRow*> rows = body->findChildren<SettingRow*>();
    const auto count = std::count_if(rows.begin(), rows.end(), [&](const SettingRow* row) { return row->says(text); });
    bool elsewhere = false;
    for (const QLabel* label : body->findChildren<QLabel*>())
        elsewhere = elsewhere || label->text().contains(text, Qt::CaseInsensitive) ||
                    label->accessibleName().contains(text, Qt::CaseInsensitive); // one that is cut has it there
    for (const QAbstractButton* button : body->findChildren<QAbstractButton*>())
        elsewhere = elsewhere || button->text().contains(text, Qt::CaseInsensitive);
    for (SettingRow* row : rows)
        row->setVisible(text.isEmpty() || count == 0 || row->says(text));
    return text.isEmpty() || count > 0 || elsewhere;
}

void SettingsPage::goTo(int section)
{
    if (m_leading || section < 0 || section >= m_shown.size())
        return;
    const QScopedValueRollback<bool> leading(m_leading, true);
    m_scroll->verticalScrollBar()->setValue(topFor(section));
}

SettingRow* SettingsPage::rowCalled(int section, const QString& title) const
{
    const QList<SettingRow*> rows = m_shown[section].body->findChildren<SettingRow*>();
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const SettingRow* one) { return one->title() == title; });
    return row == rows.end() ? nullptr : *row;
}

/// With its heading, as long as both fit.
int SettingsPage::topFor(int section) const
{
    const auto topOf = [this](const QWidget* part) { return part->mapTo(m_scroll->widget(), QPoint()).y(); };
    const int top = topOf(m_shown[section].whole);
    if (section != m_goal || !m_goalRow)
        return top;
    const int bottom = topOf(m_goalRow) + m_goalRow->height();
    return bottom - top <= m_scroll->viewport()->height() ? top : topOf(m_goalRow) - aboveGoal;
}

/// The last section whose head is at or above the top.
void SettingsPage::followScroll()
{
    if (m_leading || m_goal >= 0)
        return;
    const QScopedValueRollback<bool> leading(m_leading, true);
    int section = 0;
    for (int i = 0; i < m_shown.size(); ++i) {
        if (!m_shown[i].whole->isHidden() &&
            m_shown[i].whole->mapTo(m_scroll->viewport(), QPoint()).y() <= sectionHeight)
            section = i;
    }
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    if (bar->maximum() > 0 && bar->value() == bar->maximum()) {
        for (int i = 0; i < m_shown.size(); ++i) // the last may be too short to reach the top
            section = m_shown[i].whole->isHidden() ? section : i;
    }
    m_sections->setCurrentRow(section);
}

} // namespace sostenuto::ui
