// One playlist, or the loved tracks: how much of it is here, its order, what waits to be sent.
#pragma once

#include "ui/pages/EmptyWords.h"
#include "ui/pages/Page.h"

#include <sync/model/Kept.h>

#include <QTimer>

#include <optional>

class QPushButton;

namespace sostenuto::ui {

class BackBar;
class EditSteps;
class ElidedLabel;
class FilterChip;
class HeldMeter;
class HeroHead;
class IconButton;
class KeepToggle;
class Pill;
class PlaylistEntriesModel;
class SearchField;
class TrackList;
class TitleEdit;
class TrackTableModel;
class WindowedTrackModel;

class PlaylistPage : public Page {
    Q_OBJECT

public:
    /// Loved tracks are a list by a query: they have no order of their own and nothing is removed but the love.
    enum class Kind { Playlist, Loved };
    PlaylistPage(Kind kind, PageContext& context, QWidget* parent = nullptr);

    void open(const Place& place) override;
    [[nodiscard]] KeepsContext keeps() const override;
    void focusFilter() override;
    /// The name is written anew where it stands. False: it can't be changed.
    bool startRename();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildHead();
    void buildList();
    void connectAll();
    void read();
    void readLoved();
    void takePlaylist(const sync::Playlist& playlist);
    void setGone();
    void filter();
    void listed();
    void tell();
    void tellPending();
    void tellPlay();
    [[nodiscard]] QString metaWords() const;
    /// nullopt = it is gone, or not known yet.
    [[nodiscard]] std::optional<sync::PinTarget> pinTarget() const;
    void sayEmpty();
    void emptyActed();
    void play();
    [[nodiscard]] EditSteps& steps() const;
    void remove(const QVector<int>& rows);
    void move(const QVector<int>& rows, int step);
    void openMore();
    void describe();
    void rename(const QString& name);
    void deleteIt();
    void askAboutConflict();
    void openHistory();
    [[nodiscard]] QVector<sync::Track> allTracks() const;

    Kind m_kind;
    PlaylistEntriesModel* m_entries = nullptr; ///< of a playlist
    WindowedTrackModel* m_loved = nullptr;     ///< of the loved tracks
    TrackTableModel* m_model;
    BackBar* m_bar;
    HeroHead* m_head;
    TitleEdit* m_titleEdit;
    TrackList* m_list;
    SearchField* m_filter;
    ElidedLabel* m_description; ///< hidden where there is none
    ElidedLabel* m_meta;
    HeldMeter* m_meter;
    Pill* m_pending;
    FilterChip* m_hereOnly;
    QPushButton* m_play = nullptr;
    QPushButton* m_shuffle = nullptr;
    KeepToggle* m_keep = nullptr;
    IconButton* m_more = nullptr;
    sync::Playlist m_playlist;
    bool m_gone = false; ///< it was deleted while it was shown
    qint64 m_asked = 0;  ///< the conflict that was asked about since the page was opened
    QVector<sync::Track> m_lovedTracks;
    ListFacts m_facts;
    int m_playable = 0;
    QTimer m_again;
};

} // namespace sostenuto::ui
