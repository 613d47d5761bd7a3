// Which page is shown, and how one gets from one to another.
#pragma once

#include "ui/pages/Page.h"
#include "ui/shell/PlaceHistory.h"
#include "ui/shell/ScrollMemory.h"

#include <QHash>
#include <QStackedWidget>

#include <functional>
#include <memory>

namespace sostenuto::ui {

class UndoList;

/// The pageStack. Pages are made when they are first gone to and kept; one page of a kind shows every place of it.
class Navigation : public QStackedWidget, public PageHost {
    Q_OBJECT

public:
    using MakePage = std::function<std::unique_ptr<Page>(Place::Kind, PageContext&)>;

    Navigation(Services& services, Playback& playback, CoverCache& covers, UndoList& undo);
    ~Navigation() override;

    void setPageMaker(MakePage make) { m_make = std::move(make); }

    void go(const Place& place) override;
    void goBack() override;
    void goForward() override;
    [[nodiscard]] bool canGoBack() const override { return m_history.canGoBack(); }
    [[nodiscard]] bool canGoForward() const override { return m_history.canGoForward(); }
    void toast(const Toast& toast, UndoStep step = {}) override;
    void addUndo(UndoStep step) override;
    void showDetails(sync::TrackId track) override { Q_EMIT detailsAsked(track); }

    /// What is shown; Home before anything was.
    [[nodiscard]] Place place() const;
    [[nodiscard]] Page* page() const { return m_page; }
    [[nodiscard]] KeepsContext keeps() const;
    /// It is gone: leaves it when it is shown.
    void forget(const Place& place);

Q_SIGNALS:
    /// The first page fills the window: it is not one of these.
    void welcomeAsked();
    void placeChanged(const sostenuto::ui::Place& place);
    void keepsChanged();
    void detailsAsked(sostenuto::sync::TrackId track);
    /// `step` = number in the UndoList, 0 = cannot be undone.
    void toasted(const sostenuto::ui::Toast& toast, int step);

private:
    void show(const Place& place);
    void showAgain(); ///< the current place of the history, as it was left
    Page* pageOf(Place::Kind kind);

    PageContext m_context;
    UndoList& m_undo;
    MakePage m_make;
    PlaceHistory m_history;
    QHash<int, Page*> m_pages;
    ScrollMemory m_scroll;
    Place m_shown;
    Page* m_page = nullptr;
};

} // namespace sostenuto::ui
