// One banner for several servers: what else is wrong beside what it says.
#pragma once

#include "ui/theme/Sentences.h"

#include <QVector>

namespace sostenuto::ui {

/// `text` says how `shown` is; of `all` services (it is one of them) those that fare the same are named with it, and
/// the others that are in trouble are counted in BannerText::more.
[[nodiscard]] BannerText withOthers(BannerText text, const sync::ServiceState& shown,
                                    const QVector<sync::ServiceState>& all);
/// "Details", "Details, 1 more"
[[nodiscard]] QString detailsWords(int more);

} // namespace sostenuto::ui
