// One artist: picture, most played tracks, albums, albums of others; beside or below them similar artists and what is
// said of the artist. The page scrolls as a whole.
#pragma once

#include "ui/pages/EmptyWords.h"
#include "ui/pages/Page.h"

#include <sync/model/ArtistDetails.h>

#include <QTimer>

class QAbstractItemView;
class QBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace sostenuto::ui {

class AlbumGridModel;
class ArtistAside;
class BackBar;
class CardSection;
class ElidedLabel;
class HeroHead;
class IconButton;
class KeepToggle;
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
    void buildTracks(QVBoxLayout* column);
    void followTracks();
    void showAllTracks(bool all);
    void follow();
    void followAlbums(CardSection& section, AlbumGridModel& model);
    void ask();
    void read();
    void tell();
    void sayGone();
    void fitHeights();
    void keepInSight(QAbstractItemView& view);

    WindowedTrackModel* m_tracks;
    AlbumGridModel* m_albums;
    AlbumGridModel* m_others; ///< albums of others that the artist is on
    BackBar* m_bar;
    QScrollArea* m_scroll;
    HeroHead* m_head;
    ElidedLabel* m_meta;
    CardSection* m_albumCards;
    CardSection* m_otherCards;
    ThemeLabel* m_tracksTitle;
    ElidedLabel* m_allTracks; ///< "All 61", while only the first are shown
    TrackList* m_list;
    ArtistAside* m_aside;
    QBoxLayout* m_body; ///< the lists and what stands beside or below them
    QPushButton* m_play = nullptr;
    QPushButton* m_shuffle = nullptr;
    KeepToggle* m_keep = nullptr;
    IconButton* m_love = nullptr;
    sync::Artist m_artist;
    sync::ArtistDetails m_details;
    bool m_hasAside = true; ///< keeps its room until it is known whether the next artist has any: what is beside stays
    bool m_gone = false;    ///< the library has it no more
    QTimer m_again;
};

} // namespace sostenuto::ui
