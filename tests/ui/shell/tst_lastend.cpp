// What the strip says of how the player ended, and what its buttons do.

#include <tests/support/ui/Look.h>

#include <ui/shell/LastEnd.h>
#include <ui/shell/WindowNotes.h>
#include <ui/theme/StartWords.h>
#include <ui/widgets/Notes.h>
#include <ui/widgets/ToastArea.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QTest>

using namespace sostenuto::ui;

class TestLastEnd : public QObject {
    Q_OBJECT

    std::unique_ptr<testing::Look> m_look;
    std::unique_ptr<QWidget> m_window;
    InPageNote* m_strip = nullptr;
    std::unique_ptr<WindowNotes> m_notes;
    ToastArea* m_toasts = nullptr;

    [[nodiscard]] QPushButton* first() const { return m_strip->findChild<QPushButton*>(); }
    [[nodiscard]] QPushButton* other() const
    {
        return m_strip->findChild<QPushButton*>(QStringLiteral("windowNoteOther"));
    }

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_strip = new InPageNote(m_window.get());
        m_toasts = new ToastArea(m_window.get());
        m_notes = std::make_unique<WindowNotes>(*m_strip);
        m_window->show();
    }
    void cleanupTestCase() { m_look.reset(); }
    void cleanup()
    {
        m_notes.reset();
        m_window.reset();
    }

    void nothingToTell()
    {
        tellLastEnd(*m_notes, *m_toasts, {});
        QVERIFY(m_strip->isHidden());
    }

    void itEnded()
    {
        tellLastEnd(*m_notes, *m_toasts, {QStringLiteral("why"), false, 0, {}});
        QVERIFY(!m_strip->isHidden());
        first()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("why"));
        QVERIFY(!m_strip->isHidden());
        other()->click();
        QVERIFY(m_strip->isHidden());
    }

    void safeMode_data()
    {
        QTest::addColumn<QString>("report");
        QTest::addColumn<int>("failed");
        QTest::newRow("asked for") << QString() << 0;
        QTest::newRow("after two") << QStringLiteral("why") << 2;
        QTest::newRow("after two that left no note") << QString() << 2;
    }
    void safeMode()
    {
        QFETCH(QString, report);
        QFETCH(int, failed);
        int started = 0;
        tellLastEnd(*m_notes, *m_toasts, {report, true, failed, [&started] { ++started; }});
        QVERIFY(!m_strip->isHidden());
        first()->click();
        QCOMPARE(started, 1);
        QCOMPARE(other()->isHidden(), report.isEmpty());
        QVERIFY(safeModeSentence(0) != safeModeSentence(2));
    }
};

QTEST_MAIN(TestLastEnd)
#include "tst_lastend.moc"
