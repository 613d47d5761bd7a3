#include "ui/models/QueueSteps.h"

#include <player/engine/Player.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace sostenuto::ui {

using player::Player;
using player::QueueItem;

namespace {

using Keys = std::unordered_set<std::int64_t>;

Keys keysOf(const QueueItems& items)
{
    Keys keys;
    for (const QueueItem& item : items)
        keys.insert(item.key);
    return keys;
}

QueueItems onlyOf(const QueueItems& items, const Keys& keys)
{
    QueueItems some;
    std::copy_if(items.begin(), items.end(), std::back_inserter(some),
                 [&keys](const QueueItem& item) { return keys.contains(item.key); });
    return some;
}

/// Each of `more` that is not among `items` comes in behind the one that it stands behind in `more`.
void joinIn(QueueItems& items, const QueueItems& more)
{
    const Keys there = keysOf(items);
    std::unordered_map<std::int64_t, QueueItems> behind; // 0 = at the beginning
    std::int64_t last = 0;
    for (const QueueItem& item : more) {
        if (there.contains(item.key))
            last = item.key;
        else
            behind[last].push_back(item);
    }
    QueueItems joined = behind[0];
    for (const QueueItem& item : items) {
        joined.push_back(item);
        if (const auto found = behind.find(item.key); found != behind.end())
            joined.insert(joined.end(), found->second.begin(), found->second.end());
    }
    items = joined;
}

/// By as few moves as it takes for one item, or one block of them, that stands elsewhere.
void putInOrder(Player& player, const QueueItems& wanted)
{
    const auto& items = player.queue().items();
    for (std::size_t place = 0; place < items.size() && place < wanted.size();) {
        if (items[place].key == wanted[place].key) {
            ++place;
            continue;
        }
        const auto its = std::ranges::find(wanted, items[place].key, &QueueItem::key);
        const bool isEarly = place + 1 < items.size() && items[place + 1].key == wanted[place].key;
        if (isEarly && its != wanted.end()) { // it stood too far ahead: it goes to its own place at once
            player.moveInQueue(place, std::size_t(its - wanted.begin()));
        } else if (const auto from = player.queue().indexOf(wanted[place].key)) {
            player.moveInQueue(*from, place);
        } else {
            ++place;
        }
    }
}

void become(Player& player, const QueueItems& wanted)
{
    const Keys stay = keysOf(wanted);
    const QueueItems before = player.queue().items();
    const Keys had = keysOf(before);
    for (const QueueItem& item : before) {
        if (!stay.contains(item.key))
            player.removeFromQueue(item.key);
    }
    QueueItems back;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(back),
                 [&had](const QueueItem& item) { return !had.contains(item.key); });
    if (!back.empty())
        player.append(back);
    putInOrder(player, wanted);
}

void make(Player& player, const QueueItems& from, const QueueItems& to)
{
    const auto current = player.queue().current();
    become(player, queueWith(player.queue().items(), from, to, current ? current->key : 0));
}

} // namespace

QueueItems queueWith(const QueueItems& now, const QueueItems& from, const QueueItems& to, std::int64_t kept)
{
    const Keys before = keysOf(from);
    const Keys after = keysOf(to);
    const Keys there = keysOf(now);
    const auto isTakenOut = [&](std::int64_t key) { return before.contains(key) && !after.contains(key); };
    Keys stay; // of what is there
    for (const QueueItem& item : now) {
        if (item.key == kept || !isTakenOut(item.key))
            stay.insert(item.key);
    }
    Keys ends; // what there is to be of `to`
    for (const QueueItem& item : to) {
        if (there.contains(item.key) || !before.contains(item.key))
            ends.insert(item.key);
    }
    const bool isReordered = onlyOf(now, before) != onlyOf(from, there);
    QueueItems result = onlyOf(isReordered ? now : to, isReordered ? stay : ends);
    joinIn(result, isReordered ? onlyOf(to, ends) : onlyOf(now, stay));
    return result;
}

UndoStep changeQueue(Player& player, const std::function<void()>& change)
{
    const QueueItems before = player.queue().items();
    change();
    const QueueItems after = player.queue().items();
    if (before == after)
        return {};
    return {[&player, before, after] { make(player, after, before); },
            [&player, before, after] { make(player, before, after); }};
}

} // namespace sostenuto::ui
