// How much of a room is taken, and by what.
#pragma once

#include "ui/theme/Theme.h"

#include <QVector>
#include <QWidget>

namespace sostenuto::ui {

struct QuotaPart {
    Token colour = Token::Hold1;
    double share = 0; ///< of the room, 0..1; all together may be more than 1
};

/// 12 px high; parts from the left, what is free after them. Thread: main.
class QuotaBar : public QWidget {
    Q_OBJECT

public:
    explicit QuotaBar(QWidget* parent = nullptr);
    /// `words` become the accessible name and the tooltip.
    void setParts(const QVector<QuotaPart>& parts, const QString& words);
    [[nodiscard]] const QVector<QuotaPart>& parts() const { return m_parts; }
    [[nodiscard]] QSize sizeHint() const override { return {320, 12}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVector<QuotaPart> m_parts;
};

} // namespace sostenuto::ui
