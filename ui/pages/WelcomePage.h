// The first page of all: where is your music?
#pragma once

#include "ui/pages/Page.h"

namespace sostenuto::ui {

class WelcomeArt;
class WelcomeForm;

/// Fills the window while there is no account. Goes by itself when there is one: the window follows accountChanged.
class WelcomePage : public Page {
    Q_OBJECT

public:
    explicit WelcomePage(PageContext& context, QWidget* parent = nullptr);
    void open(const Place& place) override;

Q_SIGNALS:
    void demoRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* buildColumn();

    WelcomeArt* m_art;
    WelcomeForm* m_form;
};

} // namespace sostenuto::ui
