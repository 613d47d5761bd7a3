#include "ui/shell/CommandPalette.h"

#include "ui/models/ActionBook.h"
#include "ui/models/Services.h"
#include "ui/pages/SettingsIndex.h"
#include "ui/pages/SettingsPage.h"
#include "ui/shell/ShellContext.h"
#include "ui/shell/WindowActions.h"
#include "ui/theme/Appearance.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Words.h"
#include "ui/widgets/ItemRoles.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SearchField.h"

#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>

#include <QAction>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QSettings>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sostenuto::ui {

namespace {

constexpr int paletteWidth = 580;
constexpr int listHeight = 396;
constexpr int fromTop = 72; ///< below the window's upper edge
constexpr int keysRole = Qt::UserRole + 20;
constexpr int whereRole = Qt::UserRole + 21;
const QString recentKey = QStringLiteral("commands/recent");

/// Name, then where it is, and the keys at the right.
class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Mirror seen(option);
        const QRectF row = QRectF(option.rect).adjusted(8, 1, -8, -1);
        if (option.state & QStyle::State_Selected)
            paintBox(painter, row, 6, colour(Token::AccentSoft));
        else if (option.state & QStyle::State_MouseOver)
            paintBox(painter, row, 6, colour(Token::Hover));
        const bool can = index.data(PlayableRole).toBool();
        QRectF inside = row.adjusted(12, 0, -12, 0);
        painter->setFont(Theme::current().font(TypeRole::Small));
        const QString keys = index.data(keysRole).toString();
        const qreal wide = painter->fontMetrics().horizontalAdvance(keys) + 1;
        paintText(painter, seen(QRectF(inside.right() - wide, inside.top(), wide, inside.height())), keys,
                  colour(Token::Text2));
        inside.setRight(inside.right() - wide - 16);
        painter->setFont(Theme::current().font(TypeRole::BodyStrong));
        const QString name = index.data(TitleRole).toString();
        const qreal named = std::min<qreal>(painter->fontMetrics().horizontalAdvance(name) + 1, inside.width());
        paintText(painter, seen(inside), name, colour(can ? Token::Text : Token::Text3));
        painter->setFont(Theme::current().font(TypeRole::Small));
        paintText(painter, seen(inside.adjusted(named + 10, 0, 0, 0)), index.data(whereRole).toString(),
                  colour(Token::Text3));
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {200, grown(36)};
    }
};

/// "Playback", and that it cannot be done now.
QString whereWords(const Command& command)
{
    if (command.enabled)
        return command.where;
    return command.where.isEmpty() ? say("not now") : say("%1, not now").arg(command.where);
}

} // namespace

/// What was found, in its order.
class CommandListModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void show(const QVector<Command>& rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        const Command& command = m_rows[index.row()];
        switch (role) {
        case Qt::DisplayRole:
        case TitleRole:
            return command.name;
        case Qt::AccessibleTextRole: {
            const QString where = whereWords(command);
            QStringList parts{command.name};
            for (const QString& part : {where, command.keys}) {
                if (!part.isEmpty())
                    parts.append(part);
            }
            return parts.join(QStringLiteral(", "));
        }
        case ItemKeyRole:
            return command.key;
        case ItemKindRole:
            return QStringLiteral("command");
        case PlayableRole:
            return command.enabled;
        case keysRole:
            return command.keys;
        case whereRole:
            return whereWords(command);
        default:
            return {};
        }
    }

private:
    QVector<Command> m_rows;
};

void CommandPalette::open(ShellContext& context, QWidget* window)
{
    if (auto* there = window->findChild<CommandPalette*>(QStringLiteral("commandPalette"))) {
        there->raise();
        there->activateWindow();
        return;
    }
    auto* palette = new CommandPalette(context, window);
    palette->move(window->mapToGlobal(QPoint((window->width() - palette->width()) / 2, fromTop)));
    palette->QDialog::open();
}

