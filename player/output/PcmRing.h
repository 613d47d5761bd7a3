// What crosses between the decode thread, the main thread and the audio callback without a lock.
//
// One of the four places in the product that hold thread primitives (the others: the decode thread, the held bytes,
// the radio's).
#pragma once

#include <boost/lockfree/spsc_queue.hpp>

#include <array>
#include <atomic>
#include <cstdint>
#include <span>
#include <type_traits>

namespace sostenuto::player {

/// A value that one thread sets and another reads. Never waits. Thread: any.
template <typename T>
class SharedValue {
    static_assert(std::atomic<T>::is_always_lock_free, "the audio callback must not wait");

public:
    explicit SharedValue(T value = {}) : m_value(value) {}
    [[nodiscard]] T get() const { return m_value.load(std::memory_order_acquire); }
    void set(T value) { m_value.store(value, std::memory_order_release); }

private:
    std::atomic<T> m_value;
};

/// The newest of the values that one thread sets, for one other thread. Never waits, never allocates.
template <typename T>
class Latest {
    static_assert(std::is_trivially_copyable_v<T>, "the audio callback must not allocate");

public:
    explicit Latest(const T& value = {}) { m_slots.fill(value); }

    /// The setting thread.
    void set(const T& value)
    {
        m_slots[m_written] = value;
        m_written = m_middle.exchange(m_written | Fresh, std::memory_order_acq_rel) & SlotMask;
    }

    /// The reading thread: true when there is another value than before.
    bool take()
    {
        if (!(m_middle.load(std::memory_order_relaxed) & Fresh))
            return false;
        m_read = m_middle.exchange(m_read, std::memory_order_acq_rel) & SlotMask;
        return true;
    }
    [[nodiscard]] const T& value() const { return m_slots[m_read]; }

private:
    static constexpr unsigned Fresh = 4;
    static constexpr unsigned SlotMask = 3;
    std::array<T, 3> m_slots; ///< one is being written, one waits, one is being read
    std::atomic<unsigned> m_middle{1};
    unsigned m_written = 0; ///< the setting thread's
    unsigned m_read = 2;    ///< the reading thread's
};

/// Small values handed from one thread to one other. Never waits, never allocates.
template <typename T, std::size_t Capacity>
using Handover = boost::lockfree::spsc_queue<T, boost::lockfree::capacity<Capacity>>;

/// Decoded stereo sound on its way to the output, in frames of two floats.
/// Thread: write() and room() on the decode thread, read(), drop() and filled() where sound is rendered.
class PcmRing {
public:
    explicit PcmRing(std::int64_t frames);

    /// Takes as many whole frames as there is room for; answers how many.
    std::int64_t write(std::span<const float> samples);
    [[nodiscard]] std::int64_t room() const;
    [[nodiscard]] std::int64_t capacity() const { return m_frames; }

    /// Gives as many whole frames as there are; answers how many.
    std::int64_t read(std::span<float> samples);
    /// Throws away up to so many frames; answers how many.
    std::int64_t drop(std::int64_t frames);
    [[nodiscard]] std::int64_t filled() const;

private:
    std::int64_t m_frames;
    boost::lockfree::spsc_queue<float> m_samples;
};

} // namespace sostenuto::player
