#include "ui/pages/ServerDialog.h"

#include "ui/pages/AddressField.h"
#include "ui/pages/CertificateDialog.h"
#include "ui/pages/SignInField.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/StatusWords.h"
#include "ui/widgets/Labels.h"

#include <sync/model/WhenDone.h>
#include <sync/service/AccountService.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sostenuto::ui {

using sync::Account;

ServerDialog::ServerDialog(sync::AccountService& account, sync::SourceId source, QWidget* parent)
    : QDialog(parent), m_accounts(account), m_source(source), m_name(new QLineEdit(this)),
      m_column(new QVBoxLayout(this)), m_address(new AddressField(account, this)),
      m_add(new QPushButton(tr("Add"), this)), m_error(new ThemeLabel(TypeRole::Body, Token::Text, this)),
      m_user(new QLineEdit(this)), m_password(new SignInField(account, source, this)),
      m_tested(new ThemeLabel(TypeRole::Body, Token::Text, this)), m_test(new QPushButton(tr("Test"), this)),
      m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(QStringLiteral("serverDialog"));
    setWindowTitle(tr("Server"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(520);
    m_column->setContentsMargins(20, 18, 20, 16);
    m_column->setSpacing(8);
    build();
    if (const auto present = account.account(source)) {
        m_name->setText(present->name);
        m_user->setText(present->user);
    }
    connect(&account, &sync::AccountService::accountsChanged, this, &ServerDialog::follow);
    connect(m_address, &AddressField::answered, this, [this] {
        const Waits waits = std::exchange(m_waits, Waits::No);
        if (waits == Waits::Add)
            addFound();
        else if (waits == Waits::Test)
            testFound();
    });
    connect(m_address, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &ServerDialog::add);
    follow();
}

/// Sentences come and go, and each has the lines that it needs.
bool ServerDialog::event(QEvent* event)
{
    const bool taken = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        setFixedHeight(layout()->totalHeightForWidth(width()));
    return taken;
}

void ServerDialog::build()
{
    m_name->setObjectName(QStringLiteral("serverDialogName"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(200);
    addLabel(tr("Name"), m_name);
    m_column->addWidget(m_name);
    m_column->addSpacing(6);
    buildAddress();
    m_column->addSpacing(6);
    buildUser();
    m_tested->setObjectName(QStringLiteral("serverDialogTested"));
    m_tested->setWordWrap(true);
    m_tested->hide();
    m_column->addWidget(m_tested);
    m_column->addSpacing(6);
    buildButtons();
}

void ServerDialog::addLabel(const QString& words, QWidget* field)
{
    auto* label = new ThemeLabel(TypeRole::Small, Token::Text2, this);
    label->setText(words);
    label->setBuddy(field);
    m_column->addWidget(label);
}

void ServerDialog::buildAddress()
{
    addLabel(tr("Addresses. The one that answers first is used"), m_address);
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
    auto* certificate = new CertificateLink(m_accounts, *m_address, this);
    setTabOrder(m_add, certificate);
    m_column->addWidget(certificate, 0, Qt::AlignLeft);
}

void ServerDialog::buildUser()
{
    m_user->setObjectName(QStringLiteral("serverDialogUser"));
    m_user->setAccessibleName(tr("User name"));
    m_user->setReadOnly(true);
    setVariant(m_user, "still");
    const QString stays = tr("Playlists and changes that wait belong to this user. "
                             "To sign in as somebody else, add the server again.");
    m_user->setAccessibleDescription(stays);
    addLabel(tr("User name"), m_user);
    m_column->addWidget(m_user);
    auto* note = new ThemeLabel(TypeRole::Small, Token::Text3, this);
    note->setText(stays);
    note->setWordWrap(true);
    m_column->addWidget(note);
    m_column->addSpacing(6);
    m_password->setNames(QStringLiteral("serverDialogPassword"), QStringLiteral("serverDialogPasswordError"));
    m_password->field()->setPlaceholderText(tr("Unchanged"));
    addLabel(tr("Password"), m_password->field());
    m_column->addWidget(m_password);
    for (const QLineEdit* field : std::initializer_list<const QLineEdit*>{m_address, m_password->field()})
        connect(field, &QLineEdit::textChanged, this, [this] {
            ++m_question; // what was found was about other text
            if (m_waits == Waits::Test)
                m_waits = Waits::No;
            m_test->setEnabled(true);
            m_tested->hide();
        });
    connect(m_password, &SignInField::signedIn, this, &ServerDialog::finish);
    connect(m_password, &SignInField::refused, this, [this] { m_save->setEnabled(true); });
}

void ServerDialog::buildButtons()
{
    m_test->setObjectName(QStringLiteral("serverDialogTest"));
    m_test->setAccessibleName(tr("Test what is entered"));
    m_test->setAutoDefault(false);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("serverDialogCancel"));
    cancel->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("serverDialogSave"));
    m_save->setDefault(true);
    setVariant(m_save, "primary");
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    m_column->addLayout(buttons);
    setTabOrder(m_password->field(), m_test);
    setTabOrder(m_test, cancel);
    setTabOrder(cancel, m_save);
    connect(m_test, &QPushButton::clicked, this, &ServerDialog::test);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ServerDialog::save);
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
    m_waits = Waits::Add;
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

/// With an address in the field that one is tried, else the one in use.
void ServerDialog::test()
{
    m_test->setEnabled(false);
    sayTested(tr("Testing…"), true);
    if (m_address->text().trimmed().isEmpty() || m_address->server())
        return testFound();
    m_waits = Waits::Test;
    m_address->askNow();
}

void ServerDialog::testFound()
{
    const auto account = m_accounts.account(m_source);
    const bool typed = !m_address->text().trimmed().isEmpty();
    if (!account)
        return;
    if (typed && !m_address->server())
        return tested(m_address->text().trimmed(),
                      sync::failure(m_address->error().value_or(sync::ErrorKind::Refused)));
    const QUrl address = typed ? m_address->server()->address : account->address;
    const int question = ++m_question;
    m_clock.start();
    sync::whenDone(m_accounts.trySignIn(m_source, typed ? address : QUrl(), m_password->text()), this,
                   [this, question, host = address.host()](const sync::Result<void>& signedIn) {
                       if (question == m_question)
                           tested(host, signedIn);
                   });
}

void ServerDialog::tested(const QString& host, const sync::Result<void>& signedIn)
{
    m_test->setEnabled(true);
    if (signedIn)
        return sayTested(tr("%1 signs %2 in. It answered in %3.")
                             .arg(host, m_user->text(), answerTime(std::max<qint64>(1, m_clock.elapsed()))),
                         true);
    const QString sentence = connectSentence(signedIn.error().kind, host);
    if (signedIn.error().kind != sync::ErrorKind::WrongPassword || m_password->text().isEmpty())
        return sayTested(sentence, false);
    m_tested->hide();
    m_password->fail(sentence);
}

void ServerDialog::sayTested(const QString& sentence, bool good)
{
    m_tested->setFamily(good ? StatusFamily::Ok : StatusFamily::Outage);
    m_tested->setText(sentence);
    m_tested->setAccessibleName(sentence);
    m_tested->show();
}

void ServerDialog::save()
{
    if (m_password->text().isEmpty())
        return finish();
    m_save->setEnabled(false);
    m_tested->hide();
    m_password->signIn();
}

void ServerDialog::finish()
{
    const auto account = m_accounts.account(m_source);
    if (account && account->name != m_name->text())
        (void)m_accounts.rename(m_source, m_name->text());
    accept();
}

} // namespace sostenuto::ui
