// A change that can be taken back, and made again after that.
#pragma once

#include <functional>
#include <type_traits>
#include <utility>

namespace sostenuto::ui {

/// The two are called in turn, any number of times, also when the page that made the change is long gone: what they
/// hold outlives the window.
struct UndoStep {
    UndoStep() = default;
    template <class Undo, class = std::enable_if_t<std::is_invocable_v<Undo&>>>
    UndoStep(Undo takeBack, std::function<void()> again = {}) : undo(std::move(takeBack)), redo(std::move(again))
    {
    }

    std::function<void()> undo; ///< empty = it can't be taken back
    std::function<void()> redo; ///< empty = it can't be made again
};

} // namespace sostenuto::ui
