// What the listener made, as one file: out and in.
#pragma once

#include <QWidget>

class QPushButton;

namespace sostenuto::sync {
class TransferService;
}

namespace sostenuto::ui {

struct PageContext;
class PageHost;
class ThemeLabel;

/// Thread: main.
class DataSettings : public QWidget {
    Q_OBJECT

public:
    explicit DataSettings(PageContext& context, QWidget* parent = nullptr);

private:
    void exportIt();
    void importIt();
    void read(const QString& path);
    /// While an import runs its button ends it.
    void setImporting(bool importing);
    void offerUndo(const QString& words, int number);
    void undo(int number);
    void say(const QString& words, bool isTrouble);

    sync::TransferService& m_transfers;
    PageHost& m_host;
    QPushButton* m_import;
    bool m_importing = false;
    ThemeLabel* m_result;
    ThemeLabel* m_trouble;
};

} // namespace sostenuto::ui
