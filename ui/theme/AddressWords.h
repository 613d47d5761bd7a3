// The ways to one server, in words.
#pragma once

#include "ui/theme/Theme.h"

#include <sync/model/AddressHealth.h>

#include <QString>

namespace sostenuto::ui {

struct AddressText {
    QString place;  ///< "hearth.example.net", "192.168.1.4:4533"
    QString word;   ///< "In use", "No answer since 14:05"
    QString detail; ///< "checked 14:05, answers in 38 ms"; may be empty
    QString iconName;
    StatusFamily family = StatusFamily::Ok;
};

/// All of it, joined by commas.
[[nodiscard]] QString accessibleWords(const AddressText& text);
[[nodiscard]] AddressText addressText(const sync::AddressHealth& health, bool isInUse, const QDateTime& now);

} // namespace sostenuto::ui
