#include "ui/pages/ServerSettings.h"

#include "ui/models/Services.h"
#include "ui/pages/ServerCard.h"
#include "ui/theme/LeftMusicWords.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SettingCard.h"

#include <sync/model/WhenDone.h>
#include <sync/service/AccountService.h>
#include <sync/service/StatusService.h>

#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sostenuto::ui {

using sync::Account;
using sync::HeldMusic;
using sync::MusicHere;

ServerSettings::ServerSettings(Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_column(new QVBoxLayout(this)),
      m_trouble(new ThemeLabel(TypeRole::Body, Token::Text, this))
{
    setObjectName(QStringLiteral("serverSettings"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
    m_trouble->setObjectName(QStringLiteral("serverTrouble"));
    m_trouble->setFamily(StatusFamily::Outage);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto* add = new QPushButton(tr("Add a server…"), this);
    add->setObjectName(QStringLiteral("serverAdd"));
    connect(add, &QPushButton::clicked, this, &ServerSettings::addAsked);
    m_column->addWidget(m_trouble);
    m_column->addWidget(add, 0, Qt::AlignLeft);
    connect(&services.account, &sync::AccountService::accountsChanged, this, &ServerSettings::follow);
    rebuild(services.account.accounts());
}

/// Under a button that has the focus nothing is built anew because a server is called or reached otherwise.
void ServerSettings::follow()
{
    const QVector<Account> accounts = m_services.account.accounts();
    const bool same = std::equal(
        accounts.begin(), accounts.end(), m_cards.begin(), m_cards.end(),
        [](const Account& account, const ServerCard* card) { return account.source == card->account().source; });
    if (!same || m_left != m_services.account.left())
        return rebuild(accounts);
    for (qsizetype i = 0; i < accounts.size(); ++i)
        m_cards[i]->setAccount(accounts[i]);
}

void ServerSettings::rebuild(const QVector<Account>& accounts)
{
    qDeleteAll(m_cards);
    m_cards.clear();
    delete m_leftCard;
    m_leftCard = nullptr;
    m_left = m_services.account.left();
    for (const Account& account : accounts) {
        auto* card = new ServerCard(m_services, account, this);
        connect(card, &ServerCard::removeAsked, this, [this, source = account.source] { askAbout(source); });
        m_column->insertWidget(int(m_cards.size()), card);
        m_cards.append(card);
    }
    if (m_left.isEmpty())
        return;
    m_leftCard = new SettingCard(this);
    m_leftCard->setObjectName(QStringLiteral("serverLeftCard"));
    for (const MusicHere& left : std::as_const(m_left))
        m_leftCard->add(left.name, leftMusicWords(left), buildLeftButtons(left));
    m_column->insertWidget(int(m_cards.size()), m_leftCard);
}

/// What is held of it belongs into the question.
void ServerSettings::askAbout(sync::SourceId source)
{
    sync::whenDone(m_services.account.heldOf(source), this, [this, source](const sync::Result<MusicHere>& held) {
        const auto account = m_services.account.account(source);
        if (account && !window()->findChild<QMessageBox*>(QStringLiteral("serverRemoveDialog")))
            askToRemove(*account, held.value_or(MusicHere{}));
    });
}

QWidget* ServerSettings::buildLeftButtons(const MusicHere& left)
{
    auto* remove = new QPushButton(tr("Remove…"), m_leftCard);
    remove->setObjectName(QStringLiteral("serverLeftRemove"));
    remove->setAccessibleName(tr("Remove the music of %1").arg(left.name));
    connect(remove, &QPushButton::clicked, this, [this, left] { askToLetGo(left); });
    return remove;
}

void ServerSettings::askToLetGo(const MusicHere& left)
{
    auto* box = new QMessageBox(window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("serverLeftDialog"));
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Remove music"));
    box->setText(tr("Remove the music of %1 from this computer?").arg(left.name));
    box->setInformativeText(leftMusicQuestion(left));
    QPushButton* yes = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("serverLeftYes"));
    QPushButton* no = box->addButton(QMessageBox::Cancel);
    no->setObjectName(QStringLiteral("serverLeftNo"));
    box->setDefaultButton(no);
    connect(yes, &QPushButton::clicked, this, [this, left] { remove(left.source, HeldMusic::Goes); });
    box->open();
}

void ServerSettings::askToRemove(const Account& account, const MusicHere& held)
{
    auto* box = new QMessageBox(window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("serverRemoveDialog"));
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Remove a server"));
    box->setText(tr("Remove %1?").arg(account.name));
    const sync::ServiceState state = m_services.status.stateOf(account.source);
    const int waiting = state.changesWaiting + state.playsWaiting;
    QString words = tr("Its music and playlists leave this library. Nothing is deleted at the server.");
    if (waiting > 0)
        words += QStringLiteral("\n\n") +
                 counted(waiting, "1 change still waits to be sent. It is kept, and sent when you connect to it again.",
                         "%1 changes still wait to be sent. They are kept, and sent when you connect to it again.");
    box->setInformativeText(words);
    QPushButton* yes = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("serverRemoveYes"));
    QPushButton* no = box->addButton(QMessageBox::Cancel);
    no->setObjectName(QStringLiteral("serverRemoveNo"));
    box->setDefaultButton(no);
    QCheckBox* keep = nullptr;
    if (held.tracks > 0) {
        keep = new QCheckBox(keepHeldWords(held), box);
        keep->setObjectName(QStringLiteral("serverRemoveKeep"));
        keep->setChecked(true); // what is removed by mistake has to be fetched again, if it still can be
        box->setCheckBox(keep);
    }
    connect(yes, &QPushButton::clicked, this, [this, account, keep] {
        remove(account.source, keep && keep->isChecked() ? HeldMusic::Stays : HeldMusic::Goes);
    });
    box->open();
}

void ServerSettings::remove(sync::SourceId source, HeldMusic held)
{
    m_trouble->hide();
    sync::whenDone(m_services.account.remove(source, held), this, [this](const sync::Result<void>& done) {
        if (done)
            return;
        m_trouble->setText(troubleSentence(done.error().kind));
        m_trouble->show();
    });
}

} // namespace sostenuto::ui
