// A few words side by side of which one is chosen: Off, Track, Album, Smart.
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace sostenuto::ui {

/// 32 high. One tab stop; arrow keys choose. Thread: main.
class Segments : public QWidget {
    Q_OBJECT

public:
    explicit Segments(QWidget* parent = nullptr);
    /// The first one is chosen. `id` >= 0.
    void add(const QString& words, int id);
    /// Says nothing.
    void choose(int id);
    [[nodiscard]] int chosen() const;

Q_SIGNALS:
    /// By the person.
    void chose(int id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
    QHBoxLayout* m_line;
};

} // namespace sostenuto::ui
