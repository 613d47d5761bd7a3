// What a listener can do about a trouble, beyond waiting: the network's own page, the server's certificate.
#pragma once

#include <sync/model/ServiceState.h>

class QWidget;

namespace sostenuto::ui {

struct Services;

/// Does what remedyOf() offers; nothing when it offers none.
void offerRemedy(Services& services, const sync::ServiceState& state, QWidget* parent);

} // namespace sostenuto::ui
