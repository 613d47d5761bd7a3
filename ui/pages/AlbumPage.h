// One album: its head over the colour of its cover, and its tracks.
#pragma once

#include "ui/pages/EmptyWords.h"
#include "ui/pages/Page.h"

#include <QTimer>

class QPushButton;

namespace sostenuto::ui {

class AvailabilityLabel;
class BackBar;
class DiscTrackView;
class ElidedLabel;
class HeroHead;
class IconButton;
class KeepToggle;
class SearchField;
class TrackList;
class WindowedTrackModel;

class AlbumPage : public Page {
    Q_OBJECT

public:
    explicit AlbumPage(PageContext& context, QWidget* parent = nullptr);

    void open(const Place& place) override;
    [[nodiscard]] KeepsContext keeps() const override;
    void focusFilter() override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildHead();
    void read();
    void readTracks();
    void tell();
    void tellAvailability();
    void fitColumns();
    void openMore();
    void filter();
    void sayEmpty();
    void emptyActed();
    [[nodiscard]] QVector<sync::TrackId> allTracks() const;

    WindowedTrackModel* m_model;
    BackBar* m_bar;
    HeroHead* m_head;
    DiscTrackView* m_view;
    TrackList* m_list;
    SearchField* m_filter;
    ElidedLabel* m_artist;
    ElidedLabel* m_meta;
    AvailabilityLabel* m_glyph;
    ElidedLabel* m_availability;
    QPushButton* m_play = nullptr;
    QPushButton* m_shuffle = nullptr;
    QPushButton* m_queue = nullptr;
    KeepToggle* m_keep = nullptr;
    IconButton* m_love = nullptr;
    IconButton* m_more = nullptr;
    sync::Album m_album;
    QVector<sync::Track> m_tracks;
    ListFacts m_facts;
    bool m_gone = false; ///< the library has it no more
    QTimer m_again;      ///< many small changes are read as one
};

} // namespace sostenuto::ui