CommandPalette::CommandPalette(ShellContext& context, QWidget* window)
    : QDialog(window), m_context(context), m_field(new SearchField(say("What do you want to do?"), this)),
      m_list(new QListView(this)), m_nothing(new ThemeLabel(TypeRole::Body, Token::Text2, this)),
      m_model(new CommandListModel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(say("Find a command"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    collect();
    addPlaylists();
    rank();
    m_field->setFocus();
}

void CommandPalette::build()
{
    m_field->setObjectName(QStringLiteral("commandField"));
    m_field->setAccessibleName(say("Find a command"));
    m_field->setLarge(true);
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setAccessibleName(say("Commands"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setFocusPolicy(Qt::TabFocus); // the field leads it; a click leaves the keyboard there
    m_list->setFixedHeight(listHeight);
    m_nothing->setText(say("Nothing has that name."));
    m_nothing->setContentsMargins(20, 4, 20, 4);
    auto* above = new QVBoxLayout;
    above->setContentsMargins(16, 16, 16, 8);
    above->addWidget(m_field);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(0);
    column->addLayout(above);
    column->addWidget(m_nothing);
    column->addWidget(m_list);
    setFixedWidth(paletteWidth);
    resize(sizeHint());
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::rank);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { run(m_list->currentIndex().row()); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) { run(index.row()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { run(index.row()); });
}

/// Actions, then the sections of the settings and what is in them.
void CommandPalette::collect()
{
    for (const ActionEntry& entry : m_context.actions.book().entries()) {
        QAction* action = entry.action;
        if (action->objectName() == QStringLiteral("actionCommands"))
            continue;
        QString name = action->text();
        name.remove(u'&');
        m_offers.append({{QStringLiteral("action:") + action->objectName(), name, entry.menu, keyWords(entry.keys),
                          action->isEnabled()},
                         [action = QPointer(action)] {
                             if (action)
                                 action->trigger();
                         }});
    }
    for (const SettingsPage::Section& section : SettingsPage::sections()) {
        m_offers.append({{QStringLiteral("settings:%1").arg(section.id), section.title, say("Settings"), {}, true},
                         [&host = m_context.host, id = section.id] {
                             host.go({Place::Kind::Settings, id});
                         }});
    }
    addSettings();
}

void CommandPalette::addSettings()
{
    QHash<qint64, QString> sections;
    for (const SettingsPage::Section& section : SettingsPage::sections())
        sections.insert(section.id, section.title);
    QHash<qint64, int> counts;
    for (const SettingPlace& setting : settingPlaces()) {
        const int number = counts[setting.section]++;
        m_offers.append({{QStringLiteral("setting:%1:%2").arg(setting.section).arg(number), setting.title,
                          say("Settings, %1").arg(sections.value(setting.section)), QString(), true},
                         [&host = m_context.host, setting] {
                             host.go({Place::Kind::Settings, setting.section, setting.title});
                         }});
    }
}

void CommandPalette::addPlaylists()
{
    sync::whenDone(
        m_context.services.library.playlists(), this, [this](const sync::Result<QVector<sync::Playlist>>& lists) {
            for (const sync::Playlist& list : lists.value_or(QVector<sync::Playlist>{})) {
                m_offers.append(
                    {{QStringLiteral("playlist:%1").arg(list.id.value), list.name, say("Playlist"), QString(), true},
                     [&host = m_context.host, id = list.id] {
                         host.go({Place::Kind::Playlist, id.value});
                     }});
            }
            rank();
        });
}

void CommandPalette::rank()
{
    QVector<Command> commands;
    for (const Offer& offer : std::as_const(m_offers))
        commands.append(offer.command);
    m_order = rankCommands(commands, m_field->text(), m_context.services.settings.value(recentKey).toStringList());
    QVector<Command> rows;
    for (const int place : std::as_const(m_order))
        rows.append(commands[place]);
    m_model->show(rows);
    m_list->setCurrentIndex(m_model->index(0));
    m_nothing->setVisible(rows.isEmpty());
    m_list->setVisible(!rows.isEmpty());
}

void CommandPalette::step(int rows)
{
    const int last = m_model->rowCount() - 1;
    if (last >= 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + rows, 0, last)));
}

/// It is done once the palette is gone, so that the window has the focus that it had.
void CommandPalette::run(int row)
{
    if (row < 0 || row >= m_order.size() || !isVisible()) // a double click asks twice
        return;
    const Offer offer = m_offers[m_order[row]];
    if (!offer.command.enabled)
        return;
    QSettings& settings = m_context.services.settings;
    settings.setValue(recentKey, usedLately(settings.value(recentKey).toStringList(), offer.command.key));
    accept();
    QMetaObject::invokeMethod(parentWidget(), offer.act, Qt::QueuedConnection);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int page = std::max(1, m_list->height() / grown(36) - 1);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_PageUp:
        step(-page);
        return true;
    case Qt::Key_PageDown:
        step(page);
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace sostenuto::ui
