// The head of an album, an artist or a playlist: picture, words, buttons.
#pragma once

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace sostenuto::ui {

class CoverCache;
class CoverLabel;
class ElidedLabel;
class IconButton;
class ThemeLabel;

/// Sizes follow the window: in narrow or low ones the picture, the title and some buttons get smaller.
class HeroHead : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Album, Artist, Playlist };
    HeroHead(Kind kind, CoverCache& covers, QWidget* parent = nullptr);

    [[nodiscard]] CoverLabel& cover() const { return *m_cover; }
    [[nodiscard]] ThemeLabel& eyebrow() const { return *m_eyebrow; }
    [[nodiscard]] ElidedLabel& title() const { return *m_title; }
    /// Beside the title.
    void addToTitle(QWidget* widget);
    /// A line of words below the title; empty ones take no room.
    void addLine(QLayout* line);
    void addLine(QWidget* widget);
    /// In narrow windows, and where there is no room for all of them, only the icon shows when `shrinks`; the last ones
    /// shrink first.
    QPushButton* addButton(const QString& iconName, const QString& text, const char* objectName, bool shrinks = false);
    IconButton* addIconButton(const QString& iconName, const QString& text, const char* objectName);
    /// At the end of the buttons' line.
    void addRight(QWidget* widget);
    /// The text of a button that may be shrunk at the moment.
    void setButtonText(QPushButton* button, const QString& text);

    /// Another thing is to be shown, and nothing is known of it: picture and title go, and what is not known() soon
    /// gets a placeholder. The lines are the page's to empty.
    void wait();
    void known();

    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    void fitTo(const QSize& window);

Q_SIGNALS:
    void narrowChanged(bool narrow);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitButtons();
    void setShrunk(QPushButton* button, bool shrunk);

    Kind m_kind;
    CoverLabel* m_cover;
    ThemeLabel* m_eyebrow;
    ElidedLabel* m_title;
    QHBoxLayout* m_titleLine;
    QVBoxLayout* m_words;
    QHBoxLayout* m_buttons;
    QHBoxLayout* m_line;
    int m_linesEnd = 0;
    bool m_narrow = false;
    QTimer m_patience;
    bool m_late = false; ///< nothing is known for so long that placeholders are shown
};

} // namespace sostenuto::ui
