// What lies behind the banner: each part of the service, the technical reason, what waits here.
#pragma once

#include <sync/model/ServiceState.h>

#include <QDialog>

#include <vector>

class QComboBox;
class QPushButton;

namespace sostenuto::ui {

class StatusDot;
class ThemeLabel;
struct Services;

/// Follows the state while open. Thread: main.
class StatusDetails : public QDialog {
    Q_OBJECT

public:
    StatusDetails(Services& services, QWidget* parent);

    /// What Copy puts on the clipboard: the same facts as plain text.
    [[nodiscard]] QString asText() const;

Q_SIGNALS:
    /// What waits is to be shown; the dialog has closed itself.
    void changesAsked();

private:
    struct Row {
        sync::Capability capability;
        StatusDot* dot;
        ThemeLabel* word;
    };

    QWidget* buildRows();
    QWidget* buildWaiting();
    QWidget* buildButtons();
    void chooseServer();
    [[nodiscard]] sync::ServiceState state() const;
    void follow();
    [[nodiscard]] QString waiting() const;

    Services& m_services;
    QComboBox* m_server; ///< shown when there are several
    sync::SourceId m_source;
    ThemeLabel* m_title;
    ThemeLabel* m_sentence;
    ThemeLabel* m_technical;
    ThemeLabel* m_waiting;
    QPushButton* m_showWaiting;
    QPushButton* m_try = nullptr;
    std::vector<Row> m_rows;
};

} // namespace sostenuto::ui
