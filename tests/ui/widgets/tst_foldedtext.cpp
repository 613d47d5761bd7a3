// A text of which only some lines are shown until somebody wants more.
#include <tests/support/ui/Look.h>

#include <ui/widgets/FoldedText.h>
#include <ui/widgets/Labels.h>

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace sostenuto::ui;
using namespace sostenuto::ui::testing;

class TestFoldedText : public QObject {
    Q_OBJECT

    struct Scene {
        explicit Scene(int width = 240)
        {
            auto* column = new QVBoxLayout(&page);
            column->setContentsMargins(0, 0, 0, 0);
            column->addWidget(text);
            column->addStretch(1);
            page.resize(width, 600);
        }
        void show()
        {
            page.show();
            QVERIFY(QTest::qWaitForWindowExposed(&page));
        }
        [[nodiscard]] int wanted() const { return text->heightForWidth(text->width()); }
        QWidget page;
        FoldedText* text = new FoldedText("words", &page);
        ThemeLabel* label = text->findChild<ThemeLabel*>(QStringLiteral("words"));
        QPushButton* more = text->findChild<QPushButton*>(QStringLiteral("wordsMore"));
    };
    static QString sentences(int count)
    {
        return QStringLiteral("Five small words stand here. ").repeated(count).trimmed();
    }

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Look>(); }
    void cleanupTestCase() { m_look.reset(); }

    void aShortOneIsWhole()
    {
        Scene scene;
        scene.text->setText(sentences(2));
        scene.show();
        QCOMPARE(scene.label->text(), sentences(2));
        QVERIFY(!scene.more->isVisible());
    }

    void aLongOneUnfoldsAndFoldsAgain()
    {
        Scene scene;
        scene.text->setText(sentences(60));
        scene.show();
        QTRY_VERIFY(scene.more->isVisible());
        QTRY_VERIFY(scene.label->text().endsWith(u'…'));
        QVERIFY(sentences(60).startsWith(scene.label->text().chopped(1)));
        QCOMPARE(scene.label->accessibleName(), sentences(60));
        QCOMPARE(scene.more->text(), QStringLiteral("More"));
        QTRY_COMPARE(scene.text->height(), scene.wanted());
        const int low = scene.text->height();
        QVERIFY(low < 300);
        scene.more->click();
        QCOMPARE(scene.label->text(), sentences(60));
        QCOMPARE(scene.more->text(), QStringLiteral("Less"));
        QTRY_VERIFY(scene.text->height() > low);
        scene.more->click();
        QTRY_COMPARE(scene.text->height(), low);
    }

    void anotherOneIsFoldedAgain()
    {
        Scene scene;
        scene.text->setText(sentences(60));
        scene.show();
        scene.more->click();
        scene.text->setText(sentences(60)); // the same: read again
        QVERIFY(!scene.text->isFolded());
        scene.text->setText(sentences(61));
        QVERIFY(scene.text->isFolded());
        QTRY_VERIFY(scene.label->text().endsWith(u'…'));
    }

    void paragraphsStayApart()
    {
        Scene scene(400);
        scene.text->setText(QStringLiteral("One.\nTwo.\n") + sentences(60));
        scene.show();
        QTRY_VERIFY(scene.label->text().startsWith(QStringLiteral("One.\nTwo.\nFive")));
        scene.text->setText(QStringLiteral("Line.\n").repeated(40).trimmed());
        QTRY_COMPARE(scene.label->text().count(u'\n'), 7); // lines, the last of them with what follows
        QVERIFY(scene.label->text().endsWith(u'…'));
    }

    void awiderOneFoldsLess()
    {
        Scene scene(240);
        scene.text->setText(sentences(24));
        scene.show();
        QTRY_VERIFY(scene.more->isVisible());
        scene.page.resize(900, 600);
        QTRY_VERIFY(!scene.more->isVisible());
        QCOMPARE(scene.label->text(), sentences(24));
    }

    void aLongWordWidensNothing()
    {
        Scene scene;
        scene.text->setText(QStringLiteral("x").repeated(4000));
        scene.show();
        QVERIFY(scene.text->minimumSizeHint().width() <= 240);
        QTRY_COMPARE(scene.text->width(), 240);
        QTRY_VERIFY(scene.more->isVisible());
    }

    void markupIsText()
    {
        Scene scene;
        scene.text->setText(QStringLiteral("<b>bold</b> <img src=\"x\">"));
        scene.show();
        QCOMPARE(scene.label->textFormat(), Qt::PlainText);
        QCOMPARE(scene.label->text(), QStringLiteral("<b>bold</b> <img src=\"x\">"));
    }

    void theKeyboardChoosesAndUnfolds()
    {
        Scene scene;
        scene.text->setText(sentences(60));
        scene.show();
        scene.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&scene.page));
        scene.label->setFocus(Qt::TabFocusReason);
        QTest::keyClick(scene.label, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(scene.label, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Five small words")));
        QTest::keyClick(scene.label, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), scene.more);
        QTest::keyClick(scene.more, Qt::Key_Space);
        QVERIFY(!scene.text->isFolded());
    }

private:
    std::unique_ptr<Look> m_look;
};

QTEST_MAIN(TestFoldedText)
#include "tst_foldedtext.moc"
