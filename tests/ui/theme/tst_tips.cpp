// Tooltips: names as they are, and keys in a frame.
#include <tests/support/ui/Look.h>

#include <ui/theme/Tips.h>

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QToolTip>

using namespace sostenuto::ui;
using namespace sostenuto::ui::testing;

class TestTips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void thereAndBack_data();
    void thereAndBack();
    void namesAreNoMarkup();
    void keysAreFramed();

private:
    static QLabel* shown(const QString& text);
    std::unique_ptr<Look> m_look;
};

void TestTips::thereAndBack_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("keys");
    QTest::newRow("both") << u"Play"_qs << u"Space"_qs;
    QTest::newRow("no keys") << u"Play"_qs << QString();
    QTest::newRow("wide spaces in a name") << u"One\u2003two"_qs << u"Ctrl Shift S"_qs;
    QTest::newRow("nothing") << QString() << QString();
}

void TestTips::thereAndBack()
{
    QFETCH(QString, words);
    QFETCH(QString, keys);
    QCOMPARE(tipParts(tipText({words, keys})), (TipParts{words, keys}));
}

QLabel* TestTips::shown(const QString& text)
{
    QToolTip::showText(QPoint(10, 10), text);
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<QLabel*>(widget);
    }
    return nullptr;
}

void TestTips::namesAreNoMarkup()
{
    const QLabel* label = shown(u"<b>Simon & Garfunkel</b>"_qs);
    QVERIFY(label);
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(label->text(), u"<b>Simon & Garfunkel</b>"_qs);
}

void TestTips::keysAreFramed()
{
    QLabel* plain = shown(u"Play Space"_qs);
    QVERIFY(plain);
    const QImage without = plain->grab().toImage();
    QLabel* label = shown(tipText({u"Play"_qs, u"Space"_qs}));
    QVERIFY(label);
    QTRY_COMPARE(label->text(), tipText({u"Play"_qs, u"Space"_qs}));
    const QImage picture = label->grab().toImage();
    if (const QString folder = qEnvironmentVariable("SOSTENUTO_PICTURES"); !folder.isEmpty())
        QVERIFY(picture.save(folder + u"/tip.png"_qs));
    // A line of one colour above the keys, which the text alone has not.
    const auto longestLine = [](const QImage& image) {
        int longest = 0;
        for (int y = 3; y < image.height() / 2; ++y) {
            int run = 0;
            for (int x = image.width() / 3; x < image.width() - 4; ++x) {
                const bool same = image.pixel(x, y) == image.pixel(x - 1, y) && image.pixel(x, y) != image.pixel(3, 3);
                run = same ? run + 1 : 0;
                longest = std::max(longest, run);
            }
        }
        return longest;
    };
    QVERIFY2(longestLine(picture) > 20, qPrintable(QString::number(longestLine(picture))));
    QVERIFY2(longestLine(without) < 15, qPrintable(QString::number(longestLine(without))));
}

QTEST_MAIN(TestTips)
#include "tst_tips.moc"
