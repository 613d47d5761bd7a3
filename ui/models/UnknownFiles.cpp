#include "ui/models/UnknownFiles.h"

#include <sync/service/TransferService.h>

namespace sostenuto::ui {

UnknownFiles& UnknownFiles::of(sync::TransferService& transfers)
{
    auto* known = transfers.findChild<UnknownFiles*>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new UnknownFiles(transfers);
}

UnknownFiles::UnknownFiles(sync::TransferService& transfers) : QObject(&transfers) {}

} // namespace sostenuto::ui
