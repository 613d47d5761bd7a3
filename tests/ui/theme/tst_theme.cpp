// Tokens, palette, contrast, icons and figures.
#include "../../support/ui/Look.h"

#include <ui/theme/Appearance.h>
#include <ui/theme/Contrast.h>
#include <ui/theme/Figures.h>
#include <ui/theme/Icons.h>
#include <ui/theme/SystemLook.h>
#include <ui/theme/Theme.h>

#include <QApplication>
#include <QDirIterator>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

using namespace sostenuto::ui;
using namespace sostenuto::ui::testing;

namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// WCAG 2.2
double contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a) + 0.05;
    const double two = luminance(b) + 0.05;
    return std::max(one, two) / std::min(one, two);
}

QImage drawn(const QString& name, const QColor& tint)
{
    QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintIcon(&painter, QRectF(0, 0, 24, 24), name, tint);
    return image;
}

int inked(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 128;
    }
    return count;
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Look> m_look;

    static void modes()
    {
        QTest::addColumn<Theme::Mode>("mode");
        QTest::newRow("dark") << Theme::Mode::Dark;
        QTest::newRow("light") << Theme::Mode::Light;
    }

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Look>(); }
    void cleanupTestCase() { m_look.reset(); }

    void textIsReadable_data() { modes(); }
    void textIsReadable()
    {
        QFETCH(Theme::Mode, mode);
        Theme& theme = m_look->theme();
        theme.setMode(mode);
        for (const Token text : {Token::Text, Token::Text2, Token::Text3, Token::AccentText}) {
            for (const Token ground : {Token::Base, Token::Window, Token::Raised, Token::AccentSoft})
                QVERIFY(contrast(theme.colour(text), theme.colour(ground)) >= 4.5);
        }
        QVERIFY(contrast(theme.colour(Token::OnAccent), theme.colour(Token::Accent)) >= 4.5);
        for (int i = 0; i <= int(StatusFamily::Recovering); ++i) {
            const StatusColours tones = theme.status(static_cast<StatusFamily>(i));
            QVERIFY(contrast(tones.fg, tones.bg) >= 4.5);
            QVERIFY(contrast(theme.colour(Token::Text2), tones.bg) >= 4.5);
            QVERIFY(contrast(tones.solid, tones.bg) >= 3.0);
        }
        for (const Token sign : {Token::Focus, Token::Control, Token::HeldDot, Token::SeekHeld})
            QVERIFY(contrast(theme.colour(sign), theme.colour(Token::Base)) >= 3.0);
    }

    void paletteFollows_data() { modes(); }
    void paletteFollows()
    {
        QFETCH(Theme::Mode, mode);
        Theme& theme = m_look->theme();
        theme.setMode(mode == Theme::Mode::Dark ? Theme::Mode::Light : Theme::Mode::Dark);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setMode(mode);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(theme.isDark(), mode == Theme::Mode::Dark);
        const QPalette palette = QApplication::palette();
        QCOMPARE(palette.color(QPalette::Window), theme.colour(Token::Base));
        QCOMPARE(palette.color(QPalette::PlaceholderText), theme.colour(Token::Text3));
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), theme.colour(Token::Disabled));
        QCOMPARE(QApplication::font().pixelSize(), 13);
    }

    void theTextSizeScalesEverything()
    {
        Theme& theme = m_look->theme();
        Appearance wanted = appearance();
        const int sizes[] = {12, 13, 15, 16, 20};
        const int lines[] = {18, 20, 22, 25, 30};
        for (size_t i = 0; i < textSizes.size(); ++i) {
            wanted.textSize = textSizes[i];
            setAppearance(wanted);
            QCOMPARE(theme.font(TypeRole::Body).pixelSize(), sizes[i]);
            QCOMPARE(QApplication::font().pixelSize(), sizes[i]);
            QCOMPARE(theme.lineHeight(TypeRole::Body), lines[i]);
            QCOMPARE(grown(36), lines[i] + 16); // a row
            QCOMPARE(grown(28), lines[i] + 8);  // a dense one
            QCOMPARE(grown(52, 2), 52 + lines[i] - 20 + theme.lineHeight(TypeRole::Small) - 16);
        }
        wanted.textSize = 101;
        setAppearance(wanted);
        QCOMPARE(appearance().textSize, 100);
    }

    void highContrastIsOfTheSystem_data()
    {
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("highlight");
        QTest::newRow("white on black") << QColor(Qt::black) << QColor(Qt::white) << QColor(0x1A, 0xEB, 0xFF);
        QTest::newRow("black on white") << QColor(Qt::white) << QColor(Qt::black) << QColor(0x37, 0x00, 0x6E);
        QTest::newRow("yellow on black") << QColor(Qt::black) << QColor(Qt::yellow) << QColor(0x00, 0x80, 0x00);
        QTest::newRow("highlight as ground") << QColor(Qt::black) << QColor(Qt::white) << QColor(Qt::black);
    }
    void highContrastIsOfTheSystem()
    {
        QFETCH(QColor, ground);
        QFETCH(QColor, text);
        QFETCH(QColor, highlight);
        QPalette system;
        system.setColor(QPalette::Window, ground);
        system.setColor(QPalette::WindowText, text);
        system.setColor(QPalette::Highlight, highlight);
        system.setColor(QPalette::Link, highlight);
        const ColourSet set = contrastColours(system);
        const auto of = [&set](Token token) { return set.colours[size_t(token)]; };
        for (const Token over : {Token::Text, Token::Text2, Token::Text3, Token::AccentText}) {
            for (const Token under : {Token::Base, Token::Window, Token::Raised, Token::Hover})
                QVERIFY(contrast(of(over), of(under)) >= 4.5);
        }
        QVERIFY(contrast(of(Token::Text), of(Token::AccentSoft)) >= 4.5);
        QVERIFY(contrast(of(Token::AccentText), of(Token::AccentSoft)) >= 4.5);
        for (const Token sign : {Token::Focus, Token::Hairline, Token::Control, Token::SeekHeld, Token::Hold3})
            QVERIFY(contrast(of(sign), of(Token::Base)) >= 3.0);
        for (const StatusColours& tones : set.families)
            QVERIFY(contrast(tones.fg, tones.bg) >= 4.5 && contrast(tones.solid, tones.bg) >= 3.0);
    }

    void theSystemIsFollowed()
    {
        Theme& theme = m_look->theme();
        theme.setMode(Theme::Mode::FollowSystem);
        for (const bool dark : {true, false, true}) {
            QSignalSpy changed(&theme, &Theme::changed);
            setSystemLook({dark, {}, {}});
            QCOMPARE(theme.isDark(), dark);
            QCOMPARE(changed.count(), 1);
            setSystemLook({dark, {}, {}}); // nothing new
            QCOMPARE(changed.count(), 1);
        }
        theme.setMode(Theme::Mode::Light);
        QVERIFY(!theme.isDark()); // the listener chose
        const bool before = theme.lessMovement();
        theme.setLessMovement(false);
        QVERIFY(!theme.lessMovement());
        setSystemLook({true, {}, true});
        QVERIFY(!theme.isDark() && theme.lessMovement());
        for (const bool dark : {true, false}) {
            setSystemLook({dark, true, {}});
            QVERIFY(isHighContrast());
            QCOMPARE(theme.isDark(), dark);
            QVERIFY(contrast(theme.colour(Token::Text), theme.colour(Token::Base)) >= 7);
            QCOMPARE(theme.colour(Token::Base).lightness() < 128, dark);
        }
        setSystemLook({{}, false, {}});
        QVERIFY(!isHighContrast());
        setSystemLook({});
        theme.setLessMovement(before);
    }

    void everyIconDraws_data()
    {
        QTest::addColumn<QString>("name");
        QDirIterator files(QStringLiteral(":/icons"), {QStringLiteral("*.svg")});
        while (files.hasNext()) {
            files.next();
            QTest::addRow("%s", qPrintable(files.fileInfo().baseName())) << files.fileInfo().baseName();
        }
    }

    void everyIconDraws()
    {
        QFETCH(QString, name);
        const QImage image = drawn(name, Qt::red);
        QVERIFY2(inked(image) >= 15, "nearly nothing is drawn");
        for (int y = 0; y < 24; ++y) {
            for (int x = 0; x < 24; ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() > 200)
                    QVERIFY(pixel.red() > 200 && pixel.green() == 0); // tinted all over
            }
        }
    }

    void unknownIconDrawsNothing() { QCOMPARE(inked(drawn(QStringLiteral("no-such-icon"), Qt::red)), 0); }

    void buttonIconsFollowTheState()
    {
        m_look->theme().setMode(Theme::Mode::Dark);
        const QIcon play = icon(QStringLiteral("play"));
        QCOMPARE(play.name(), QStringLiteral("play"));
        const auto middle = [&](QIcon::Mode mode, QIcon::State state) {
            return play.pixmap(QSize(24, 24), mode, state).toImage().pixelColor(11, 12);
        };
        QCOMPARE(middle(QIcon::Normal, QIcon::Off), colour(Token::Text2));
        QCOMPARE(middle(QIcon::Disabled, QIcon::Off), colour(Token::Disabled));
        QCOMPARE(middle(QIcon::Normal, QIcon::On), colour(Token::AccentText));
    }

    void figuresAreEquallyWide()
    {
        const QFont font = m_look->theme().font(TypeRole::Body);
        QCOMPARE(figuresWidth(font, QStringLiteral("1:11")), figuresWidth(font, QStringLiteral("8:40")));
        QVERIFY(figuresWidth(font, QStringLiteral("12:00")) > figuresWidth(font, QStringLiteral("2:00")));
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
