#include "WindowUnderTest.h"

#include <QAbstractButton>
#include <QApplication>

namespace sostenuto::ui {

WindowUnderTest::WindowUnderTest(bool signedIn, QSize size) : fakes(std::make_unique<FakeServices>())
{
    if (signedIn)
        fakes->settings.setValue(QStringLiteral("window/place"), QStringLiteral("albums 0"));
    else
        fakes->account.present.clear();
    window = std::make_unique<MainWindow>(fakes->services);
    window->resize(size);
    window->show();
    QApplication::setActiveWindow(window.get());
    (void)QTest::qWaitForWindowExposed(window.get());
}

WindowUnderTest::~WindowUnderTest()
{
    window.reset(); // before the services
}

QAction* WindowUnderTest::action(const char* name) const
{
    return part<QAction>(name);
}

bool WindowUnderTest::isShown(const char* name) const
{
    const QWidget* widget = window->findChild<QWidget*>(QLatin1String(name));
    return widget && widget->isVisible();
}

void WindowUnderTest::click(const char* name) const
{
    part<QAbstractButton>(name)->click();
}

void WindowUnderTest::key(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget* focused = QApplication::focusWidget();
    QTest::keyClick(focused ? focused : window.get(), key, modifiers);
}

QVector<sync::TrackId> WindowUnderTest::tracksHere(int count) const
{
    QVector<sync::TrackId> ids;
    for (const sync::Track& track : std::as_const(fakes->library.trackRows)) {
        if (track.availability == sync::Availability::Kept && ids.size() < count)
            ids.append(track.id);
    }
    return ids;
}

void WindowUnderTest::playSomething()
{
    std::vector<player::QueueItem> items;
    for (sync::TrackId id : tracksHere(11))
        items.push_back(player::Player::makeItem(id.value, fakes->library.trackRows[id.value].durationMs));
    fakes->player.playItems(items, 1);
}

void WindowUnderTest::reopen()
{
    window->close();
    window.reset();
    window = std::make_unique<MainWindow>(fakes->services);
    window->show();
    QApplication::setActiveWindow(window.get());
    (void)QTest::qWaitForWindowExposed(window.get());
}

} // namespace sostenuto::ui
