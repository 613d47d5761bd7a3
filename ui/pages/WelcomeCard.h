// The cards of the welcome page: a frame with a sign, a title and a sentence; one of them is a button.
#pragma once

#include <QAbstractButton>
#include <QWidget>

class QVBoxLayout;

namespace sostenuto::ui {

/// Sign in a tile, title, sentence.
class WelcomeHead : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString iconName;
        QString title;
        QString sentence;
    };
    WelcomeHead(const Words& words, bool accent, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    bool m_accent;
};

/// A card that holds things; its border is the accent.
class WelcomeCard : public QWidget {
    Q_OBJECT

public:
    explicit WelcomeCard(QWidget* parent);
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_column;
};

/// A card that is a button, 72 px.
class WelcomeChoice : public QAbstractButton {
    Q_OBJECT

public:
    WelcomeChoice(const WelcomeHead::Words& words, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override { return {400, 72}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
};

} // namespace sostenuto::ui
