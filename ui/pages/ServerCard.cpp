#include "ui/pages/ServerCard.h"

#include "ui/models/Services.h"
#include "ui/pages/ConnectionTest.h"
#include "ui/pages/ServerDialog.h"
#include "ui/pages/StatusPageDialog.h"
#include "ui/theme/Appearance.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/StatusWords.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Chips.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/WrapLayout.h"

#include <sync/service/StatusService.h>

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr int side = 18;
constexpr int ring = 4; ///< room that buttons keep for their focus ring
constexpr int tileEdge = 40;
constexpr int tileGap = 14;
constexpr int pillHeight = 22;
constexpr int leastWords = 260; ///< narrower, the buttons go below

/// A server's sign on its own ground.
class Tile : public QWidget {
public:
    explicit Tile(QWidget* parent) : QWidget(parent)
    {
        setFixedSize(tileEdge, tileEdge);
        connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintBox(&painter, rect(), 8, colour(Token::Raised2));
        paintIcon(&painter, QRectF(rect()).adjusted(10, 10, -10, -10), QStringLiteral("server"), colour(Token::Text2));
    }
};

} // namespace

ServerCard::ServerCard(Services& services, const sync::Account& account, QWidget* parent)
    : Card(parent), m_services(services), m_account(account), m_head(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_name(new ElidedLabel(TypeRole::CardTitle, Token::Text, this)), m_state(new Pill(this)),
      m_words(new ThemeLabel(TypeRole::Small, Token::Text2, this)), m_buttons(new QWidget(this)),
      m_page(new QPushButton(tr("Status page…"), this)), m_edit(new QPushButton(tr("Edit…"), m_buttons)),
      m_remove(new QPushButton(tr("Remove…"), m_buttons)), m_test(new ConnectionTest(services, account, this))
{
    setObjectName(QStringLiteral("serverCard"));
    build();
    buildButtons();
    connect(&services.status, &sync::StatusService::stateChanged, this, &ServerCard::sayState);
    sayAccount();
    sayState();
}

void ServerCard::build()
{
    m_name->setObjectName(QStringLiteral("serverName"));
    m_state->setObjectName(QStringLiteral("serverState"));
    m_state->setSmall(pillHeight);
    m_state->setFocusPolicy(Qt::NoFocus); // it does nothing
    m_state->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_words->setObjectName(QStringLiteral("serverAddress"));
    m_words->setWordWrap(true);
    auto* title = new QHBoxLayout;
    title->setSpacing(6);
    title->addWidget(m_name);
    title->addWidget(m_state);
    title->addStretch(1);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addLayout(title);
    words->addWidget(m_words);
    auto* who = new QHBoxLayout;
    who->setSpacing(tileGap);
    who->addWidget(new Tile(this), 0, Qt::AlignVCenter);
    who->addLayout(words, 1);
    who->setContentsMargins(seenMargins(ring, 0, 0, 0));
    m_head->setContentsMargins(side - ring, 9, side - ring, 11);
    m_head->setSpacing(6);
    m_head->addLayout(who, 1);
    m_head->addWidget(m_buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_head);
    column->addWidget(m_test);
}

void ServerCard::buildButtons()
{
    auto* line = new WrapLayout(6, m_buttons);
    const auto name = [](QPushButton* button, const char* key, const char* sign) {
        button->setObjectName(QLatin1String(key));
        button->setIcon(icon(QLatin1String(sign)));
    };
    name(m_page, "statusPageOpen", "globe");
    name(m_edit, "serverEdit", "pencil");
    name(m_remove, "serverSignOut", "log-out");
    line->addWidget(m_edit);
    line->addWidget(m_remove);
    m_test->addButton(m_page); // it is about how the service is
    connect(m_page, &QPushButton::clicked, this,
            [this] { (new StatusPageDialog(m_services.feeds, m_account.source, m_account.name, window()))->open(); });
    connect(m_edit, &QPushButton::clicked, this,
            [this] { (new ServerDialog(m_services.account, m_account.source, window()))->open(); });
    connect(m_remove, &QPushButton::clicked, this, &ServerCard::removeAsked);
}

void ServerCard::setAccount(const sync::Account& account)
{
    if (account == m_account)
        return;
    m_account = account;
    m_test->setAccount(account);
    sayAccount();
    sayState();
}

void ServerCard::sayAccount()
{
    m_name->setFullText(m_account.name);
    m_words->setText(addressWords());
    m_page->setAccessibleName(tr("Status page of %1").arg(m_account.name));
    m_edit->setAccessibleName(tr("Edit %1").arg(m_account.name));
    m_remove->setAccessibleName(tr("Remove %1").arg(m_account.name));
}

void ServerCard::sayState()
{
    const StateText state = stateText(m_services.status.stateOf(m_account.source), QDateTime::currentDateTimeUtc());
    m_state->show(state.family, state.iconName, state.word);
}

QString ServerCard::addressWords() const
{
    const int others = int(m_account.addresses.size()) - 1;
    const QString more = others > 0 ? counted(others, ", and 1 more address", ", and %1 more addresses") : QString();
    const QString address = m_account.address.toString();
    if (m_account.protocol.isEmpty())
        return tr("%1%2, signed in as %3").arg(address, more, m_account.user);
    return tr("%1%2, signed in as %3, %4").arg(address, more, m_account.user, m_account.protocol);
}

void ServerCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    const int needed = 2 * side + tileEdge + tileGap + widened(leastWords) + 6 + m_buttons->sizeHint().width();
    setBeside(m_head, m_buttons, width() >= needed);
}

QSize ServerCard::minimumSizeHint() const
{
    const int buttons = 2 * side + m_buttons->layout()->minimumSize().width();
    return {std::max(buttons, m_test->minimumSizeHint().width()), layout()->minimumSize().height()};
}

void ServerCard::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(1, m_test->y(), width() - 2, 1), colour(Token::Hairline));
}

} // namespace sostenuto::ui
