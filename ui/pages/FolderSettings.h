// The folders of this computer that belong to the library: what is in them, adding and removing.
#pragma once

#include <sync/model/Error.h>
#include <sync/model/MusicFolder.h>

#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace sostenuto::sync {
class FolderService;
}

namespace sostenuto::ui {

class SettingCard;
class SettingRow;
class ThemeLabel;

/// Follows the service. Thread: main.
class FolderSettings : public QWidget {
    Q_OBJECT

public:
    explicit FolderSettings(sync::FolderService& folders, QWidget* parent = nullptr);

    /// Asks for a folder and takes it in; `refused` hears why not. Not modal to anything but `window`.
    static void choose(sync::FolderService& folders, QWidget* window,
                       std::function<void(const sync::Error& error)> refused);

private:
    struct Row {
        sync::SourceId id;
        SettingRow* row;
        QPushButton* rescan;
    };
    void follow(const QVector<sync::MusicFolder>& folders);
    void rebuild(const QVector<sync::MusicFolder>& folders);
    [[nodiscard]] QWidget* buildButtons(const sync::MusicFolder& folder, Row& row);
    void say(const sync::Error& error);

    sync::FolderService& m_folders;
    QVBoxLayout* m_column;
    SettingCard* m_card = nullptr;
    ThemeLabel* m_trouble;
    QVector<Row> m_rows;
};

} // namespace sostenuto::ui
