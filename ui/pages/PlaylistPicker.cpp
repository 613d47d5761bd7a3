#include "ui/pages/PlaylistPicker.h"

#include "ui/models/PlaylistPick.h"
#include "ui/models/Services.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Words.h"
#include "ui/widgets/SearchField.h"

#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>

#include <QKeyEvent>
#include <QListView>
#include <QScreen>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace sostenuto::ui {

namespace {

constexpr int pickerWidth = 320;
constexpr int rowHeight = 30;
constexpr int mostRows = 9;

} // namespace

PlaylistPicker::PlaylistPicker(Services& services, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_services(services), m_field(new SearchField(tr("Add to playlist"), this)),
      m_list(new QListView(this)), m_rows(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("playlistPicker"));
    setAccessibleName(tr("Add to playlist"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setFixedWidth(pickerWidth);
    m_field->setObjectName(QStringLiteral("playlistPickerField"));
    m_field->setAccessibleName(tr("Name of the playlist"));
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("playlistPickerList"));
    m_list->setAccessibleName(tr("Playlists"));
    m_list->setModel(m_rows);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setFocusPolicy(Qt::NoFocus); // the field has the keys
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, &PlaylistPicker::fill);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    fill();
    read();
}

void PlaylistPicker::openAt(const QPoint& corner)
{
    adjustSize();
    const QRect room = parentWidget()->screen()->availableGeometry();
    QRect place(corner, size());
    place.moveLeft(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - place.width())));
    place.moveTop(std::clamp(place.top(), room.top(), std::max(room.top(), room.bottom() - place.height())));
    move(place.topLeft());
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void PlaylistPicker::read()
{
    sync::whenDone(m_services.library.playlists(), this,
                   [this](const sync::Result<QVector<sync::Playlist>>& playlists) {
                       m_all = playlists.value_or(QVector<sync::Playlist>{});
                       fill();
                   });
}

void PlaylistPicker::fill()
{
    const QString typed = m_field->text().simplified();
    m_shown = pickedPlaylists(m_all, typed, recentPlaylists(m_services.settings));
    m_rows->clear();
    const auto add = [this](const QString& iconName, const QString& text) {
        auto* row = new QStandardItem(icon(iconName), text);
        row->setSizeHint({0, rowHeight});
        row->setToolTip(text);
        m_rows->appendRow(row);
        return row;
    };
    for (const sync::Playlist& playlist : std::as_const(m_shown)) {
        const QString tracks = counted(playlist.trackCount, "1 track", "%1 tracks");
        add(QStringLiteral("playlist"), playlist.name)
            ->setData(QStringLiteral("%1, %2").arg(playlist.name, tracks), Qt::AccessibleTextRole);
    }
    add(QStringLiteral("plus"), typed.isEmpty() ? tr("New playlist…") : tr("New playlist “%1”").arg(typed));
    m_list->setCurrentIndex(m_rows->index(0, 0));
    // One height while it is open: only what stands in it changes.
    m_list->setFixedHeight(rowHeight * std::clamp(int(m_all.size()) + 1, 2, mostRows));
    adjustSize();
}

void PlaylistPicker::take(int row)
{
    if (row < 0 || row >= m_rows->rowCount())
        return;
    const QString name = m_field->text().simplified();
    const auto chosen = row < m_shown.size() ? std::optional(m_shown[row]) : std::nullopt;
    close();
    if (chosen)
        Q_EMIT picked(*chosen);
    else
        Q_EMIT newPicked(name);
}

void PlaylistPicker::step(int by)
{
    const int row = std::clamp(m_list->currentIndex().row() + by, 0, m_rows->rowCount() - 1);
    m_list->setCurrentIndex(m_rows->index(row, 0));
}

bool PlaylistPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(mostRows - 1);
        return true;
    case Qt::Key_PageUp:
        step(1 - mostRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_list->currentIndex().row());
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace sostenuto::ui
