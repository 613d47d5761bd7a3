// The picture of the welcome page, painted by code: a pedal's bar, the note that it holds, and its sound going on.
#pragma once

#include <QWidget>

namespace sostenuto::ui {

class WelcomeArt : public QWidget {
    Q_OBJECT

public:
    explicit WelcomeArt(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintNote(QPainter* painter) const;
    void paintWords(QPainter* painter) const;
};

} // namespace sostenuto::ui
