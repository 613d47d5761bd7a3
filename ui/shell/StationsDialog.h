// Internet radio: an address to open, and the stations that are known.
#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;
class QListView;
class QPushButton;

namespace sostenuto::sync {
struct Station;
}

namespace sostenuto::ui {

class StationListModel;
class ThemeLabel;
struct Services;

/// Closes itself when something plays. Thread: main.
class StationsDialog : public QDialog {
    Q_OBJECT

public:
    StationsDialog(Services& services, QWidget* parent);

Q_SIGNALS:
    void playAsked(const sostenuto::sync::Station& station);

private:
    void buildList();
    void playTyped();
    void playChosen();
    void removeChosen();
    void follow();
    [[nodiscard]] const sync::Station* chosen() const;
    void say(const QString& trouble);

    Services& m_services;
    StationListModel* m_model;
    QLineEdit* m_address;
    ThemeLabel* m_trouble;
    QListView* m_list;
    QPushButton* m_remove;
    QPushButton* m_play;
};

/// What was typed as an address: "radio.example/live" is meant as http. Invalid when it can't be one. Pure.
[[nodiscard]] QUrl typedStation(const QString& text);

} // namespace sostenuto::ui
