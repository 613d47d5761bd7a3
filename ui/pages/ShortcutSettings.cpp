#include "ui/pages/ShortcutSettings.h"

#include "ui/models/ActionBook.h"
#include "ui/theme/Appearance.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/KeyField.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>

namespace sostenuto::ui {

namespace {

constexpr int tableHeight = 380;
constexpr int fieldWidth = 220;
constexpr int actionRole = Qt::UserRole + 20;

enum Column { Name, Menu, Keys };

/// Of its rows.
int widthOf(const QWidget& table)
{
    return static_cast<const QTreeWidget&>(table).viewport()->width();
}

/// Whole rows: what it does, where it is, by which keys.
class ShortcutDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, colour(Token::AccentSoft));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, colour(Token::Hover));
        const bool isMenu = index.column() == Menu;
        painter->setFont(Theme::current().font(isMenu ? TypeRole::Small : TypeRole::BodyStrong));
        paintText(painter, QRectF(option.rect).adjusted(12, 0, -12, 0), index.data().toString(),
                  colour(isMenu ? Token::Text3 : Token::Text));
        if (index.column() == Keys && option.widget && option.state & QStyle::State_HasFocus &&
            showsRing(option.widget))
            paintRing(painter, QRectF(0, option.rect.top(), widthOf(*option.widget), option.rect.height()), 4);
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const QFont font = Theme::current().font(TypeRole::BodyStrong);
        return {QFontMetrics(font).horizontalAdvance(index.data().toString()) + 36, grown(32)};
    }
};

} // namespace

ShortcutSettings::ShortcutSettings(ActionBook& book, QWidget* parent)
    : QWidget(parent), m_book(book), m_filter(new SearchField(tr("Filter"), this)), m_table(new QTreeWidget(this)),
      m_name(new ThemeLabel(TypeRole::BodyStrong, Token::Text, this)), m_field(new KeyField(this)),
      m_take(new QPushButton(tr("Use it here"), this)), m_usual(new QPushButton(tr("Usual keys"), this)),
      m_resetAll(new QPushButton(tr("Reset all"), this)), m_verdict(new ThemeLabel(TypeRole::Small, Token::Text2, this))
{
    setObjectName(QStringLiteral("shortcutSettings"));
    m_filter->setObjectName(QStringLiteral("shortcutsFilter"));
    m_filter->setAccessibleName(tr("Filter the shortcuts"));
    m_resetAll->setObjectName(QStringLiteral("shortcutsReset"));
    m_resetAll->setAccessibleName(tr("Give every action its usual keys"));
    buildTable();
    auto* head = new QHBoxLayout;
    head->addWidget(m_filter, 1);
    head->addWidget(m_resetAll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_table);
    column->addWidget(buildEditor());
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutSettings::filter);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &ShortcutSettings::choose);
    connect(m_table, &QTreeWidget::itemActivated, this, [this] { m_field->setFocus(Qt::OtherFocusReason); });
    connect(m_resetAll, &QPushButton::clicked, &m_book, &ActionBook::resetAll);
    connect(&m_book, &ActionBook::keysChanged, this, &ShortcutSettings::followKeys);
    fill();
    m_table->setCurrentItem(m_table->topLevelItem(0));
}

void ShortcutSettings::buildTable()
{
    m_table->setObjectName(QStringLiteral("shortcutsTable"));
    m_table->setAccessibleName(tr("Shortcuts"));
    m_table->setColumnCount(3);
    m_table->setHeaderLabels({tr("Action"), tr("Menu"), tr("Keys")}); // for those who hear it
    m_table->setHeaderHidden(true);
    m_table->setItemDelegate(new ShortcutDelegate(m_table));
    m_table->setMouseTracking(true);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setFixedHeight(tableHeight);
    m_table->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(Menu, QHeaderView::ResizeToContents);
    m_table->header()->setSectionResizeMode(Keys, QHeaderView::ResizeToContents);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionsClickable(false);
}

QWidget* ShortcutSettings::buildEditor()
{
    m_field->setObjectName(QStringLiteral("shortcutsKeys"));
    m_field->setFixedWidth(fieldWidth);
    m_field->setPlaceholderText(tr("Press the keys"));
    m_take->setObjectName(QStringLiteral("shortcutsTake"));
    m_take->hide();
    m_usual->setObjectName(QStringLiteral("shortcutsUsual"));
    m_verdict->setObjectName(QStringLiteral("shortcutsVerdict"));
    m_verdict->setWordWrap(true);
    m_name->setWordWrap(true);
    auto* editor = new Card(this);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_name, 1);
    line->addWidget(m_field);
    line->addWidget(m_usual);
    auto* below = new QHBoxLayout;
    below->addWidget(m_verdict, 1);
    below->addWidget(m_take);
    auto* column = new QVBoxLayout(editor);
    column->setContentsMargins(seenMargins(18, 12, 14, 12));
    column->setSpacing(4);
    column->addLayout(line);
    column->addLayout(below);
    connect(m_field, &KeyField::pressed, this, &ShortcutSettings::take);
    connect(m_take, &QPushButton::clicked, this, [this] {
        const QKeySequence keys = m_wanted; // choosing anew empties it
        apply(keys);
        m_field->setFocus();
    });
    connect(m_usual, &QPushButton::clicked, this, [this] {
        if (const ActionEntry* entry = m_book.find(chosen()))
            take(entry->usual);
    });
    return editor;
}

