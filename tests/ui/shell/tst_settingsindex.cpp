// Every setting is found by its title, in the palette too, which leads to its row and gives it the keyboard.
#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/pages/SettingsIndex.h>
#include <ui/pages/SettingsPage.h>
#include <ui/shell/Navigation.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/SettingCard.h>

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QScrollArea>

#include <algorithm>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestSettingsIndex : public QObject {
    Q_OBJECT

    Page* openPage(const Place& place)
    {
        auto* pages = m_under->part<Navigation>("pageStack");
        pages->go(place);
        return pages->page();
    }
    [[nodiscard]] static SettingRow* rowCalled(const Page& page, const QString& title)
    {
        for (SettingRow* row : page.findChildren<SettingRow*>()) {
            if (row->title() == title)
                return row;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void init() { m_under = std::make_unique<WindowUnderTest>(); }
    void cleanup() { m_under.reset(); }

    void theIndexIsThePage()
    {
        const Page* page = openPage({Place::Kind::Settings});
        QStringList shown;
        for (const char* section : {"serverSettings", "folderSettings"}) {
            for (SettingRow* row : page->findChild<QWidget*>(QLatin1String(section))->findChildren<SettingRow*>())
                row->setProperty("own", true); // the listener's servers and folders
        }
        for (const SettingRow* row : page->findChildren<SettingRow*>()) {
            if (!row->property("own").toBool())
                shown.append(row->title());
        }
        QStringList known;
        for (const SettingPlace& setting : settingPlaces())
            known.append(setting.title);
        shown.sort();
        known.sort();
        QCOMPARE(known, shown);
    }

    void everySettingIsLedTo()
    {
        for (const SettingPlace& setting : settingPlaces()) {
            const Page* page = openPage({Place::Kind::Settings, setting.section, setting.title});
            const SettingRow* row = rowCalled(*page, setting.title);
            QVERIFY2(row, qPrintable(setting.title));
            QTRY_VERIFY2(!row->visibleRegion().isEmpty(), qPrintable(setting.title));
            const auto sections = SettingsPage::sections();
            const auto section = std::find_if(sections.begin(), sections.end(),
                                              [&](const auto& one) { return one.id == setting.section; });
            QCOMPARE(m_under->part<QListWidget>("settingsNavList")->currentItem()->text(), section->title);
            const QList<QWidget*> parts = row->findChildren<QWidget*>();
            const bool canBeTurned = std::any_of(parts.begin(), parts.end(), [](const QWidget* part) {
                return part->isVisible() && part->isEnabled() && (part->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
            });
            QTRY_VERIFY2(!canBeTurned || row->isAncestorOf(QApplication::focusWidget()), qPrintable(setting.title));
        }
    }

    void thePaletteFindsThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("control");
        const auto row = [](const char* typed, const char* title, const char* control) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(title)
                                 << QString::fromLatin1(control);
        };
        row("language", "Language", "appearanceLanguage");
        row("text size", "Text size", "appearanceTextSize");
        row("crossfade", "Crossfade", "playbackCrossfade");
        row("streaming quality", "Streaming quality", "playbackQuality");
        row("settings theme", "Theme", "appearanceTheme");
        row("settings equal", "Equaliser", "playbackEqualiser");
    }
    void thePaletteFindsThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, title);
        QFETCH(QString, control);
        m_under->action("actionCommands")->trigger();
        QTRY_VERIFY(m_under->isShown("commandPalette"));
        m_under->part<QLineEdit>("commandField")->setText(typed);
        const auto* model = m_under->part<QListView>("commandList")->model();
        QCOMPARE(model->index(0, 0).data(TitleRole).toString(), title);
        QVERIFY(model->index(0, 0).data(ItemKeyRole).toString().startsWith(QStringLiteral("setting:")));
        QVERIFY(model->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Settings, ")));
        QTest::keyClick(m_under->part<>("commandField"), Qt::Key_Return);
        QTRY_VERIFY(m_under->isShown("pageSettings"));
        QTRY_VERIFY(!m_under->part<>(qPrintable(control))->visibleRegion().isEmpty());
    }

private:
    std::unique_ptr<testing::Look> m_look;
    std::unique_ptr<WindowUnderTest> m_under;
};

QTEST_MAIN(TestSettingsIndex)
#include "tst_settingsindex.moc"
