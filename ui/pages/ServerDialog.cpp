#include "ui/pages/ServerDialog.h"

#include "ui/pages/AddressField.h"
#include "ui/pages/CertificateDialog.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Labels.h"

#include <sync/model/WhenDone.h>
#include <sync/service/AccountService.h>

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace sostenuto::ui {

using sync::Account;

ServerDialog::ServerDialog(sync::AccountService& account, sync::SourceId source, QWidget* parent)
    : QDialog(parent), m_accounts(account), m_source(source), m_name(new QLineEdit(this)),
      m_column(new QVBoxLayout(this)), m_address(new AddressField(account, this)),
      m_add(new QPushButton(tr("Add"), this)), m_error(new ThemeLabel(TypeRole::Body, Token::Text, this))
{
    setObjectName(QStringLiteral("serverDialog"));
    setWindowTitle(tr("Server"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(520);
    build();
    if (const auto present = account.account(source))
        m_name->setText(present->name);
    connect(&account, &sync::AccountService::accountsChanged, this, &ServerDialog::follow);
    connect(m_address, &AddressField::answered, this, [this] {
        if (std::exchange(m_waits, false))
            addFound();
    });
    connect(m_address, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &ServerDialog::add);
    follow();
}

void ServerDialog::build()
{
    const auto label = [this](const QString& words, QWidget* field) {
        auto* one = new ThemeLabel(TypeRole::Small, Token::Text2, this);
        one->setText(words);
        one->setBuddy(field);
        m_column->addWidget(one);
    };
    m_column->setContentsMargins(20, 18, 20, 16);
    m_column->setSpacing(8);
    m_name->setObjectName(QStringLiteral("serverDialogName"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(200);
    label(tr("Name"), m_name);
    m_column->addWidget(m_name);
    m_column->addSpacing(6);
    label(tr("Addresses. The one that answers first is used"), m_address);
    m_address->setObjectName(QStringLiteral("serverDialogAddress"));
    m_address->setAccessibleName(tr("Another address of this server"));
    m_address->setPlaceholderText(tr("Another address, at home or from outside"));
    m_add->setObjectName(QStringLiteral("serverDialogAdd"));
    m_add->setAccessibleName(tr("Add this address"));
    m_add->setEnabled(false);
    m_add->setAutoDefault(false);
    auto* line = new QHBoxLayout;
    line->addWidget(m_address, 1);
    line->addWidget(m_add);
    m_column->addLayout(line);
    m_error->setObjectName(QStringLiteral("serverDialogError"));
    m_error->setFamily(StatusFamily::Outage);
    m_error->setWordWrap(true);
    m_error->hide();
    m_column->addWidget(m_error);
    m_column->addWidget(new CertificateLink(m_accounts, *m_address, this), 0, Qt::AlignLeft);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("serverDialogCancel"));
    cancel->setAutoDefault(false);
    auto* keep = new QPushButton(tr("Save"), this);
    keep->setObjectName(QStringLiteral("serverDialogSave"));
    keep->setDefault(true);
    setVariant(keep, "primary");
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    m_column->addSpacing(6);
    m_column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &ServerDialog::save);
}

void ServerDialog::follow()
{
    const auto account = m_accounts.account(m_source);
    if (!account)
        return reject();
    delete m_list;
    m_list = new QWidget(this);
    m_list->setObjectName(QStringLiteral("serverDialogAddresses"));
    auto* rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    for (const QUrl& address : account->addresses)
        rows->addWidget(addressRow(*account, address));
    m_column->insertWidget(4, m_list);
}

QWidget* ServerDialog::addressRow(const Account& account, const QUrl& address)
{
    auto* row = new QWidget(m_list);
    auto* words = new ThemeLabel(TypeRole::Body, Token::Text, row);
    words->setText(address.toString());
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(words, 1);
    if (account.addresses.size() < 2)
        return row;
    auto* used = new ThemeLabel(TypeRole::Small, Token::Text3, row);
    used->setText(address == account.address ? tr("in use") : QString());
    auto* remove = new QPushButton(tr("Remove"), row);
    remove->setObjectName(QStringLiteral("serverDialogRemoveAddress"));
    remove->setAccessibleName(tr("Remove %1").arg(address.toString()));
    remove->setAutoDefault(false);
    line->addWidget(used);
    line->addWidget(remove);
    connect(remove, &QPushButton::clicked, this, [this, address] {
        sync::whenDone(m_accounts.removeAddress(m_source, address), this, [this](const sync::Result<void>& done) {
            if (!done)
                fail(troubleSentence(done.error().kind));
        });
    });
    return row;
}

void ServerDialog::add()
{
    m_error->hide();
    m_add->setEnabled(false);
    if (m_address->server())
        return addFound();
    m_waits = true;
    m_address->askNow();
}

void ServerDialog::addFound()
{
    if (!m_address->server())
        return fail(
            connectSentence(m_address->error().value_or(sync::ErrorKind::Refused), m_address->text().trimmed()));
    const QUrl address = m_address->server()->address;
    sync::whenDone(m_accounts.addAddress(m_source, address), this,
                   [this, host = address.host()](const sync::Result<Account>& added) {
                       if (!added)
                           return fail(connectSentence(added.error().kind, host));
                       m_address->clear();
                   });
}

void ServerDialog::fail(const QString& sentence)
{
    m_error->setText(sentence);
    m_error->setAccessibleName(sentence);
    m_error->show();
    m_add->setEnabled(!m_address->text().trimmed().isEmpty());
}

void ServerDialog::save()
{
    const auto account = m_accounts.account(m_source);
    if (account && account->name != m_name->text())
        (void)m_accounts.rename(m_source, m_name->text());
    accept();
}

} // namespace sostenuto::ui
