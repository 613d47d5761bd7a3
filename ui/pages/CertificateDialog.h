// The certificate of a server that this computer objects to: what it says, and the choice to trust it.
#pragma once

#include <sync/model/Diagnosis.h>
#include <sync/model/Error.h>

#include <QDialog>
#include <QPushButton>
#include <QUrl>

namespace sostenuto::sync {
class AccountService;
}

namespace sostenuto::ui {

class AddressField;
class ThemeLabel;

/// Asks for it when it opens. One that has ended or not begun is shown and cannot be trusted. Thread: main.
class CertificateDialog : public QDialog {
    Q_OBJECT

public:
    /// `server`: its name, for the words.
    CertificateDialog(sync::AccountService& account, const QUrl& address, const QString& server, QWidget* parent);

Q_SIGNALS:
    void trusted();

private:
    void build();
    void show(const sync::Result<sync::Certificate>& found);
    void trust();

    sync::AccountService& m_account;
    QUrl m_address;
    QString m_server;
    sync::Certificate m_certificate;
    ThemeLabel* m_sentence;
    ThemeLabel* m_facts;
    ThemeLabel* m_fingerprint;
    QPushButton* m_trust;
};

/// Below a field for an address: there while who answers shows a certificate that is objected to.
class CertificateLink : public QPushButton {
    Q_OBJECT

public:
    CertificateLink(sync::AccountService& account, AddressField& field, QWidget* parent);
};

/// May a listener vouch for it?
[[nodiscard]] bool canBeTrusted(sync::CertificateFault fault);

} // namespace sostenuto::ui
