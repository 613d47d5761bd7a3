#include "ui/shell/SignInDialog.h"

#include "ui/models/Services.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Labels.h"

#include <sync/model/WhenDone.h>
#include <sync/service/AccountService.h>

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sostenuto::ui {

SignInDialog::SignInDialog(Services& services, sync::SourceId source, QWidget* parent)
    : QDialog(parent), m_services(services), m_source(source), m_password(new QLineEdit(this)),
      m_error(new ThemeLabel(TypeRole::Body, Token::Text, this)), m_button(new QPushButton(say("Sign in"), this))
{
    setObjectName(QStringLiteral("signInDialog"));
    setWindowTitle(say("Sign in"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(400);
    const auto account = services.account.account(source);
    auto* title = new ThemeLabel(TypeRole::Section, Token::Text, this);
    title->setText(account ? say("Sign in to %1").arg(account->name) : say("Sign in"));
    auto* user = new ThemeLabel(TypeRole::Body, Token::Text2, this);
    user->setText(account ? say("As %1. The password is asked for, nothing else changes.").arg(account->user)
                          : QString());
    user->setWordWrap(true);
    m_password->setObjectName(QStringLiteral("signInPassword"));
    m_password->setAccessibleName(say("Password"));
    m_password->setPlaceholderText(say("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_error->setObjectName(QStringLiteral("signInError"));
    m_error->setFamily(StatusFamily::Outage);
    m_error->setWordWrap(true);
    m_error->hide();
    m_button->setObjectName(QStringLiteral("signInButton"));
    m_button->setAccessibleName(say("Sign in"));
    m_button->setDefault(true);
    m_button->setEnabled(false);
    setVariant(m_button, "primary");
    auto* cancel = new QPushButton(say("Cancel"), this);
    cancel->setObjectName(QStringLiteral("signInCancel"));
    cancel->setAccessibleName(say("Cancel"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    for (QWidget* part : std::initializer_list<QWidget*>{title, user, m_password, m_error})
        column->addWidget(part);
    column->addLayout(buttons);
    connect(m_password, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_button->setEnabled(!text.isEmpty()); });
    connect(m_button, &QPushButton::clicked, this, &SignInDialog::signIn);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void SignInDialog::signIn()
{
    m_button->setEnabled(false);
    sync::whenDone(m_services.account.signInAgain(m_source, m_password->text()), this,
                   [this](const sync::Result<void>& done) {
                       if (done)
                           return accept();
                       const auto account = m_services.account.account(m_source);
                       m_error->setText(connectSentence(done.error().kind, account ? account->name : QString()));
                       m_error->show();
                       m_button->setEnabled(true);
                       m_password->setFocus();
                       m_password->selectAll();
                   });
}

} // namespace sostenuto::ui
