// One artist: picture, most played tracks, albums. The page scrolls as a whole.
#pragma once

#include "ui/pages/EmptyWords.h"
#include "ui/pages/Page.h"

#include <QTimer>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace sostenuto::ui {

class AlbumGridModel;
class BackBar;
class CardGrid;
class ElidedLabel;
class HeroHead;
class IconButton;
class ThemeLabel;
class TrackList;
class WindowedTrackModel;

class ArtistPage : public Page {
    Q_OBJECT

public:
    explicit ArtistPage(PageContext& context, QWidget* parent = nullptr);

    void open(const Place& place) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildHead(QVBoxLayout* column);
    void buildLists(QVBoxLayout* column);
    void read();
    void tell();
    void fitHeights();
    void keepCurrentInSight(const QModelIndex& current);

    WindowedTrackModel* m_tracks;
    AlbumGridModel* m_albums;
    BackBar* m_bar;
    QScrollArea* m_scroll;
    HeroHead* m_head;
    ElidedLabel* m_meta;
    ThemeLabel* m_albumsTitle;
    ThemeLabel* m_tracksTitle;
    CardGrid* m_grid;
    TrackList* m_list;
    QPushButton* m_play = nullptr;
    QPushButton* m_shuffle = nullptr;
    sync::Artist m_artist;
    QTimer m_again;
};

} // namespace sostenuto::ui
