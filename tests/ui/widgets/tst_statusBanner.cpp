// The banner announces a kind once, keeps quiet while it counts down, and gives way in height.
#include "../../support/ui/Look.h"

#include <ui/widgets/StatusBanner.h>

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace sostenuto::ui;
using namespace sostenuto::ui::testing;

namespace {

BannerText outage(const QString& next)
{
    BannerText text;
    text.family = StatusFamily::Outage;
    text.iconName = QStringLiteral("cloud-off");
    text.headline = QStringLiteral("Streaming is down at Hearth");
    text.meta = QStringLiteral("since 14:05");
    text.keeps = QStringLiteral("212 of 240 tracks in this playlist are on this computer and keep playing");
    text.next = next;
    text.action = BannerAction::TryNow;
    return text;
}

} // namespace

class StatusBannerTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Look> m_look;
    std::unique_ptr<QWidget> m_page;
    StatusBanner* m_banner = nullptr;
    std::unique_ptr<QSignalSpy> m_announced;

    template <class T>
    T* part(const char* name)
    {
        return m_banner->findChild<T*>(QLatin1String(name));
    }

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Look>(); }
    void cleanupTestCase()
    {
        m_announced.reset();
        m_page.reset();
        m_look.reset();
    }

    void init()
    {
        m_page = std::make_unique<QWidget>();
        auto* column = new QVBoxLayout(m_page.get());
        column->setContentsMargins(0, 0, 0, 0);
        m_banner = new StatusBanner;
        column->addWidget(m_banner);
        column->addStretch();
        m_page->resize(1048, 300);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_announced = std::make_unique<QSignalSpy>(m_banner, &StatusBanner::announced);
    }

    void hiddenUntilSomethingIsSaid()
    {
        QVERIFY(!m_banner->isVisible());
        QVERIFY(m_banner->kind().isEmpty());
    }

    void announcesOnceAndCountsQuietly()
    {
        m_banner->say(QStringLiteral("outage"), outage(QStringLiteral("next check in 0:24")));
        QCOMPARE(m_announced->count(), 1);
        const QString name = QAccessible::queryAccessibleInterface(m_banner)->text(QAccessible::Name);
        QCOMPARE(name, outage(QStringLiteral("next check in 0:24")).plainText());
        QCOMPARE(QAccessible::queryAccessibleInterface(m_banner)->role(), QAccessible::AlertMessage);
        for (int second = 23; second > 0; --second)
            m_banner->say(QStringLiteral("outage"), outage(QStringLiteral("next check in 0:%1").arg(second)));
        QCOMPARE(m_announced->count(), 1);
        QCOMPARE(m_banner->property("bannerKind").toString(), QStringLiteral("outage"));
        QVERIFY(m_banner->property("plainText").toString().endsWith(u"next check in 0:1"));
    }

    void buttonsAskForWhatCanHelp()
    {
        QSignalSpy tried(m_banner, &StatusBanner::tryNow);
        QSignalSpy signedIn(m_banner, &StatusBanner::signIn);
        QSignalSpy dismissed(m_banner, &StatusBanner::dismissed);
        m_banner->say(QStringLiteral("outage"), outage({}));
        QVERIFY(part<QPushButton>("bannerTryNow")->isVisible());
        QVERIFY(!part<QPushButton>("bannerSignIn")->isVisible());
        QVERIFY(!part<QToolButton>("bannerDismiss")->isVisible());
        QTest::mouseClick(part<QPushButton>("bannerTryNow"), Qt::LeftButton);
        QCOMPARE(tried.count(), 1);
        m_banner->setChecking(true);
        QTest::mouseClick(part<QPushButton>("bannerTryNow"), Qt::LeftButton);
        QCOMPARE(tried.count(), 1);

        BannerText text = outage({});
        text.action = BannerAction::SignIn;
        text.dismissable = true;
        m_banner->say(QStringLiteral("signedOut"), text);
        QCOMPARE(m_announced->count(), 2);
        QTest::mouseClick(part<QPushButton>("bannerSignIn"), Qt::LeftButton);
        QTest::mouseClick(part<QToolButton>("bannerDismiss"), Qt::LeftButton);
        QCOMPARE(signedIn.count(), 1);
        QCOMPARE(dismissed.count(), 1);

        QSignalSpy ended(m_banner, &StatusBanner::endDrill);
        text.action = BannerAction::EndDrill;
        m_banner->say(QStringLiteral("drill"), text);
        QVERIFY(!part<QPushButton>("bannerSignIn")->isVisible());
        QTest::mouseClick(part<QPushButton>("bannerEndDrill"), Qt::LeftButton);
        QCOMPARE(ended.count(), 1);
    }

    void growsWhenNarrowAndCutsNothing()
    {
        m_banner->say(QStringLiteral("outage"), outage(QStringLiteral("next check in 0:24")));
        QTRY_COMPARE(m_banner->height(), 60);
        m_page->resize(720, 300);
        QTRY_COMPARE(m_banner->height(), 92);
        m_page->resize(420, 300);
        QTRY_VERIFY(m_banner->height() > 112);
        for (const char* name : {"bannerHeadline", "bannerMeta", "bannerKeeps", "bannerNext"}) {
            const auto* label = part<QLabel>(name);
            QVERIFY(m_banner->rect().contains(label->geometry()));
            QVERIFY2(label->heightForWidth(label->width()) <= label->height() || !label->wordWrap(), name);
        }
        m_page->resize(1048, 300);
        QTRY_COMPARE(m_banner->height(), 60);
    }

    void goesAndComesBack()
    {
        m_banner->say(QStringLiteral("outage"), outage({}));
        m_banner->hideBanner();
        QTRY_VERIFY(!m_banner->isVisible());
        m_banner->say(QStringLiteral("outage"), outage({}));
        QTRY_VERIFY(m_banner->isVisible());
        QCOMPARE(m_announced->count(), 2);
    }

    void slidesWhenMovementIsWanted()
    {
        m_look->theme().setLessMovement(false);
        m_banner->say(QStringLiteral("outage"), outage({}));
        QTRY_COMPARE(m_banner->height(), 60);
        m_banner->hideBanner();
        QTRY_VERIFY(!m_banner->isVisible());
        m_look->theme().setLessMovement(true);
    }

    void namesAreNeverMarkup()
    {
        BannerText text = outage({});
        text.headline = QStringLiteral("<b>Hearth</b> is not answering");
        m_banner->say(QStringLiteral("outage"), text);
        QCOMPARE(part<QLabel>("bannerHeadline")->textFormat(), Qt::PlainText);
    }
};

QTEST_MAIN(StatusBannerTest)
#include "tst_statusBanner.moc"
