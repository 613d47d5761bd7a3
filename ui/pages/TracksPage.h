// All tracks as a dense table: sorted by its header, filtered, by source, by what is here, loved or never played.
#pragma once

#include "ui/pages/Page.h"

#include <sync/model/Statistics.h>

#include <QTimer>

class QComboBox;

namespace sostenuto::ui {

class ChipRow;
class ColumnChoice;
class FilterChip;
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

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Chip { All, Here, NeedsServer, Loved, Unplayed, Lossless };
    void build();
    void buildTable();
    void buildChoices();
    void nameTheServer();
    void readSources();
    void showSources(const QVector<sync::Group>& sources);
    void ask();
    void listed();
    void tellCount();
    void sayEmpty();
    void emptyActed();
    [[nodiscard]] bool isFiltered() const;
    /// What is shown, as a rule of a smart playlist.
    [[nodiscard]] QString rule() const;
    /// Of a chip that has no place of its own in a query.
    [[nodiscard]] static QString conditionOf(int chip);

    WindowedTrackModel* m_model;
    TitleBar* m_bar;
    SearchField* m_filter;
    ChipRow* m_chips;
    QComboBox* m_source; ///< data: its rule; there when there are several
    IconButton* m_columnsButton;
    FilterChip* m_addRule = nullptr;
    TrackList* m_list;
    ColumnChoice* m_columns = nullptr;
    sync::LibraryCounts m_counts;
    QTimer m_typing;
};

} // namespace sostenuto::ui
