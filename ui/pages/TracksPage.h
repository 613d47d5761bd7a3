// All tracks as a dense table: sorted by its header, filtered, by source, by what is here, loved or never played.
#pragma once

#include "ui/pages/Page.h"

#include <sync/model/Statistics.h>

#include <QTimer>

class QComboBox;

namespace sostenuto::ui {

class ChipRow;
class ColumnChoice;
class IconButton;
class SearchField;
class TitleBar;
class TrackList;
class WindowedTrackModel;

class TracksPage : public Page {
    Q_OBJECT

public:
    explicit TracksPage(PageContext& context, QWidget* parent = nullptr);

    void open(const Place& place) override;
    void focusFilter() override;

private:
    enum Chip { All, Here, Loved, Unplayed };
    void build();
    void buildTable();
    void buildChoices();
    void readSources();
    void showSources(const QVector<sync::Group>& sources);
    void ask();
    void listed();
    void tellCount();
    void sayEmpty();
    void emptyActed();
    [[nodiscard]] bool isFiltered() const;

    WindowedTrackModel* m_model;
    TitleBar* m_bar;
    SearchField* m_filter;
    ChipRow* m_chips;
    QComboBox* m_source; ///< data: its rule; there when there are several
    IconButton* m_columnsButton;
    TrackList* m_list;
    ColumnChoice* m_columns = nullptr;
    sync::LibraryCounts m_counts;
    QTimer m_typing;
};

} // namespace sostenuto::ui
