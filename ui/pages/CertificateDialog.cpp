#include "ui/pages/CertificateDialog.h"

#include "ui/pages/AddressField.h"
#include "ui/theme/DiagnosisWords.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Labels.h"

#include <sync/model/WhenDone.h>
#include <sync/service/AccountService.h>

#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

constexpr int dialogWidth = 480;

/// As it was typed: a name alone means https, else nobody would speak of a certificate.
QUrl addressIn(const QString& typed)
{
    const QString text = typed.trimmed();
    return QUrl(text.contains(QStringLiteral("://")) ? text : QStringLiteral("https://") + text);
}

} // namespace

bool canBeTrusted(sync::CertificateFault fault)
{
    switch (fault) {
    case sync::CertificateFault::SelfSigned:
    case sync::CertificateFault::NotTrusted:
    case sync::CertificateFault::OtherName:
        return true;
    default:
        return false;
    }
}

CertificateDialog::CertificateDialog(sync::AccountService& account, const QUrl& address, const QString& server,
                                     QWidget* parent)
    : QDialog(parent), m_account(account), m_address(address), m_server(server),
      m_sentence(new ThemeLabel(TypeRole::Body, Token::Text2, this)),
      m_facts(new ThemeLabel(TypeRole::Body, Token::Text, this)),
      m_fingerprint(new ThemeLabel(TypeRole::Body, Token::Text, this)),
      m_trust(new QPushButton(tr("Trust this certificate"), this))
{
    setObjectName(QStringLiteral("certificateDialog"));
    setWindowTitle(tr("Certificate"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(dialogWidth);
    build();
    m_sentence->setText(tr("Looking at it…"));
    sync::whenDone(account.certificate(address), this,
                   [this](const sync::Result<sync::Certificate>& found) { show(found); });
}

void CertificateDialog::build()
{
    auto* title = new ThemeLabel(TypeRole::Section, Token::Text, this);
    title->setText(tr("The certificate of %1").arg(m_server));
    title->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("certificateSentence"));
    m_facts->setObjectName(QStringLiteral("certificateFacts"));
    m_fingerprint->setObjectName(QStringLiteral("certificateFingerprint"));
    for (ThemeLabel* label : {m_sentence, m_facts, m_fingerprint}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_trust->setObjectName(QStringLiteral("certificateTrust"));
    m_trust->setAutoDefault(false);
    m_trust->hide();
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("certificateClose"));
    close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_trust);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(m_sentence);
    column->addWidget(m_facts);
    column->addWidget(m_fingerprint);
    column->addSpacing(6);
    column->addLayout(buttons);
    connect(m_trust, &QPushButton::clicked, this, &CertificateDialog::trust);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    close->setFocus();
}

void CertificateDialog::show(const sync::Result<sync::Certificate>& found)
{
    if (!found) {
        m_sentence->setText(found.error().kind == sync::ErrorKind::NotFound
                                ? tr("There is nothing wrong with it any more.")
                                : connectSentence(found.error().kind, m_server));
        return;
    }
    m_certificate = *found;
    sync::ServiceState state;
    state.serverName = m_server;
    state.diagnosis.nature = sync::Nature::Certificate;
    state.diagnosis.certificate = m_certificate;
    m_sentence->setText(diagnosisSentence(state, QDateTime::currentDateTimeUtc()));
    m_facts->setText(certificateFacts(m_certificate));
    m_fingerprint->setText(tr("Fingerprint (SHA-256): %1").arg(fingerprintOf(m_certificate.fingerprint)));
    m_trust->setVisible(canBeTrusted(m_certificate.fault));
    adjustSize();
}

void CertificateDialog::trust()
{
    m_trust->setEnabled(false);
    sync::whenDone(m_account.trust(m_address, m_certificate.fingerprint), this, [this](const sync::Result<void>& done) {
        if (!done) {
            m_trust->setEnabled(true);
            return m_sentence->setText(troubleSentence(done.error().kind));
        }
        Q_EMIT trusted();
        close();
    });
}

CertificateLink::CertificateLink(sync::AccountService& account, AddressField& field, QWidget* parent)
    : QPushButton(tr("Show the certificate…"), parent)
{
    setObjectName(QStringLiteral("certificateLink"));
    setAutoDefault(false);
    setVariant(this, "quiet", "compact");
    hide();
    connect(&field, &AddressField::answered, this,
            [this, &field] { setVisible(field.error() == sync::ErrorKind::Tls); });
    connect(&field, &QLineEdit::textEdited, this, &QWidget::hide);
    connect(this, &QPushButton::clicked, this, [this, &account, &field] {
        const QUrl address = addressIn(field.text());
        auto* dialog = new CertificateDialog(account, address, address.host(), window());
        connect(dialog, &CertificateDialog::trusted, &field, &AddressField::askNow);
        dialog->open();
    });
}

} // namespace sostenuto::ui
