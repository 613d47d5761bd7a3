// What is on this computer on purpose, what rules keep, and whether it would do if every service went down now.
#pragma once

#include "ui/models/QueueReadiness.h"
#include "ui/pages/Page.h"

#include <sync/model/Kept.h>
#include <sync/model/Library.h>

#include <QFuture>

class QBoxLayout;
class QComboBox;
class QPushButton;
class QScrollArea;
class QStackedLayout;

namespace sostenuto::ui {

class DrillCard;
class EmptyState;
class HeldOverview;
class InPageNote;
class KeptThings;
class PinListModel;
class PinnedList;
class RulesCard;
class ThemeLabel;
class TitleBar;
class TrackActions;

class OfflinePage : public Page {
    Q_OBJECT

public:
    explicit OfflinePage(PageContext& context, QWidget* parent = nullptr);

    void open(const Place& place) override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void makeRoom();
    void buildBar();
    QWidget* buildPinned();
    QWidget* buildCards();
    void connectAll();
    void tell();
    void tellPinned();
    void tellReady();
    void tellDrill();
    void openPin(const QModelIndex& index);
    void openTrack(sync::TrackId track);
    void openRule(const sync::PinTarget& rule);
    void playPin(const sync::PinTarget& target);
    void letGo(const QModelIndex& index);
    void openMenu(const QModelIndex& index, const QPoint& where);
    void choosePlaylists();
    void offerPlaylists(const QVector<sync::Playlist>& playlists);
    void checkReadiness();
    /// Says why when it could not be written.
    void change(const QFuture<sync::Result<void>>& done);

    KeptThings& m_kept;
    QueueReadiness* m_queue;
    PinListModel* m_model;
    TrackActions* m_actions;
    TitleBar* m_bar;
    QPushButton* m_pause;
    InPageNote* m_away;
    InPageNote* m_beyond; ///< pins need more than the room for held music
    QScrollArea* m_scroll;
    HeldOverview* m_held;
    ThemeLabel* m_count;
    QComboBox* m_sort;
    PinnedList* m_list;
    EmptyState* m_empty;
    DrillCard* m_drill;
    RulesCard* m_rules;
    ThemeLabel* m_folders;
    QBoxLayout* m_columns = nullptr;
    QBoxLayout* m_cards = nullptr;
    QWidget* m_side = nullptr; ///< the cards
};

} // namespace sostenuto::ui
