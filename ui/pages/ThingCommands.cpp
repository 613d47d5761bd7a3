#include "ui/pages/ThingCommands.h"

#include "ui/models/Services.h"
#include "ui/pages/AlbumMenu.h"
#include "ui/pages/ListCommands.h"
#include "ui/pages/TrackActions.h"
#include "ui/widgets/ItemRoles.h"

#include <QAbstractItemView>

namespace sostenuto::ui {

ListCommands* offerThings(QAbstractItemView& view, TrackActions& actions,
                          std::function<DraggedThing(const QModelIndex&)> thingOf)
{
    using enum ListCommand;
    using Ids = QVector<sync::TrackId>;
    auto* commands = new ListCommands(view);
    const auto with = [&view, &actions, thingOf](const QModelIndex& index, auto act) {
        withThings(actions.context().services, {thingOf(index)}, &view, act);
    };
    commands->offer(PlayItem, [&view, &actions, with] {
        with(view.currentIndex(), [&actions](const Ids& ids) { playFirstPlayable(actions, ids); });
    });
    commands->offer(PlayNext, [&view, &actions, with] {
        with(view.currentIndex(), [&actions](const Ids& ids) { actions.playNext(ids); });
    });
    commands->offer(AddToQueue, [&view, &actions, with] {
        with(view.currentIndex(), [&actions](const Ids& ids) { actions.addToQueue(ids); });
    });
    commands->offer(AddToPlaylist, [&view, &actions, with] {
        with(view.currentIndex(), [&view, &actions](const Ids& ids) {
            const QPoint corner = view.visualRect(view.currentIndex()).center();
            actions.pickPlaylist(ids, &view, view.viewport()->mapToGlobal(corner));
        });
    });
    commands->onMiddleClick([&actions, with](const QModelIndex& index) {
        with(index, [&actions](const Ids& ids) { actions.addToQueue(ids); });
    });
    return commands;
}

std::function<DraggedThing(const QModelIndex&)> thingsById(DraggedThing::Kind kind)
{
    return [kind](const QModelIndex& index) { return DraggedThing{kind, index.data(IdRole).toLongLong()}; };
}

} // namespace sostenuto::ui
