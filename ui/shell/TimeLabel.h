// A time in the player bar: figures of equal width, so that nothing beside it moves.
#pragma once

#include <QWidget>

namespace sostenuto::ui {

class TimeLabel : public QWidget {
    Q_OBJECT

public:
    /// `name` for screen readers: "Elapsed".
    TimeLabel(const QString& name, Qt::Alignment align, QWidget* parent = nullptr);
    void setTime(qint64 ms); ///< negative = nothing
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QString m_text;
    Qt::Alignment m_align;
};

} // namespace sostenuto::ui
