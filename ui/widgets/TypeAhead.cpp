#include "ui/widgets/TypeAhead.h"

#include <QApplication>

namespace sostenuto::ui {

QString TypeAhead::add(const QString& letters)
{
    if (!m_since.isValid() || m_since.hasExpired(QApplication::keyboardInputInterval()))
        m_typed.clear();
    m_since.start();
    m_typed += letters;
    return m_typed;
}

} // namespace sostenuto::ui
