#include "ui/shell/ShortcutsDialog.h"

#include "ui/models/ActionBook.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cstdlib>
#include <limits>
#include <numeric>
#include <utility>

namespace sostenuto::ui {

namespace {

constexpr QSize usualSize(900, 640);
constexpr int longLine = 24; ///< letters; a label that may wrap asks for more height than it needs

struct Key {
    const char* does;
    const char* keys; ///< as they are said
};

// What is no action: it belongs to the widget that has the focus.
constexpr Key listKeys[] = {
    {sayLater("Move"), sayLater("arrow keys, Page Up, Page Down, Home, End")},
    {sayLater("Extend the selection"), sayLater("the same with Shift")},
    {sayLater("Move without selecting"), sayLater("Ctrl Up, Ctrl Down")},
    {sayLater("Select one more, or one less"), sayLater("Ctrl Space")},
    {sayLater("Select everything"), sayLater("Ctrl A")},
    {sayLater("Jump to a name"), sayLater("type its first letters")},
    {sayLater("Play the row"), sayLater("Enter")},
    {sayLater("Play next"), sayLater("Ctrl Shift Enter")},
    {sayLater("Add to the queue"), sayLater("Ctrl Enter")},
    {sayLater("Move the row (playlist, queue)"), sayLater("Alt Up, Alt Down")},
    {sayLater("Remove from the playlist or queue"), sayLater("Delete")},
    {sayLater("Menu of the row"), sayLater("Menu key, Shift F10")},
};
constexpr Key sliderKeys[] = {
    {sayLater("Position: 5 seconds"), sayLater("Left, Right")},
    {sayLater("Position: 30 seconds"), sayLater("Page Up, Page Down")},
    {sayLater("Position: tenths of the track"), sayLater("0 to 9")},
    {sayLater("Volume: 2 percent"), sayLater("arrow keys")},
    {sayLater("Volume: 10 percent"), sayLater("Page Up, Page Down")},
};
constexpr Key everywhereKeys[] = {
    {sayLater("Play or pause, outside of fields and buttons"), sayLater("Space")},
    {sayLater("Close a message, a panel, a selection"), sayLater("Esc")},
    {sayLater("Next and previous control"), sayLater("Tab, Shift Tab")},
    {sayLater("Menu bar"), sayLater("Alt, F10")},
};

} // namespace

int groupsInFirstColumn(const QVector<int>& heights)
{
    const int all = std::accumulate(heights.begin(), heights.end(), 0);
    int best = 0;
    int least = std::numeric_limits<int>::max();
    int first = 0;
    for (int groups = 1; groups <= heights.size(); ++groups) {
        first += heights[groups - 1];
        if (const int apart = std::abs(all - 2 * first); apart < least) {
            least = apart;
            best = groups;
        }
    }
    return best;
}

ShortcutsDialog::ShortcutsDialog(const ActionBook& book, QWidget* parent)
    : QDialog(parent), m_field(new SearchField(say("Find a key or what it does"), this)),
      m_nothing(new ThemeLabel(TypeRole::Body, Token::Text2, this)), m_sheet(new QWidget(this))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(say("Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize.boundedTo(parent ? parent->size() - QSize(40, 40) : usualSize));
    build();
    fill(book);
    spread();
    filter();
    m_field->setFocus();
}

void ShortcutsDialog::build()
{
    auto* title = new ThemeLabel(TypeRole::Page, Token::Text, this);
    title->setText(windowTitle());
    m_field->setObjectName(QStringLiteral("shortcutsSearch"));
    m_field->setAccessibleName(say("Find a key or what it does"));
    m_nothing->setText(say("No key has these words."));
    m_nothing->setObjectName(QStringLiteral("shortcutsNothing"));
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("shortcutsScroll"));
    scroll->setAccessibleName(windowTitle());
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_sheet);
    auto* close = new QPushButton(say("Close"), this);
    close->setObjectName(QStringLiteral("shortcutsClose"));
    setVariant(close, "primary");
    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_field, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(seenMargins(24, 18, 20, 16));
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_nothing);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_field, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
}

void ShortcutsDialog::fill(const ActionBook& book)
{
    QStringList menus;
    for (const ActionEntry& entry : book.entries()) {
        if (!entry.keys.isEmpty() && !menus.contains(entry.menu))
            menus.append(entry.menu);
    }
    menus.removeAll(QString());
    const auto addActions = [&](const QString& menu) {
        for (const ActionEntry& entry : book.entries()) {
            if (entry.menu == menu && !entry.keys.isEmpty())
                addLine(entry.action->text().remove(u'&'), keyWords(entry.keys));
        }
    };
    const auto addKeys = [this](const QString& title, const auto& keys) {
        addGroup(title);
        for (const Key& key : keys)
            addLine(say(key.does), say(key.keys));
    };
    for (const QString& menu : std::as_const(menus)) {
        addGroup(menu);
        addActions(menu);
    }
    addKeys(say("Everywhere"), everywhereKeys);
    addActions(QString());
    addKeys(say("In lists"), listKeys);
    addKeys(say("On sliders"), sliderKeys);
}

void ShortcutsDialog::addGroup(const QString& title)
{
    auto* group = new QWidget(m_sheet);
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(2);
    auto* head = new ThemeLabel(TypeRole::Section, Token::Text, group);
    head->setText(title);
    column->addWidget(head);
    m_groups.append(group);
    m_titles.append(title);
}

void ShortcutsDialog::addLine(const QString& words, const QString& keys)
{
    auto* row = new QWidget(m_groups.last());
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 3, 0, 3);
    line->setSpacing(16);
    auto* does = new ThemeLabel(TypeRole::Body, Token::Text2, row);
    does->setText(words);
    does->setWordWrap(words.size() > longLine);
    auto* by = new ThemeLabel(TypeRole::BodyStrong, Token::Text, row);
    by->setText(keys);
    by->setWordWrap(keys.size() > longLine);
    by->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line->addWidget(does, 3);
    line->addWidget(by, 2);
    m_groups.last()->layout()->addWidget(row);
    m_lines.append({row, words + u' ' + keys, int(m_groups.size()) - 1});
}

/// Groups stay whole, in two columns.
void ShortcutsDialog::spread()
{
    QVector<int> heights(m_groups.size(), 2); // the heading
    for (const Line& line : std::as_const(m_lines))
        ++heights[line.group];
    const int first = groupsInFirstColumn(heights);
    auto* across = new QHBoxLayout(m_sheet);
    across->setContentsMargins(seenMargins(0, 0, 16, 0));
    across->setSpacing(40);
    QVBoxLayout* columns[] = {new QVBoxLayout, new QVBoxLayout};
    for (QVBoxLayout* column : columns) {
        column->setSpacing(0);
        across->addLayout(column, 1);
    }
    for (int group = 0; group < m_groups.size(); ++group)
        columns[group < first ? 0 : 1]->addWidget(m_groups[group]);
    for (QVBoxLayout* column : columns)
        column->addStretch(1);
}

void ShortcutsDialog::filter()
{
    const QString words = m_field->text().trimmed();
    QVector<bool> shown(m_groups.size(), false);
    bool any = false;
    for (const Line& line : std::as_const(m_lines)) {
        const bool fits = line.words.contains(words, Qt::CaseInsensitive) ||
                          m_titles[line.group].contains(words, Qt::CaseInsensitive);
        line.row->setVisible(fits);
        shown[line.group] = shown[line.group] || fits;
        any = any || fits;
    }
    for (int group = 0; group < m_groups.size(); ++group)
        m_groups[group]->setVisible(shown[group]);
    m_nothing->setVisible(!any);
}

} // namespace sostenuto::ui
