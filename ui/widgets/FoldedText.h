// Paragraphs of which only some lines are shown until somebody wants more.
#pragma once

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace sostenuto::ui {

class ThemeLabel;

/// Plain text in body size, with `margin` around it, that can be chosen from and copied, by keyboard as well. A screen
/// reader hears all of it, folded or not. Thread: main.
class FoldedText : public QWidget {
    Q_OBJECT

public:
    /// At the sides, px: as far in as the word on the button stands. 2 above and below.
    static constexpr int margin = 14;
    /// The text is called `objectName`, the button below it "…More".
    explicit FoldedText(const char* objectName, QWidget* parent = nullptr);

    /// Another text is folded again; the same stays as it is.
    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool isFolded() const { return m_folded; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    /// The first lines, the last of them ending in "…"; all where there are hardly more.
    [[nodiscard]] QString beginning() const;

    ThemeLabel* m_label;
    QPushButton* m_more;
    QString m_text;
    QString m_shown; ///< the same, but long words can be broken
    bool m_folded = true;
    QTimer m_later; ///< a text of another height, or the button, would begin a second layout within the first
};

} // namespace sostenuto::ui
