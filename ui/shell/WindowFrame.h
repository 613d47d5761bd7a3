// The frame around the pages: sidebar, banner, notes, right panel, player bar, and how they share the width.
#pragma once

#include "ui/shell/FrameShape.h"
#include "ui/shell/Surface.h"

class QSplitter;
class QVBoxLayout;

namespace sostenuto::ui {

class InPageNote;
class PlayerBar;
class RightPanel;
class Sidebar;
class StatusBanner;
class ToastArea;
struct ShellContext;

/// Thread: main.
class WindowFrame : public Surface {
    Q_OBJECT

public:
    /// `pages` is the pageStack.
    WindowFrame(ShellContext& context, QWidget* pages, QWidget* parent = nullptr);

    [[nodiscard]] Sidebar& sidebar() const { return *m_sidebar; }
    [[nodiscard]] StatusBanner& banner() const { return *m_banner; }
    [[nodiscard]] InPageNote& note() const { return *m_note; }
    [[nodiscard]] RightPanel& panel() const { return *m_panel; }
    [[nodiscard]] PlayerBar& player() const { return *m_player; }
    [[nodiscard]] ToastArea& toasts() const { return *m_toasts; }

    void setPanelOpen(bool open);
    [[nodiscard]] bool isPanelOpen() const { return m_panelOpen; }
    /// The listener wants the rail although there is room for the sidebar.
    void setRailWanted(bool wanted);
    [[nodiscard]] const FrameShape& shape() const { return m_shape; }

    /// As the listener dragged them, px.
    [[nodiscard]] int sidebarWidthNow() const { return m_sidebarWidth; }
    [[nodiscard]] int panelWidthNow() const { return m_panelWidth; }
    void setWidths(int sidebar, int panel);

Q_SIGNALS:
    void panelOpened(bool open);
    void shapeChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildContent(QWidget* pages);
    void arrange();
    void placePanel();
    void applyWidths();

    Sidebar* m_sidebar;
    StatusBanner* m_banner;
    InPageNote* m_note;
    RightPanel* m_panel;
    PlayerBar* m_player;
    ToastArea* m_toasts = nullptr;
    QSplitter* m_splitter;
    QWidget* m_pages;
    QVBoxLayout* m_content = nullptr;
    FrameShape m_shape;
    bool m_panelOpen = false;
    bool m_railWanted = false;
    int m_sidebarWidth = sidebarWidth;
    int m_panelWidth = panelWidth;
};

} // namespace sostenuto::ui
