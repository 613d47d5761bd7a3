#include "ui/pages/SignInField.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Labels.h"

#include <sync/model/WhenDone.h>
#include <sync/service/AccountService.h>

#include <QLineEdit>
#include <QVBoxLayout>

namespace sostenuto::ui {

SignInField::SignInField(sync::AccountService& account, sync::SourceId source, QWidget* parent)
    : QWidget(parent), m_account(account), m_source(source), m_field(new QLineEdit(this)),
      m_error(new ThemeLabel(TypeRole::Body, Token::Text, this))
{
    m_field->setAccessibleName(say("Password"));
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setMaxLength(1000);
    m_error->setFamily(StatusFamily::Outage);
    m_error->setWordWrap(true);
    m_error->hide();
    setFocusProxy(m_field);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_error);
    connect(m_field, &QLineEdit::textEdited, this, &SignInField::clearError);
}

void SignInField::setNames(const QString& field, const QString& error)
{
    m_field->setObjectName(field);
    m_error->setObjectName(error);
}

QString SignInField::text() const
{
    return m_field->text();
}

void SignInField::signIn()
{
    clearError();
    sync::whenDone(m_account.signInAgain(m_source, m_field->text()), this, [this](const sync::Result<void>& done) {
        if (done) {
            m_field->clear();
            Q_EMIT signedIn();
            return;
        }
        const auto account = m_account.account(m_source);
        fail(connectSentence(done.error().kind, account ? account->name : QString()));
        Q_EMIT refused();
    });
}

void SignInField::fail(const QString& sentence)
{
    m_error->setText(sentence);
    m_error->setAccessibleName(sentence);
    m_error->show();
    m_field->setProperty("error", true);
    m_field->setAccessibleDescription(sentence);
    m_field->update();
    m_field->setFocus();
    m_field->selectAll();
}

void SignInField::clearError()
{
    m_error->hide();
    m_field->setProperty("error", false);
    m_field->setAccessibleDescription({});
    m_field->update();
}

} // namespace sostenuto::ui
