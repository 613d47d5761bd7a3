// The words of what is heard: a list of lines, or why there are none.
#pragma once

#include <QWidget>

namespace sostenuto::ui {

class EmptyState;
class FilterChip;
class LyricList;
class LyricsModel;
class Playback;
struct Services;

/// Asks for nothing while it is not shown. Thread: main.
class LyricsView : public QWidget {
    Q_OBJECT

public:
    enum class Size { Page, Panel };
    /// `listName`, `followName`, `sourceName`: object names of its parts, which a window has twice.
    struct Names {
        const char* list;
        const char* follow;
        const char* source;
    };
    LyricsView(Services& services, Playback& playback, Size size, const Names& names, QWidget* parent = nullptr);

    /// "Follows the song", to stand where the owner puts it; hidden where nothing can be followed.
    [[nodiscard]] FilterChip& followChip() const { return *m_follow; }
    [[nodiscard]] LyricList& list() const { return *m_list; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void tell();

    LyricsModel* m_model;
    LyricList* m_list;
    EmptyState* m_empty;
    FilterChip* m_follow;
};

} // namespace sostenuto::ui
