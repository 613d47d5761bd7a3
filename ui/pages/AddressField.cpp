#include "ui/pages/AddressField.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Labels.h"

#include <sync/model/WhenDone.h>

#include <QPainter>

namespace sostenuto::ui {

using sync::ErrorKind;

namespace {

constexpr int signEdge = 15;

QString wordOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotSubsonic:
    case ErrorKind::Protocol:
        return say("This is not an OpenSubsonic server");
    case ErrorKind::NameLookup:
        return say("Nobody knows this address");
    case ErrorKind::NoNetwork:
        return say("This computer is offline");
    case ErrorKind::Tls:
        return say("Its certificate is not trusted");
    default:
        return say("No answer from this address");
    }
}

} // namespace

AddressField::AddressField(sync::AccountService& account, QWidget* parent)
    : QLineEdit(parent), m_account(account), m_state(new ThemeLabel(TypeRole::Small, Token::Text3, this))
{
    m_state->setObjectName(QStringLiteral("welcomeAddressState"));
    m_state->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_state->hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &AddressField::askNow);
    connect(this, &QLineEdit::textChanged, this, &AddressField::textEdited);
}

void AddressField::textEdited()
{
    ++m_question; // what was asked before is not about this text
    m_asking = false;
    m_server.reset();
    m_error.reset();
    if (text().trimmed().isEmpty())
        m_patience.stop();
    else
        m_patience.start();
    sayState();
}

void AddressField::askNow()
{
    m_patience.stop();
    if (text().trimmed().isEmpty())
        return;
    m_asking = true;
    sayState();
    const int question = ++m_question;
    sync::whenDone(m_account.probe(text().trimmed()), this,
                   [this, question](const sync::Result<sync::ServerInfo>& answer) {
                       if (question == m_question)
                           take(answer);
                   });
}

void AddressField::take(const sync::Result<sync::ServerInfo>& answer)
{
    m_asking = false;
    m_server.reset();
    m_error.reset();
    if (answer)
        m_server = *answer;
    else
        m_error = answer.error().kind;
    sayState();
    Q_EMIT answered();
}

void AddressField::sayState()
{
    m_state->setLook(TypeRole::Small, Token::Text3);
    if (m_server) {
        m_state->setFamily(StatusFamily::Ok);
        m_state->setText(say("Server found"));
    } else if (m_error) {
        m_state->setFamily(StatusFamily::Outage);
        m_state->setText(wordOf(*m_error));
    } else {
        m_state->setText(m_asking ? say("Looking…") : QString());
    }
    m_state->setAccessibleName(m_state->text());
    m_state->setVisible(!m_state->text().isEmpty());
    m_state->adjustSize();
    m_state->move(width() - m_state->width() - 12, (height() - m_state->height()) / 2);
    setTextMargins(0, 0, m_state->isHidden() ? 0 : m_state->width() + 36, 0);
    update();
}

void AddressField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    sayState();
}

void AddressField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!m_server && !m_error)
        return;
    QPainter painter(this);
    const StatusFamily family = m_server ? StatusFamily::Ok : StatusFamily::Outage;
    paintIcon(&painter, QRectF(m_state->x() - signEdge - 6, (height() - signEdge) / 2.0, signEdge, signEdge),
              m_server ? QStringLiteral("circle-check") : QStringLiteral("circle-alert"),
              Theme::current().status(family).fg);
}

} // namespace sostenuto::ui
