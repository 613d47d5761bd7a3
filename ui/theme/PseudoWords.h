// A language nobody speaks, for those who look at the window: "Queue" becomes "[Qüéüé ~~]". Text without brackets was
// not translated, text without its last bracket has no room.
#pragma once

#include <QTranslator>

namespace sostenuto::ui {

/// Pure: letters with accents, a third longer. Places (%1, %n, %L1), mnemonics (&) and markup stay as they are.
[[nodiscard]] QString pseudoWords(const QString& english);

class PseudoWords : public QTranslator {
public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation,
                                    int n) const override;
};

} // namespace sostenuto::ui
