// Things side by side in as many lines as they need: a row of buttons that never falls out of its card.
#pragma once

#include <QLayout>
#include <QVector>

class QBoxLayout;

namespace sostenuto::ui {

/// Each keeps the size it likes. Begins where reading begins. Thread: main.
class WrapLayout : public QLayout {
    Q_OBJECT

public:
    /// `gap` px between things and between lines.
    explicit WrapLayout(int gap, QWidget* parent = nullptr);
    ~WrapLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    /// All in one line.
    [[nodiscard]] QSize sizeHint() const override;
    /// One below the other.
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& where) override;

private:
    /// Where each stands, from left to right; those that are hidden have no place.
    [[nodiscard]] QVector<QRect> placesIn(int width) const;

    QVector<QLayoutItem*> m_items;
    int m_gap;
};

/// The last thing of `line`, `buttons` with a WrapLayout, beside what stands before it, as wide as it likes; or below,
/// as wide as there is room.
void setBeside(QBoxLayout* line, QWidget* buttons, bool beside);

} // namespace sostenuto::ui
