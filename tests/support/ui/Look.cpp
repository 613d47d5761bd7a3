#include "Look.h"

#include <ui/theme/SostenutoStyle.h>

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QStyleFactory>
#include <QTest>

namespace sostenuto::ui::testing {

Look::Look(Theme::Mode mode)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<Theme>(mode);
    m_theme->setLessMovement(true);
    QApplication::setStyle(new SostenutoStyle);
}

Look::~Look()
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion"))); // the next paint must not ask a theme
}

QImage picture(QWidget& widget, const QString& name)
{
    const bool shown = QTest::qWaitForWindowExposed(widget.window());
    Q_ASSERT(shown);
    Q_UNUSED(shown);
    const QImage image = widget.grab().toImage();
    if (const QString folder = qEnvironmentVariable("SOSTENUTO_PICTURES"); !folder.isEmpty()) {
        QDir().mkpath(folder);
        image.save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }
    return image;
}

} // namespace sostenuto::ui::testing
