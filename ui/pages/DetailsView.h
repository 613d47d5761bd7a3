// Everything known of one track: that which is heard, or one that was asked for.
#pragma once

#include "ui/models/HeardTrack.h"
#include "ui/theme/DetailWords.h"

#include <sync/model/TrackDetails.h>

#include <QWidget>

#include <optional>

class QPushButton;
class QScrollArea;

namespace sostenuto::ui {

class EmptyState;
class ThemeLabel;

/// Values can be selected and copied. Asks for nothing while it is not shown. Thread: main.
class DetailsView : public QWidget {
    Q_OBJECT

public:
    DetailsView(Services& services, HeardTrack& heard, QWidget* parent = nullptr);

    /// This one from now on, until another is heard.
    void show(sync::TrackId track);
    using QWidget::show;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void followHeard();
    void read();
    void tell();
    void fill(const QVector<DetailLine>& lines);
    void showFile() const;
    void copy() const;

    Services& m_services;
    HeardTrack& m_heard;
    std::optional<sync::TrackId> m_asked; ///< nullopt = that which is heard
    sync::TrackId m_lastHeard;
    std::optional<sync::Track> m_track;
    sync::TrackDetails m_details;
    QVector<DetailLine> m_lines;
    QScrollArea* m_scroll;
    QWidget* m_sheet;
    QWidget* m_buttons;
    QPushButton* m_showFile;
    QPushButton* m_copy;
    EmptyState* m_empty;
};

} // namespace sostenuto::ui
