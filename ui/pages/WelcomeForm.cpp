#include "ui/pages/WelcomeForm.h"

#include "ui/pages/AddressField.h"
#include "ui/pages/CertificateDialog.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/GrownHeight.h"
#include "ui/widgets/Labels.h"

#include <sync/model/WhenDone.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace sostenuto::ui {

namespace {

constexpr int fieldHeight = 36;

/// Where the show button stands inside the password field.
void placeInside(QWidget* button, const QWidget* field)
{
    button->move(field->width() - button->width() - 4, (field->height() - button->height()) / 2);
}

} // namespace

WelcomeForm::WelcomeForm(sync::AccountService& account, QWidget* parent)
    : WelcomeCard(parent), m_account(account), m_address(new AddressField(account, this)), m_user(new QLineEdit(this)),
      m_password(new QLineEdit(this)), m_error(new ThemeLabel(TypeRole::Body, Token::Text, this)),
      m_button(new QPushButton(say("Connect"), this))
{
    setObjectName(QStringLiteral("welcomeConnect"));
    column()->addWidget(new WelcomeHead(
        {QStringLiteral("server"), say("Connect to a server"), say("Any OpenSubsonic server, your own or hosted")},
        true, this));
    column()->addSpacing(16);
    buildFields();
    buildPassword();
    buildButton();
    for (QLineEdit* field : std::initializer_list<QLineEdit*>{m_address, m_user, m_password}) {
        connect(field, &QLineEdit::textChanged, this, &WelcomeForm::follow);
        connect(field, &QLineEdit::returnPressed, this, &WelcomeForm::connectNow);
    }
    connect(m_address, &AddressField::answered, this, [this] {
        if (std::exchange(m_waitsForAddress, false))
            signIn();
    });
    follow();
}

void WelcomeForm::focusAddress()
{
    m_address->setFocus();
}

void WelcomeForm::buildFields()
{
    m_address->setObjectName(QStringLiteral("welcomeServerAddress"));
    m_address->setPlaceholderText(QStringLiteral("music.example.net"));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    m_user->setObjectName(QStringLiteral("welcomeUser"));
    m_password->setObjectName(QStringLiteral("welcomePassword"));
    column()->addWidget(labelled(say("Server address"), m_address));
    column()->addSpacing(12);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(12);
    pair->addWidget(labelled(say("User name"), m_user));
    pair->addWidget(labelled(say("Password"), m_password));
    column()->addLayout(pair);
}

void WelcomeForm::buildPassword()
{
    m_password->setEchoMode(QLineEdit::Password);
    m_show = new IconButton(QStringLiteral("eye"), say("Show the password"), m_password);
    m_show->setObjectName(QStringLiteral("welcomePasswordShow"));
    m_show->setSmall(true);
    m_show->setCursor(Qt::ArrowCursor);
    m_show->resize(28, 28);
    m_password->setTextMargins(0, 0, 30, 0);
    m_password->installEventFilter(this);
    connect(m_show, &QToolButton::clicked, this, [this] {
        const bool hidden = m_password->echoMode() == QLineEdit::Password;
        m_password->setEchoMode(hidden ? QLineEdit::Normal : QLineEdit::Password);
        m_show->setIconName(hidden ? QStringLiteral("eye-off") : QStringLiteral("eye"));
        m_show->setWords(hidden ? say("Hide the password") : say("Show the password"));
    });
}

void WelcomeForm::buildButton()
{
    m_error->setObjectName(QStringLiteral("welcomeError"));
    m_error->setFamily(StatusFamily::Outage);
    m_error->setWordWrap(true);
    m_error->hide();
    column()->addSpacing(14);
    column()->addWidget(m_error);
    column()->addWidget(new CertificateLink(m_account, *m_address, this), 0, Qt::AlignLeft);
    m_button->setObjectName(QStringLiteral("welcomeConnectButton"));
    m_button->setAccessibleName(say("Connect"));
    setVariant(m_button, "primary", "large");
    connect(m_button, &QPushButton::clicked, this, &WelcomeForm::connectNow);
    auto* note = new ThemeLabel(TypeRole::Small, Token::Text2, this);
    note->setText(say("The password stays in your system’s keychain."));
    note->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(seenMargins(-4, 4, 0, 0)); // the button keeps room for its ring
    line->setSpacing(8);
    line->addWidget(m_button);
    line->addWidget(note, 1);
    column()->addLayout(line);
}

QWidget* WelcomeForm::labelled(const QString& words, QLineEdit* field)
{
    auto* box = new QWidget(this);
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(6);
    auto* label = new ThemeLabel(TypeRole::Small, Token::Text2, box);
    label->setText(words);
    label->setBuddy(field);
    field->setAccessibleName(words);
    field->setMaxLength(1000);
    keepHeight(field, fieldHeight);
    lines->addWidget(label);
    lines->addWidget(field);
    return box;
}

bool WelcomeForm::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_password && event->type() == QEvent::Resize)
        placeInside(m_show, m_password);
    return WelcomeCard::eventFilter(watched, event);
}

void WelcomeForm::follow()
{
    const bool filled =
        !m_address->text().trimmed().isEmpty() && !m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty();
    m_button->setEnabled(filled && !m_busy);
}

void WelcomeForm::connectNow()
{
    if (!m_button->isEnabled())
        return;
    m_error->hide();
    setBusy(true);
    if (m_address->server())
        return signIn();
    m_waitsForAddress = true;
    m_address->askNow();
}

void WelcomeForm::signIn()
{
    if (!m_address->server())
        return fail(
            connectSentence(m_address->error().value_or(sync::ErrorKind::Refused), m_address->text().trimmed()));
    const sync::ServerInfo server = *m_address->server();
    sync::whenDone(m_account.connectTo(server, m_user->text().trimmed(), m_password->text(), {}), this,
                   [this, host = server.address.host()](const sync::Result<sync::Account>& account) {
                       if (!account)
                           return fail(connectSentence(account.error().kind, host));
                       setBusy(false);
                       m_password->clear();
                       Q_EMIT connected();
                   });
}

void WelcomeForm::fail(const QString& sentence)
{
    setBusy(false);
    m_error->setText(sentence);
    m_error->setAccessibleName(sentence);
    m_error->show();
}

void WelcomeForm::setBusy(bool busy)
{
    m_busy = busy;
    m_button->setText(busy ? say("Connecting…") : say("Connect"));
    follow();
}

} // namespace sostenuto::ui
