// The field for a server's address: it asks by itself whether there is one, and says so inside the field.
#pragma once

#include <sync/service/AccountService.h>

#include <QLineEdit>
#include <QTimer>

#include <optional>

namespace sostenuto::ui {

class ThemeLabel;

/// The state of the answer for the text that stands in the field now. Thread: main.
class AddressField : public QLineEdit {
    Q_OBJECT

public:
    /// How long after the last key the address is tried, ms.
    static constexpr int patienceMs = 400;

    explicit AddressField(sync::AccountService& account, QWidget* parent = nullptr);

    /// The server that answered for the present text.
    [[nodiscard]] const std::optional<sync::ServerInfo>& server() const { return m_server; }
    [[nodiscard]] bool isAsking() const { return m_asking || m_patience.isActive(); }
    [[nodiscard]] std::optional<sync::ErrorKind> error() const { return m_error; }
    /// Does not wait; answered() comes.
    void askNow();

Q_SIGNALS:
    void answered();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void textEdited();
    void take(const sync::Result<sync::ServerInfo>& answer);
    void sayState();

    sync::AccountService& m_account;
    ThemeLabel* m_state;
    QTimer m_patience;
    int m_question = 0;
    bool m_asking = false;
    std::optional<sync::ServerInfo> m_server;
    std::optional<sync::ErrorKind> m_error;
};

} // namespace sostenuto::ui
