// A main window over fakes, shown and laid out, with short ways to its parts.
#pragma once

#include "FakeServices.h"

#include <ui/shell/MainWindow.h>

#include <QAction>
#include <QTest>

namespace sostenuto::ui {

class WindowUnderTest {
public:
    /// Someone is signed in, unless `signedIn` is false, and was at the albums last.
    explicit WindowUnderTest(bool signedIn = true, QSize size = {1280, 800});
    ~WindowUnderTest();

    /// The widget of this object name; there must be one. Unique among those that are shown.
    template <class T = QWidget>
    [[nodiscard]] T* part(const char* name) const
    {
        T* found = window->findChild<T*>(QLatin1String(name));
        Q_ASSERT_X(found, "part", name);
        return found;
    }
    [[nodiscard]] QAction* action(const char* name) const;
    [[nodiscard]] bool isShown(const char* name) const;
    void click(const char* name) const;
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    /// Plays an album that is on this computer, from its first track.
    void playSomething();
    [[nodiscard]] QVector<sync::TrackId> tracksHere(int count) const;
    /// A new window over the same services and settings.
    void reopen();

    std::unique_ptr<FakeServices> fakes;
    std::unique_ptr<MainWindow> window;
};

} // namespace sostenuto::ui
