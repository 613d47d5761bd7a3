#include "ui/shell/SignInDialog.h"

#include "ui/models/Services.h"
#include "ui/pages/SignInField.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Labels.h"

#include <sync/service/AccountService.h>

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sostenuto::ui {

SignInDialog::SignInDialog(Services& services, sync::SourceId source, QWidget* parent)
    : QDialog(parent), m_password(new SignInField(services.account, source, this)),
      m_button(new QPushButton(say("Sign in"), this))
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
    m_password->setNames(QStringLiteral("signInPassword"), QStringLiteral("signInError"));
    m_password->field()->setPlaceholderText(say("Password"));
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
    for (QWidget* part : std::initializer_list<QWidget*>{title, user, m_password})
        column->addWidget(part);
    column->addLayout(buttons);
    connect(m_password->field(), &QLineEdit::textChanged, this,
            [this](const QString& text) { m_button->setEnabled(!text.isEmpty()); });
    connect(m_button, &QPushButton::clicked, this, &SignInDialog::signIn);
    connect(m_password, &SignInField::signedIn, this, &QDialog::accept);
    connect(m_password, &SignInField::refused, this, [this] { m_button->setEnabled(true); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void SignInDialog::signIn()
{
    m_button->setEnabled(false);
    m_password->signIn();
}

} // namespace sostenuto::ui
