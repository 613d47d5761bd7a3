// A page in a window of the usual size, with everything behind it in memory.
#pragma once

#include <tests/support/ui/FakeServices.h>

#include <ui/models/Playback.h>
#include <ui/pages/Pages.h>
#include <ui/theme/SostenutoStyle.h>
#include <ui/theme/Theme.h>
#include <ui/widgets/CoverCache.h>

#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QtTest>

#include <optional>

namespace sostenuto::ui {

/// Writes down where pages want to go and what they say.
class FakeHost : public PageHost {
public:
    void go(const Place& place) override { gone.append(place); }
    void goBack() override { ++backs; }
    void goForward() override {}
    [[nodiscard]] bool canGoBack() const override { return true; }
    [[nodiscard]] bool canGoForward() const override { return false; }
    void toast(const Toast& toast, UndoStep step) override
    {
        toasts.append(toast.words);
        addUndo(std::move(step));
    }
    void addUndo(UndoStep step) override
    {
        lastUndo = std::move(step.undo);
        lastRedo = std::move(step.redo);
    }

    void showDetails(sync::TrackId track) override { detailed.append(track); }

    QVector<Place> gone;
    QVector<sync::TrackId> detailed;
    QStringList toasts;
    std::function<void()> lastUndo;
    std::function<void()> lastRedo;
    int backs = 0;
};

inline Theme& testTheme()
{
    static Theme* theme = [] {
        auto* made = new Theme(Theme::Mode::Dark, qApp);
        QApplication::setStyle(new SostenutoStyle);
        return made;
    }();
    return *theme;
}

struct PageScene {
    explicit PageScene(Place::Kind kind, QSize window = {1280, 800})
        : covers([this](const QString& key, int edge) { return fetch(key, edge); }), context{fake.services, playback,
                                                                                             covers, host},
          page(makePage(kind, context).release())
    {
        // What the window puts around a page: the sidebar at the left, the player below.
        const int side = window.width() < 1000 ? 64 : 232;
        auto* line = new QHBoxLayout(&frame);
        line->setContentsMargins(side, 0, 0, 84);
        line->addWidget(page);
        frame.resize(window);
    }

    QFuture<std::optional<QByteArray>> fetch(const QString& key, int edge)
    {
        const auto answer = fake.artwork.cover(key, edge).result();
        return QtFuture::makeReadyFuture(answer ? std::optional(*answer) : std::nullopt);
    }

    void show(const Place& place)
    {
        frame.show();
        (void)QTest::qWaitForWindowActive(&frame);
        page->open(place);
        settle();
    }
    /// Lets answers arrive and small delays pass.
    static void settle() { QTest::qWait(150); }
    template <class T>
    T* find(const char* name)
    {
        return page->findChild<T*>(QLatin1String(name));
    }
    sync::AlbumId albumNamed(const QString& title) const
    {
        for (const sync::Album& album : fake.library.albumRows) {
            if (album.title == title)
                return album.id;
        }
        return {};
    }
    sync::PlaylistId playlistNamed(const QString& name) const
    {
        for (const sync::Playlist& playlist : fake.library.playlistRows) {
            if (playlist.name == name)
                return playlist.id;
        }
        return {};
    }
    /// Into the folder SOSTENUTO_PICTURES, when it is set.
    void picture(const QString& name)
    {
        const QString folder = qEnvironmentVariable("SOSTENUTO_PICTURES");
        if (folder.isEmpty())
            return;
        for (const auto mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
            testTheme().setMode(mode);
            settle();
            const QString word = mode == Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light");
            frame.grab().save(QStringLiteral("%1/%2-%3-%4.png").arg(folder, name, word).arg(frame.width()));
        }
        testTheme().setMode(Theme::Mode::Dark);
    }

    Theme& theme = testTheme();
    FakeServices fake;
    Playback playback{fake.services};
    CoverCache covers;
    FakeHost host;
    PageContext context;
    QWidget frame;
    Page* page; ///< owned by the frame
};

} // namespace sostenuto::ui
