#include "ui/pages/Remedies.h"

#include "ui/models/Services.h"
#include "ui/pages/CertificateDialog.h"
#include "ui/theme/DiagnosisWords.h"

#include <sync/service/AccountService.h>
#include <sync/service/StatusService.h>

#include <QDesktopServices>

namespace sostenuto::ui {

void offerRemedy(Services& services, const sync::ServiceState& state, QWidget* parent)
{
    switch (remedyOf(state)) {
    case Remedy::OpenNetworkPage:
        QDesktopServices::openUrl(state.diagnosis.networkPage);
        return;
    case Remedy::ShowCertificate:
        if (const auto account = services.account.account(state.source)) {
            auto* dialog = new CertificateDialog(services.account, account->address, state.serverName, parent);
            QObject::connect(dialog, &CertificateDialog::trusted, &services.status, &sync::StatusService::tryNow);
            dialog->open();
        }
        return;
    case Remedy::None:
        return;
    }
}

} // namespace sostenuto::ui
