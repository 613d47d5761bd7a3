// The tracks of an album on several discs: each disc begins with a heading.
#pragma once

#include "ui/widgets/TrackView.h"

#include <QHash>

namespace sostenuto::ui {

/// Thread: main.
class DiscTrackView : public TrackView {
    Q_OBJECT

public:
    using TrackView::TrackView;

    /// The headings by the row that they stand above; empty = none.
    void setHeadings(const QHash<int, QString>& headings);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QHash<int, QString> m_headings;
};

} // namespace sostenuto::ui
