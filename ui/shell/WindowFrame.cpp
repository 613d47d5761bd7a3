#include "ui/shell/WindowFrame.h"

#include "ui/shell/PlayerBar.h"
#include "ui/shell/RightPanel.h"
#include "ui/shell/Sidebar.h"
#include "ui/theme/Appearance.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/StatusBanner.h"
#include "ui/widgets/ToastArea.h"

#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr int leastPanel = 280;
constexpr int mostPanel = 440;

} // namespace

WindowFrame::WindowFrame(ShellContext& context, QWidget* pages, QWidget* parent)
    : Surface(Token::Base, {}, parent), m_banner(new StatusBanner(this)), m_splitter(new QSplitter(this)),
      m_pages(pages)
{
    // Made in the order of the eye, which is the order of Tab: banner, sidebar, page, panel, player.
    m_sidebar = new Sidebar(context, m_splitter);
    m_note = new InPageNote(this);
    m_note->setObjectName(QStringLiteral("windowNote"));
    m_note->findChild<QPushButton*>()->setObjectName(QStringLiteral("windowNoteAction"));
    QWidget* content = buildContent(pages);
    m_panel = new RightPanel(context, m_splitter);
    m_panel->hide();
    m_player = new PlayerBar(context, this);

    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(content);
    m_splitter->addWidget(m_panel);
    m_splitter->setHandleWidth(0); // the handle still takes the mouse a few px around the line
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_player);
    m_toasts = new ToastArea(content);

    connect(m_panel, &RightPanel::closeAsked, this, [this] { setPanelOpen(false); });
    connect(&Theme::current(), &Theme::changed, this, &WindowFrame::arrange); // the size of the letters counts
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (!m_sidebar->isRail())
            m_sidebarWidth = m_sidebar->width();
        if (m_panelOpen && !m_shape.panelInPage)
            m_panelWidth = m_panel->width();
    });
}

QWidget* WindowFrame::buildContent(QWidget* pages)
{
    auto* content = new Surface(Token::Base, {}, m_splitter);
    content->setObjectName(QStringLiteral("content"));
    content->setMinimumWidth(360);
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(0);
    m_content->addWidget(m_banner);
    m_content->addWidget(m_note);
    m_content->addWidget(pages, 1);
    return content;
}

void WindowFrame::setPanelOpen(bool open)
{
    if (open == m_panelOpen)
        return;
    m_panelOpen = open;
    const bool hadFocus = m_panel->isAncestorOf(focusWidget());
    placePanel();
    if (!open && hadFocus)
        m_pages->setFocus();
    Q_EMIT panelOpened(open);
}

void WindowFrame::setRailWanted(bool wanted)
{
    m_railWanted = wanted;
    arrange();
}

void WindowFrame::setWidths(int sidebar, int panel)
{
    m_sidebarWidth = std::clamp(sidebar, 200, 320);
    m_panelWidth = std::clamp(panel, leastPanel, mostPanel);
    applyWidths();
}

void WindowFrame::resizeEvent(QResizeEvent* event)
{
    Surface::resizeEvent(event);
    arrange();
}

void WindowFrame::arrange()
{
    // Larger letters need the room that a wider window would have.
    const int room = width() * 100 / std::max(100, appearance().textSize);
    const FrameShape shape = frameShape(room, m_railWanted ? railWidth : m_sidebarWidth, m_panelWidth);
    const bool rail = shape.rail || m_railWanted;
    if (m_sidebar->isRail() != rail) {
        m_sidebar->setRail(rail);
        applyWidths();
    }
    if (shape == m_shape)
        return;
    m_shape = shape;
    m_player->setShape(shape);
    placePanel();
    Q_EMIT shapeChanged();
}

/// Beside the page, or in its place where there is no room for both.
void WindowFrame::placePanel()
{
    const bool inPage = m_shape.panelInPage;
    m_panel->setMinimumWidth(inPage ? 0 : leastPanel);
    m_panel->setMaximumWidth(inPage ? QWIDGETSIZE_MAX : mostPanel);
    if (inPage && m_content->indexOf(m_panel) < 0)
        m_content->addWidget(m_panel, 1);
    else if (!inPage && m_content->indexOf(m_panel) >= 0)
        m_splitter->addWidget(m_panel);
    m_panel->setLines(inPage ? Qt::Edges() : Qt::LeftEdge); // the sidebar has its own line
    m_pages->setVisible(!(inPage && m_panelOpen));
    m_panel->setVisible(m_panelOpen);
    applyWidths();
}

void WindowFrame::applyWidths()
{
    const int side = m_sidebar->isRail() ? railWidth : m_sidebarWidth;
    const int panel = m_panelOpen && !m_shape.panelInPage ? m_panelWidth : 0;
    QList<int> sizes{side, std::max(0, width() - side - panel)};
    if (m_splitter->count() > 2)
        sizes.append(panel);
    m_splitter->setSizes(sizes);
}

} // namespace sostenuto::ui
