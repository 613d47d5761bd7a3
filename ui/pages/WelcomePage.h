// The first page of all: where is your music?
#pragma once

#include "ui/pages/Page.h"

class QPushButton;

namespace sostenuto::ui {

class ThemeLabel;
class WelcomeArt;
class WelcomeForm;

/// Fills the window while there is no account. Goes by itself when there is one: the window follows accountsChanged.
class WelcomePage : public Page {
    Q_OBJECT

public:
    explicit WelcomePage(PageContext& context, QWidget* parent = nullptr);
    void open(const Place& place) override;
    /// There is music already: a way back to it.
    void setLeavable(bool leavable);
    /// Why a folder was not taken in.
    void sayFolderTrouble(const QString& sentence);

Q_SIGNALS:
    void demoRequested();
    void folderRequested();
    void leaveRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* buildColumn();

    WelcomeArt* m_art;
    WelcomeForm* m_form;
    ThemeLabel* m_trouble = nullptr;
    QPushButton* m_leave = nullptr;
};

} // namespace sostenuto::ui