void ShortcutSettings::fill()
{
    for (const ActionEntry& entry : m_book.entries()) {
        auto* item = new QTreeWidgetItem(m_table, {entry.action->text(), entry.menu, keyWords(entry.keys)});
        item->setData(Name, actionRole, entry.action->objectName());
    }
}

void ShortcutSettings::followKeys()
{
    for (int row = 0; row < m_table->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_table->topLevelItem(row);
        if (const ActionEntry* entry = m_book.find(item->data(Name, actionRole).toString()))
            item->setText(Keys, keyWords(entry->keys));
    }
    choose();
}

bool ShortcutSettings::filter(const QString& words)
{
    QTreeWidgetItem* first = nullptr;
    for (int row = 0; row < m_table->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_table->topLevelItem(row);
        bool fits = false;
        for (const int column : {Name, Menu, Keys})
            fits = fits || item->text(column).contains(words.trimmed(), Qt::CaseInsensitive);
        item->setHidden(!fits);
        if (fits && !first)
            first = item;
    }
    if (first && (!m_table->currentItem() || m_table->currentItem()->isHidden()))
        m_table->setCurrentItem(first);
    return first != nullptr;
}

QString ShortcutSettings::chosen() const
{
    const QTreeWidgetItem* item = m_table->currentItem();
    return item ? item->data(Name, actionRole).toString() : QString();
}

/// Shows the keys of the row that the list stands on.
void ShortcutSettings::choose()
{
    const ActionEntry* entry = m_book.find(chosen());
    if (!entry)
        return;
    m_wanted = {};
    m_take->hide();
    m_name->setText(entry->action->text());
    m_field->setText(keyWords(entry->keys));
    m_field->setAccessibleName(tr("Keys of “%1”").arg(entry->action->text()));
    m_usual->setEnabled(entry->keys != entry->usual);
    m_verdict->setLook(TypeRole::Small, Token::Text2);
    m_verdict->setText(tr("Press other keys in the field. Esc takes them away."));
}

void ShortcutSettings::take(const QKeySequence& keys)
{
    const KeyVerdict verdict = m_book.judge(chosen(), keys);
    switch (verdict.kind) {
    case KeyVerdict::Kind::Free:
    case KeyVerdict::Kind::None:
        return apply(keys);
    case KeyVerdict::Kind::Same:
        return choose();
    case KeyVerdict::Kind::Taken:
    case KeyVerdict::Kind::Typing:
    case KeyVerdict::Kind::Kept:
        break;
    }
    say(verdict, keys);
}

void ShortcutSettings::apply(const QKeySequence& keys)
{
    m_book.setKeys(chosen(), keys); // followKeys() shows it
}

void ShortcutSettings::say(const KeyVerdict& verdict, const QKeySequence& keys)
{
    const ActionEntry* owner = m_book.find(verdict.by);
    const bool fixed = owner && owner->fixed.contains(keys); // media keys are nobody else's
    m_wanted = keys;
    m_field->setText(keyWords(keys));
    m_verdict->setFamily(StatusFamily::Degraded);
    m_verdict->setText(verdictWords(verdict, keyWords(keys), owner ? owner->action->text() : QString()));
    m_take->setVisible(verdict.kind == KeyVerdict::Kind::Taken && !fixed);
}

QString verdictWords(const KeyVerdict& verdict, const QString& keys, const QString& owner)
{
    switch (verdict.kind) {
    case KeyVerdict::Kind::Taken:
        return ShortcutSettings::tr("%1 belongs to “%2”. Used here, that has no keys any more.").arg(keys, owner);
    case KeyVerdict::Kind::Typing:
        return ShortcutSettings::tr("%1 types or moves. Add Ctrl or Alt.").arg(keys);
    case KeyVerdict::Kind::Kept:
        return ShortcutSettings::tr("%1 is needed by fields, lists or menus.").arg(keys);
    case KeyVerdict::Kind::Free:
    case KeyVerdict::Kind::Same:
    case KeyVerdict::Kind::None:
        break;
    }
    return {};
}

} // namespace sostenuto::ui
