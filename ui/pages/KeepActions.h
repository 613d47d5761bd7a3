// Keeping things on this computer and letting go of them, wherever they are shown. Says what was done, and how to take
// it back.
#pragma once

#include "ui/models/PinTargets.h"

#include <functional>

class QAbstractItemView;
class QMenu;
class QObject;
class QWidget;

namespace sostenuto::ui {

class PageHost;
struct Services;

/// All of them are pinned, and there is one.
[[nodiscard]] bool areKept(Services& services, const PinTargets& targets);
/// Services and host outlive the answers; without `owner` nothing is said any more.
void setKept(Services& services, PageHost& host, QObject* owner, const PinTargets& targets, bool kept);
/// Pins them, or lets go of them when all of them are pinned.
void toggleKept(Services& services, PageHost& host, QObject* owner, const PinTargets& targets);

/// "Keep on this computer", or "Stop keeping". Without targets there is no entry. `owner` as above; it outlives the
/// menu.
void addKeepEntry(QMenu* menu, Services& services, PageHost& host, QObject* owner, const PinTargets& targets);
/// The current row of a view, by its IdRole; none where there is no row.
[[nodiscard]] PinTargets currentOf(const QAbstractItemView& view, sync::PinKind kind);
/// Ctrl K keeps what `chosen` answers while the view has the focus.
void keepByKey(QWidget* view, Services& services, PageHost& host, std::function<PinTargets()> chosen);

} // namespace sostenuto::ui
