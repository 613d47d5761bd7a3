// Covers: asked for once, decoded to the exact size, remembered when there is none until a retry.
#include "../../support/ui/Look.h"
#include "../../support/ui/PaintedCovers.h"

#include <ui/widgets/CoverCache.h>
#include <ui/widgets/CoverDecode.h>

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::ui;
using namespace sostenuto::ui::testing;

class CoverCacheTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Look> m_look;
    QStringList m_asked;

    CoverCache::Fetch counted()
    {
        return [this, fetch = paintedCovers()](const QString& key, int edge) {
            m_asked << key;
            return fetch(key, edge);
        };
    }

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Look>(); }
    void cleanupTestCase() { m_look.reset(); }
    void init() { m_asked.clear(); }

    void arrivesInExactSize()
    {
        CoverCache cache(counted());
        QSignalSpy arrived(&cache, &CoverCache::arrived);
        QVERIFY(cache.cover(QStringLiteral("a"), 36, 4, 2.0).isNull());
        QVERIFY(cache.cover(QStringLiteral("a"), 36, 4, 2.0).isNull()); // under way: not asked for twice
        QTRY_COMPARE(arrived.count(), 1);
        QCOMPARE(m_asked, QStringList{QStringLiteral("a")});
        const QPixmap cover = cache.cover(QStringLiteral("a"), 36, 4, 2.0);
        QCOMPARE(cover.size(), QSize(72, 72));
        QCOMPARE(cover.devicePixelRatio(), 2.0);
        QCOMPARE(qAlpha(cover.toImage().pixel(0, 0)), 0); // rounded
        QVERIFY(cache.dominant(QStringLiteral("a")).isValid());
    }

    void remembersThatThereIsNone()
    {
        CoverCache cache(counted());
        QVERIFY(cache.cover(QStringLiteral("none"), 36, 4, 1.0).isNull());
        QCoreApplication::processEvents();
        QVERIFY(cache.cover(QStringLiteral("none"), 36, 4, 1.0).isNull());
        QVERIFY(cache.cover(QStringLiteral("none"), 56, 4, 1.0).isNull());
        QCOMPARE(m_asked.size(), 1);
        QSignalSpy arrived(&cache, &CoverCache::arrived);
        cache.retry();
        QCOMPARE(arrived.count(), 1); // so that whoever shows it paints again
        QVERIFY(cache.cover(QStringLiteral("none"), 36, 4, 1.0).isNull());
        QCOMPARE(m_asked.size(), 2);
    }

    void drawsAPlaceholder()
    {
        CoverCache cache(counted());
        QImage image(60, 60, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        cache.paint(&painter, QRect(0, 0, 60, 60), {}, 6);
        painter.end();
        QCOMPARE(image.pixelColor(30, 5), colour(Token::Raised2));
        QVERIFY(m_asked.isEmpty()); // without a key there is nothing to ask for
    }

    void goesAwayWhileDecoding()
    {
        auto cache = std::make_unique<CoverCache>(counted());
        for (int i = 0; i < 40; ++i)
            QVERIFY(cache->cover(QString::number(i), 300, 8, 1.0).isNull());
        QCoreApplication::processEvents();
        cache.reset();
        QCoreApplication::processEvents();
        QCOMPARE(m_asked.size(), 40);
    }

    void decodesOddPictures_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("good");
        QTest::newRow("square") << paintedCover(QStringLiteral("x"), 300) << true;
        QTest::newRow("one pixel") << paintedCover(QStringLiteral("x"), 1) << true;
        QTest::newRow("cut short") << paintedCover(QStringLiteral("x"), 300).left(60) << false;
        QTest::newRow("a document") << QByteArray("<html><body>502 Bad Gateway</body></html>") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }

    void decodesOddPictures()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, good);
        const DecodedCover cover = decodeCover(bytes, 80, 4);
        QCOMPARE(!cover.image.isNull(), good);
        if (good)
            QCOMPARE(cover.image.size(), QSize(80, 80));
        QVERIFY(decodeCover(bytes, 0, 4).image.isNull());
    }

    void tellsTheColour()
    {
        QImage image(64, 64, QImage::Format_RGB32);
        image.fill(QColor(20, 20, 20));
        QPainter painter(&image);
        painter.fillRect(0, 0, 64, 24, QColor(200, 40, 30));
        painter.end();
        const QColor red = dominantColour(image);
        QVERIFY(red.red() > 150 && red.green() < 90);
        image.fill(Qt::black);
        QVERIFY(dominantColour(image).isValid()); // a black cover has a colour too
    }
};

QTEST_MAIN(CoverCacheTest)
#include "tst_coverCache.moc"
