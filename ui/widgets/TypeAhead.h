// Letters typed one after the other, as the beginning of what is looked for.
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace sostenuto::ui {

/// A pause, as long as the system says, begins anew. Thread: main.
class TypeAhead {
public:
    /// Answers all that was typed so far.
    [[nodiscard]] QString add(const QString& letters);

private:
    QString m_typed;
    QElapsedTimer m_since;
};

} // namespace sostenuto::ui
