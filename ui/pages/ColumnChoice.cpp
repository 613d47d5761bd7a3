#include "ui/pages/ColumnChoice.h"

#include "ui/models/TrackCells.h"
#include "ui/widgets/MenuPlace.h"
#include "ui/widgets/TrackView.h"

#include <QMenu>
#include <QSettings>

#include <algorithm>
#include <array>

namespace sostenuto::ui {

namespace {

const QString settingsKey = QStringLiteral("tracks/hiddenColumns");

constexpr std::array order{Availability, Title, Artist,     Album,   Genre, Composer,
                           Year,         Plays, LastPlayed, Quality, Love,  Time};

/// Those that can be turned off, as the settings call them.
struct Optional {
    TrackColumn column;
    const char* name;
};
constexpr std::array optional{Optional{Album, "album"},    Optional{Genre, "genre"}, Optional{Composer, "composer"},
                              Optional{Year, "year"},      Optional{Plays, "plays"}, Optional{LastPlayed, "lastPlayed"},
                              Optional{Quality, "quality"}};

} // namespace

ColumnChoice::ColumnChoice(TrackView& view, QSettings& settings, QObject* parent)
    : QObject(parent), m_view(view), m_settings(settings)
{
    const QStringList hidden = settings.value(settingsKey, QStringLiteral("composer")).toString().split(u' ');
    for (const Optional& one : optional) {
        if (hidden.contains(QLatin1String(one.name)))
            m_hidden.append(one.column);
    }
    apply();
}

void ColumnChoice::openMenu(const QPoint& where)
{
    auto* menu = new QMenu(&m_view);
    menu->setObjectName(QStringLiteral("columnsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Optional& one : optional) {
        QAction* action =
            menu->addAction(columnTitle(one.column), this, [this, column = one.column](bool on) { show(column, on); });
        action->setObjectName(QStringLiteral("actionColumn%1").arg(int(one.column)));
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(one.column));
    }
    popUp(*menu, where);
}

void ColumnChoice::show(TrackColumn column, bool on)
{
    m_hidden.removeAll(column);
    if (!on)
        m_hidden.append(column);
    QStringList words;
    for (const Optional& one : optional) {
        if (m_hidden.contains(one.column))
            words += QLatin1String(one.name);
    }
    m_settings.setValue(settingsKey, words.join(u' '));
    apply();
}

void ColumnChoice::apply()
{
    QVector<TrackColumn> shown;
    std::copy_if(order.begin(), order.end(), std::back_inserter(shown),
                 [this](TrackColumn column) { return !m_hidden.contains(column); });
    m_view.setColumns(shown);
}

} // namespace sostenuto::ui
