// What of the listening leaves this computer, and what of it stays here.
#pragma once

#include <QWidget>

class QPushButton;

namespace sostenuto::ui {

struct PageContext;

/// Thread: main.
class PrivacySettings : public QWidget {
    Q_OBJECT

public:
    explicit PrivacySettings(PageContext& context, QWidget* parent = nullptr);

private:
    void ask();
    void clear();

    PageContext& m_context;
    QPushButton* m_clear;
};

} // namespace sostenuto::ui
