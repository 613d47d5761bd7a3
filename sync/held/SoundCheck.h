// Whether a file sounds as long as its track: the only proof that a transcoded one is whole.
#pragma once

#include <QFuture>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace sostenuto::sync {

/// Decodes a file from its start to its end and answers how long it sounds, in ms; nullopt = it does not decode to its
/// end, or `stop` said so, which is asked often. Made by whoever has a decoder (sync has none). Thread: any; blocks on
/// the disk.
using SoundLength = std::function<std::optional<qint64>(const QString& path, const std::function<bool()>& stop)>;

/// Pure. Within two hundredths of what the catalogue says, which is mostly in whole seconds. `cataloguedMs` 0 =
/// unknown.
[[nodiscard]] bool lastsAsSaid(const std::optional<qint64>& soundsMs, qint64 cataloguedMs);

/// Listens to one file at a time, on a thread of its own. Thread: sync.
class SoundCheck {
public:
    /// Empty: nothing can be checked.
    explicit SoundCheck(SoundLength length);
    ~SoundCheck();
    SoundCheck(const SoundCheck&) = delete;
    SoundCheck& operator=(const SoundCheck&) = delete;

    [[nodiscard]] bool canCheck() const { return static_cast<bool>(m_length); }
    [[nodiscard]] QFuture<std::optional<qint64>> lengthOf(const QString& path);

private:
    SoundLength m_length;
    QThreadPool m_pool;
    std::shared_ptr<QPromise<void>> m_going;
};

} // namespace sostenuto::sync
