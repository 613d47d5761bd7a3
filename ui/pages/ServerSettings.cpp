#include "ui/pages/ServerSettings.h"

#include "ui/models/Services.h"
#include "ui/pages/ConnectionTest.h"
#include "ui/pages/ServerDialog.h"
#include "ui/pages/StatusPageDialog.h"
#include "ui/theme/LeftMusicWords.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SettingCard.h"

#include <sync/model/WhenDone.h>
#include <sync/service/AccountService.h>
#include <sync/service/StatusService.h>

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>

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
    connect(&services.status, &sync::StatusService::stateChanged, this, &ServerSettings::followStates);
    rebuild(services.account.accounts());
}

void ServerSettings::follow()
{
    const QVector<Account> accounts = m_services.account.accounts();
    const bool same = std::equal(accounts.begin(), accounts.end(), m_rows.begin(), m_rows.end(),
                                 [](const Account& account, const Row& row) { return account == row.account; });
    if (!same || m_left != m_services.account.left())
        rebuild(accounts);
}

/// Under a button that has the focus nothing is built anew because a server came or went.
void ServerSettings::followStates()
{
    for (const Row& row : m_rows)
        row.row->setHelp(helpFor(row.account));
}

void ServerSettings::rebuild(const QVector<Account>& accounts)
{
    delete m_card;
    m_card = nullptr;
    m_rows.clear();
    qDeleteAll(m_tests);
    m_tests.clear();
    m_left = m_services.account.left();
    if (accounts.isEmpty() && m_left.isEmpty())
        return;
    m_card = new SettingCard(this);
    m_card->setObjectName(QStringLiteral("serverCard"));
    for (const Account& account : accounts)
        m_rows.append({account, m_card->add(account.name, helpFor(account), buildButtons(account))});
    for (const MusicHere& left : std::as_const(m_left))
        m_card->add(left.name, leftMusicWords(left), buildLeftButtons(left));
    m_column->insertWidget(0, m_card);
    for (const Account& account : accounts) {
        m_tests.append(new ConnectionTest(m_services, account, this));
        m_column->insertWidget(int(m_tests.size()), m_tests.last());
    }
}

QString ServerSettings::helpFor(const Account& account) const
{
    const QString more = account.addresses.size() > 1 ? counted(int(account.addresses.size()) - 1,
                                                                ", and 1 more address", ", and %1 more addresses")
                                                      : QString();
    return tr("%1%2, signed in as %3  ·  %4")
        .arg(account.address.toString(), more, account.user, statusWord(m_services.status.stateOf(account.source)));
}

QWidget* ServerSettings::buildButtons(const Account& account)
{
    auto* buttons = new QWidget(m_card);
    auto* edit = new QPushButton(tr("Edit…"), buttons);
    edit->setObjectName(QStringLiteral("serverEdit"));
    edit->setAccessibleName(tr("Edit %1").arg(account.name));
    auto* remove = new QPushButton(tr("Remove…"), buttons);
    remove->setObjectName(QStringLiteral("serverSignOut"));
    remove->setAccessibleName(tr("Remove %1").arg(account.name));
    auto* line = new QHBoxLayout(buttons);
    line->setContentsMargins(0, 0, 0, 0);
    auto* status = new QPushButton(tr("Status page…"), buttons);
    status->setObjectName(QStringLiteral("statusPageOpen"));
    status->setAccessibleName(tr("Status page of %1").arg(account.name));
    line->addWidget(status);
    line->addWidget(edit);
    line->addWidget(remove);
    connect(status, &QPushButton::clicked, this, [this, account] {
        (new StatusPageDialog(m_services.feeds, account.source, account.name, window()))->open();
    });
    connect(edit, &QPushButton::clicked, this,
            [this, source = account.source] { (new ServerDialog(m_services.account, source, window()))->open(); });
    connect(remove, &QPushButton::clicked, this, [this, account] {
        sync::whenDone(m_services.account.heldOf(account.source), this,
                       [this, account](const sync::Result<MusicHere>& held) {
                           if (!window()->findChild<QMessageBox*>(QStringLiteral("serverRemoveDialog")))
                               askToRemove(account, held.value_or(MusicHere{}));
                       });
    });
    return buttons;
}

QWidget* ServerSettings::buildLeftButtons(const MusicHere& left)
{
    auto* remove = new QPushButton(tr("Remove…"), m_card);
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
