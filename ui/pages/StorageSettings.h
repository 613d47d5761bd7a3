// How much room held music may take.
#pragma once

#include <QFuture>
#include <QWidget>

#include <sync/model/Error.h>
#include <sync/model/Kept.h>

class QComboBox;
class QPushButton;

namespace sostenuto::ui {

class KeptThings;
class SettingRow;
class Switch;
struct PageContext;

/// The room to choose from, in bytes, upwards; with `present` among it, whatever it is.
[[nodiscard]] QVector<qint64> roomChoices(qint64 present);

/// Thread: main.
class StorageSettings : public QWidget {
    Q_OBJECT

public:
    explicit StorageSettings(PageContext& context, QWidget* parent = nullptr);

private:
    void tell();
    void fillChoices(qint64 present);
    void fillHours(const sync::FetchLimits& present);
    void setLimits();
    void change(const QFuture<sync::Result<void>>& done);

    PageContext& m_context;
    KeptThings& m_kept;
    QComboBox* m_limit;
    QPushButton* m_clear;
    QComboBox* m_hours;
    Switch* m_metered;
    SettingRow* m_limitRow;
    SettingRow* m_clearRow;
    SettingRow* m_hoursRow;
    SettingRow* m_meteredRow;
};

} // namespace sostenuto::ui
