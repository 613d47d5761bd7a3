// The play queue: a plain value. What plays, what comes next, shuffled or repeated.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace sostenuto::player {

struct QueueItem {
    std::int64_t key = 0; ///< unique within the queue's life, also when the same track stands in it twice
    std::int64_t track = 0;
    std::int64_t durationMs = 0; ///< as the library says, 0 = unknown
    std::int64_t album = 0;      ///< equal for tracks of one album, 0 = unknown
    int disc = 0;                ///< 0 = unknown
    int number = 0;              ///< on its disc, 0 = unknown
    friend bool operator==(const QueueItem&, const QueueItem&) = default;
};

enum class Repeat { Off, All, One };

/// Items stand in the order in which they will play; shuffle permutes what lies ahead and remembers the first order, so
/// that turning it off puts things back around the current item.
class PlayQueue {
public:
    [[nodiscard]] const std::vector<QueueItem>& items() const { return m_items; }
    [[nodiscard]] std::optional<std::size_t> currentIndex() const { return m_current; }
    [[nodiscard]] std::optional<QueueItem> current() const;
    [[nodiscard]] std::optional<std::size_t> indexOf(std::int64_t key) const;
    [[nodiscard]] Repeat repeat() const { return m_repeat; }
    [[nodiscard]] bool shuffled() const { return m_shuffled; }
    [[nodiscard]] bool isEmpty() const { return m_items.empty(); }

    /// Replaces everything. With shuffle on, `start` plays first and the rest is permuted with `seed`.
    void set(const std::vector<QueueItem>& items, std::size_t start, std::uint64_t seed);
    void append(const std::vector<QueueItem>& items);
    void insertNext(const std::vector<QueueItem>& items);
    /// Before the item at `place`; at the end when there is none. What is current stays so.
    void insertAt(std::size_t place, const std::vector<QueueItem>& items);
    /// The current item may be removed: the one after it becomes current; the one before it when it was the last.
    void remove(std::int64_t key);
    /// Without effect when one of the places does not exist.
    void move(std::size_t from, std::size_t to);
    void clear();
    bool jumpTo(std::int64_t key);
    void setRepeat(Repeat repeat) { m_repeat = repeat; }
    void setShuffled(bool on, std::uint64_t seed);

    using CanPlay = std::function<bool(const QueueItem&)>;
    /// What plays after the current item by itself; items that cannot play are passed over. nullopt = the end.
    [[nodiscard]] std::optional<std::size_t> nextIndex(const CanPlay& canPlay) const;
    /// What the Next button goes to: as nextIndex, but Repeat::One is left too.
    [[nodiscard]] std::optional<std::size_t> skipIndex(const CanPlay& canPlay) const;
    [[nodiscard]] std::optional<std::size_t> previousIndex(const CanPlay& canPlay) const;
    void setCurrent(std::size_t index) { m_current = index; }

    /// As nextIndex and skipIndex, seen from another item than the current one: what is decoded runs ahead of what is
    /// heard. `canPlay` is asked once for each item on the way, in the order of the queue.
    [[nodiscard]] std::optional<std::size_t> nextIndexAfter(std::optional<std::size_t> from,
                                                            const CanPlay& canPlay) const;
    [[nodiscard]] std::optional<std::size_t> skipIndexAfter(std::optional<std::size_t> from,
                                                            const CanPlay& canPlay) const;

private:
    void permuteFrom(std::size_t first, std::uint64_t seed);
    void restoreOrder();

    std::vector<QueueItem> m_items;
    std::vector<std::int64_t> m_original; ///< keys in the order before shuffle; only while shuffled
    std::optional<std::size_t> m_current;
    Repeat m_repeat = Repeat::Off;
    bool m_shuffled = false;
};

} // namespace sostenuto::player
