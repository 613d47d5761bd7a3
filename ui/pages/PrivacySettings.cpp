#include "ui/pages/PrivacySettings.h"

#include "ui/models/PrivacyChoice.h"
#include "ui/models/Services.h"
#include "ui/pages/Page.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SettingCard.h"
#include "ui/widgets/Switch.h"

#include <sync/model/WhenDone.h>
#include <sync/service/EditService.h>

#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace sostenuto::ui {

PrivacySettings::PrivacySettings(PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_clear(new QPushButton(tr("Clear…"), this))
{
    setObjectName(QStringLiteral("privacySettings"));
    auto* card = new SettingCard(this);
    auto* submit = new Switch(QString(), card);
    submit->setObjectName(QStringLiteral("privacySubmitPlays"));
    submit->setChecked(submitsPlays(context.services.settings));
    card->add(tr("Tell your servers what you play"),
              tr("Off: plays are counted on this computer only, and nobody hears what plays now"), submit);
    auto* details = new Switch(QString(), card);
    details->setObjectName(QStringLiteral("privacyReportDetails"));
    details->setChecked(reportsNameServers(context.services.settings));
    card->add(tr("Addresses and names in reports"),
              tr("Of your servers, in reports that you export. Each report can have it otherwise"), details);
    connect(details, &QCheckBox::clicked, this,
            [this](bool on) { setReportsNameServers(m_context.services.settings, on); });
    m_clear->setObjectName(QStringLiteral("privacyClearHistory"));
    card->add(tr("Listening history"),
              tr("When you played what, on this computer. Statistics and suggestions are made of it"), m_clear);
    auto* stored = new ThemeLabel(TypeRole::Small, Token::Text2, this);
    stored->setObjectName(QStringLiteral("privacyStored"));
    stored->setWordWrap(true);
    stored->setText(
        tr("The library, your history and the music you keep lie in one folder of this computer: see About. "
           "Passwords are kept by the system’s keyring and nowhere else. Your servers get what you love, "
           "rate and put in playlists, and your plays while the switch is on. Status pages that you enter "
           "are read without saying who you are. Nothing else is sent to anybody."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(card);
    column->addWidget(stored);
    connect(submit, &QCheckBox::clicked, this, [this](bool on) { setSubmitsPlays(m_context.services.settings, on); });
    connect(m_clear, &QPushButton::clicked, this, &PrivacySettings::ask);
}

void PrivacySettings::ask()
{
    auto* box = new QMessageBox(window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("privacyClearDialog"));
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Clear the listening history"));
    box->setText(tr("Forget when you played what?"));
    box->setInformativeText(
        tr("It goes from this computer and can’t be brought back. How often each track was played "
           "stays, and so does what your servers know. Plays that wait to be sent are still sent."));
    QPushButton* yes = box->addButton(tr("Clear"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("privacyClearYes"));
    QPushButton* no = box->addButton(QMessageBox::Cancel);
    no->setObjectName(QStringLiteral("privacyClearNo"));
    box->setDefaultButton(no);
    connect(yes, &QPushButton::clicked, this, &PrivacySettings::clear);
    box->open();
}

void PrivacySettings::clear()
{
    m_clear->setEnabled(false);
    sync::whenDone(m_context.services.edits.clearHistory(), this, [this](const sync::Result<int>& gone) {
        m_clear->setEnabled(true);
        m_context.host.toast(
            gone ? Toast(counted(*gone, "1 play was forgotten", "%1 plays were forgotten"), ToastSign::Removed)
                 : failedToast(troubleSentence(gone.error().kind)));
    });
}

} // namespace sostenuto::ui
