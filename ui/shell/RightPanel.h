// The panel at the right: the queue, the lyrics, the details, as tabs.
#pragma once

#include "ui/shell/Surface.h"

#include <sync/model/Ids.h>

#include <array>

class QPushButton;
class QStackedWidget;

namespace sostenuto::ui {

class DetailsView;
class LyricsView;
class QueuePanel;
struct ShellContext;

class RightPanel : public Surface {
    Q_OBJECT

public:
    enum class Tab { Queue, Lyrics, Details };
    static constexpr int tabCount = 3;

    explicit RightPanel(ShellContext& context, QWidget* parent = nullptr);
    [[nodiscard]] QueuePanel& queue() const { return *m_queue; }
    [[nodiscard]] Tab tab() const;
    void setTab(Tab tab);
    /// Turns to the details, of this track.
    void showDetails(sync::TrackId track);

Q_SIGNALS:
    void tabChanged(sostenuto::ui::RightPanel::Tab tab);
    void closeAsked();

private:
    QWidget* buildHead();
    QWidget* buildLyrics(ShellContext& context);
    QPushButton* buildTab(Tab tab, const QString& words, const char* name, QWidget* head);

    QueuePanel* m_queue;
    DetailsView* m_details;
    QStackedWidget* m_stack;
    std::array<QPushButton*, tabCount> m_tabs{};
};

} // namespace sostenuto::ui
