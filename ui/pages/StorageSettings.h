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

/// The qualities to choose from, in kbit/s, downwards from the original, which is 0; with `present` among it.
[[nodiscard]] QVector<int> qualityChoices(int present);

/// Thread: main.
class StorageSettings : public QWidget {
    Q_OBJECT

public:
    explicit StorageSettings(PageContext& context, QWidget* parent = nullptr);

private:
    void tell();
    void fillChoices(qint64 present);
    void fillHours(const sync::FetchLimits& present);
    void fillQualities(int present);
    void setLimits();
    void setQuality();
    void change(const QFuture<sync::Result<void>>& done);

    PageContext& m_context;
    KeptThings& m_kept;
    QComboBox* m_limit;
    QPushButton* m_clear;
    QComboBox* m_hours;
    Switch* m_metered;
    QComboBox* m_quality;
    SettingRow* m_limitRow;
    SettingRow* m_clearRow;
    SettingRow* m_hoursRow;
    SettingRow* m_meteredRow;
    SettingRow* m_qualityRow;
};

} // namespace sostenuto::ui
