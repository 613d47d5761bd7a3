// What every page is: a widget that can be shown, refreshed and asked what the banner should count.
#pragma once

#include "ui/models/UndoStep.h"
#include "ui/theme/Sentences.h"
#include "ui/widgets/Toast.h"

#include <QWidget>

namespace sostenuto::ui {

class CoverCache;
class Playback;
struct Services;

/// A place that the window can show.
struct Place {
    enum class Kind {
        Welcome,
        Home,
        Search,
        Albums,
        Album,
        Artists,
        Artist,
        Tracks,
        Playlists, ///< all of them
        Playlist,
        Loved,
        SmartPlaylist,
        Groups,
        Folders, ///< of this computer, as they lie there
        Statistics,
        Offline, ///< what is kept on this computer
        Pending, ///< changes that wait for their service
        Status,  ///< how a service is and was
        Settings,
        NowPlaying
    } kind = Kind::Home;
    qint64 id = 0; ///< album, artist, playlist, smart playlist; GroupKind of groups; service, 0 = that of the banner;
                   ///< folder that was added to the library, 0 = above them all
    QString text = {}; ///< of a smart playlist that has no id yet: its rule; of folders: sync::escapedPath() below it
    friend bool operator==(const Place&, const Place&) = default;
};

/// What pages ask of the window around them. Implemented by ui/shell.
class PageHost {
public:
    virtual ~PageHost() = default;
    virtual void go(const Place& place) = 0;
    virtual void goBack() = 0;
    virtual void goForward() = 0;
    [[nodiscard]] virtual bool canGoBack() const = 0;
    [[nodiscard]] virtual bool canGoForward() const = 0;
    /// A result of the person's own action. An empty step = cannot be undone.
    virtual void toast(const Toast& toast, UndoStep step = {}) = 0;
    /// The same where the result is seen at once and needs no words.
    virtual void addUndo(UndoStep step) = 0;
    /// All that is known of this track, beside the page.
    virtual void showDetails(sync::TrackId track) = 0;
};

struct PageContext {
    Services& services;
    Playback& playback;
    CoverCache& covers;
    PageHost& host;
};

class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(PageContext& context, QWidget* parent = nullptr) : QWidget(parent), m_context(context) {}

    /// Shows this place. Called before the page becomes visible, and again when it should show another of its kind.
    virtual void open(const Place& place) = 0;
    /// What the banner counts while this page is shown.
    [[nodiscard]] virtual KeepsContext keeps() const { return {}; }
    /// It says itself how this service is: the banner need not.
    [[nodiscard]] virtual bool tellsStatusOf(sync::SourceId) const { return false; }
    /// Ctrl F: puts the cursor in the page's filter, if it has one.
    virtual void focusFilter() {}

Q_SIGNALS:
    void keepsChanged();

protected:
    PageContext& m_context;
};

} // namespace sostenuto::ui
