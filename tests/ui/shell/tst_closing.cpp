// Closing the window: it quits, or leaves the player in the tray where the listener chose that.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/models/DesktopChoice.h>
#include <ui/pages/NoticeSettings.h>

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestClosing : public QObject {
    Q_OBJECT

    std::unique_ptr<testing::Look> m_look;

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }

    void itQuitsAsUsual()
    {
        WindowUnderTest under;
        QSignalSpy quits(under.window.get(), &MainWindow::quitRequested);
        under.window->close();
        QCOMPARE(quits.size(), 1);
        QVERIFY(!under.window->isVisible());
    }

    void itStaysInTheTray()
    {
        WindowUnderTest under;
        bool stays = true;
        under.window->setStaysWhenClosed([&stays] { return stays; });
        QSignalSpy quits(under.window.get(), &MainWindow::quitRequested);
        under.window->close();
        QVERIFY(!under.window->isVisible());
        under.window->bringToFront();
        QVERIFY(under.window->isVisible());
        under.action("actionCloseWindow")->trigger();
        QVERIFY(!under.window->isVisible());
        QCOMPARE(quits.size(), 0);
        under.window->showStatus();
        QVERIFY(under.window->isVisible() && under.isShown("pageStatus"));
        stays = false; // the tray went
        under.window->close();
        QCOMPARE(quits.size(), 1);
    }

    void quittingIsForGood()
    {
        WindowUnderTest under;
        under.window->setStaysWhenClosed([] { return true; });
        QSignalSpy quits(under.window.get(), &MainWindow::quitRequested);
        under.action("actionQuit")->trigger();
        QCOMPARE(quits.size(), 1);
        under.reopen();
        under.window->setStaysWhenClosed([] { return true; });
        QSignalSpy hidden(under.window.get(), &MainWindow::quitRequested);
        under.window->close();
        under.window->quit(); // from the tray's menu
        QCOMPARE(hidden.size(), 1);
    }

    void theChoicesAreInTheSettings()
    {
        FakeServices fakes;
        QVERIFY(!staysInTray(fakes.settings) && !tellsTracks(fakes.settings));
        setStaysInTray(fakes.settings, true);
        QVERIFY(staysInTray(fakes.settings));
        NoticeSettings page(fakes.settings);
        auto* tracks = page.findChild<QAbstractButton*>(QStringLiteral("noticesTracks"));
        QVERIFY(tracks && !tracks->isChecked());
        QCOMPARE(tracks->accessibleName(), QStringLiteral("New tracks"));
        tracks->click();
        QVERIFY(tellsTracks(fakes.settings));
    }
};

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
