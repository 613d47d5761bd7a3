// Which Sostenuto this is, what it is made of, and where its data lies.
#pragma once

#include <QWidget>

class QSettings;

namespace sostenuto::ui {

/// Thread: main.
class AboutSettings : public QWidget {
    Q_OBJECT

public:
    /// Where `settings` lie, there everything lies.
    explicit AboutSettings(const QSettings& settings, QWidget* parent = nullptr);

    /// All of it as text, to be sent along with a question: version, system, libraries. No path, no name.
    [[nodiscard]] static QString plainText();

private:
    void showLicences();
};

} // namespace sostenuto::ui
