// What the listener made, as one file: out and in.
#pragma once

#include <QWidget>

#include <functional>

namespace sostenuto::sync {
class TransferService;
}

namespace sostenuto::ui {

class ThemeLabel;

/// Thread: main.
class DataSettings : public QWidget {
    Q_OBJECT

public:
    explicit DataSettings(sync::TransferService& transfers, QWidget* parent = nullptr);

private:
    void exportIt();
    void importIt();
    void read(const QString& path);
    void say(const QString& words, bool isTrouble);

    sync::TransferService& m_transfers;
    ThemeLabel* m_result;
    ThemeLabel* m_trouble;
};

} // namespace sostenuto::ui
