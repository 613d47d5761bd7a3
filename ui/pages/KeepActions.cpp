#include "ui/pages/KeepActions.h"

#include "ui/models/KeptThings.h"
#include "ui/models/Services.h"
#include "ui/pages/Page.h"
#include "ui/theme/Icons.h"
#include "ui/theme/KeepWords.h"
#include "ui/theme/Sentences.h"
#include "ui/widgets/ItemRoles.h"

#include <sync/model/WhenDone.h>
#include <sync/service/KeepService.h>

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <memory>
#include <optional>

namespace sostenuto::ui {

using sync::PinTarget;
using sync::Result;

namespace {

/// More single tracks than this are better kept as the list that they come from: each is a pin of its own.
constexpr qsizetype mostAtOnce = 1000;

/// Several changes that are told of as one.
struct Step {
    qsizetype open = 0;
    std::optional<sync::Error> error;
};

/// What of these is not here yet.
int missingOf(const QVector<sync::PinState>& pins, const PinTargets& targets)
{
    int missing = 0;
    for (const sync::PinState& pin : pins)
        missing += targets.contains(pin.target) ? pin.tracks - pin.here : 0;
    return missing;
}

void changeAll(sync::KeepService& keep, const PinTargets& targets, bool kept)
{
    for (const PinTarget& target : targets)
        (void)(kept ? keep.pin(target) : keep.unpin(target));
}

void sayDone(Services& services, PageHost& host, QObject* owner, const PinTargets& targets, bool kept)
{
    const UndoStep step{[&keep = services.keep, targets, kept] { changeAll(keep, targets, !kept); },
                        [&keep = services.keep, targets, kept] { changeAll(keep, targets, kept); }};
    if (!kept)
        return host.toast({notKeptWords(), ToastSign::Removed}, step);
    sync::whenDone(services.keep.pins(), owner, [&host, targets, step](const Result<QVector<sync::PinState>>& pins) {
        host.toast({keptWords(missingOf(pins.value_or(QVector<sync::PinState>{}), targets)), ToastSign::Kept}, step);
    });
}

class KeepKey : public QObject {
public:
    KeepKey(QWidget* view, std::function<void()> act) : QObject(view), m_act(std::move(act))
    {
        view->installEventFilter(this);
    }

protected:
    /// A list's own keys come before the window's.
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
            return QObject::eventFilter(watched, event);
        const auto* press = static_cast<QKeyEvent*>(event);
        if (press->key() != Qt::Key_K || press->modifiers() != Qt::ControlModifier)
            return QObject::eventFilter(watched, event);
        if (event->type() == QEvent::KeyPress)
            m_act();
        event->accept();
        return true;
    }

private:
    std::function<void()> m_act;
};

} // namespace

bool areKept(Services& services, const PinTargets& targets)
{
    const KeptThings& kept = KeptThings::of(services.keep);
    return !targets.isEmpty() && std::all_of(targets.begin(), targets.end(),
                                             [&kept](const PinTarget& target) { return kept.isPinned(target); });
}

void setKept(Services& services, PageHost& host, QObject* owner, const PinTargets& targets, bool kept)
{
    if (targets.isEmpty())
        return;
    if (targets.size() > mostAtOnce)
        return host.toast(failedToast(tooManyToKeep()));
    PinTargets changed; // what is so already is not taken back by an undo
    std::copy_if(targets.begin(), targets.end(), std::back_inserter(changed),
                 [&](const PinTarget& target) { return areKept(services, {target}) != kept; });
    const auto step = std::make_shared<Step>(Step{changed.size(), std::nullopt});
    for (const PinTarget& target : std::as_const(changed)) {
        sync::whenDone(kept ? services.keep.pin(target) : services.keep.unpin(target), owner,
                       [&services, &host, owner, changed, kept, step](const Result<void>& done) {
                           if (!done && !step->error)
                               step->error = done.error();
                           if (--step->open > 0)
                               return;
                           if (step->error)
                               host.toast(failedToast(troubleSentence(step->error->kind)));
                           else
                               sayDone(services, host, owner, changed, kept);
                       });
    }
}

void toggleKept(Services& services, PageHost& host, QObject* owner, const PinTargets& targets)
{
    setKept(services, host, owner, targets, !areKept(services, targets));
}

void addKeepEntry(QMenu* menu, Services& services, PageHost& host, QObject* owner, const PinTargets& targets)
{
    if (targets.isEmpty())
        return;
    const bool kept = areKept(services, targets);
    QAction* action =
        menu->addAction(icon(kept ? QStringLiteral("pin-filled") : QStringLiteral("pin")), keepWord(kept), owner,
                        [&services, &host, owner, targets, kept] { setKept(services, host, owner, targets, !kept); });
    action->setObjectName(QStringLiteral("actionKeep"));
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
}

PinTargets currentOf(const QAbstractItemView& view, sync::PinKind kind)
{
    const qint64 id = view.currentIndex().data(IdRole).toLongLong();
    return id > 0 ? PinTargets{{kind, id}} : PinTargets{};
}

void keepByKey(QWidget* view, Services& services, PageHost& host, std::function<PinTargets()> chosen)
{
    new KeepKey(view,
                [view, &services, &host, chosen = std::move(chosen)] { toggleKept(services, host, view, chosen()); });
}

} // namespace sostenuto::ui
