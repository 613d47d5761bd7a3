// A list by a rule: one that the listener saved, or one that is only looked at, as all of a genre.
#pragma once

#include "ui/pages/Page.h"

#include <sync/model/SmartPlaylist.h>

#include <QTimer>

class QPushButton;

namespace sostenuto::ui {

class BackBar;
class EditSteps;
class ElidedLabel;
class HeroHead;
class IconButton;
class KeepToggle;
class RuleEditor;
class TrackList;
class WindowedTrackModel;

/// Place::id = a saved one; 0 = Place::text is the rule.
class SmartPlaylistPage : public Page {
    Q_OBJECT

public:
    explicit SmartPlaylistPage(PageContext& context, QWidget* parent = nullptr);

    void open(const Place& place) override;
    [[nodiscard]] KeepsContext keeps() const override;
    /// The rule is what filters this page.
    void focusFilter() override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildHead();
    void buildList();
    void read();
    void show(const sync::SmartPlaylist& list);
    void listed();
    void count();
    void tell();
    void sayEmpty();
    void play(bool shuffled);
    void startEditing();
    void endEditing();
    void save();
    [[nodiscard]] EditSteps& steps() const;
    void saveNew(const sync::SmartPlaylist& list);
    void remove();
    void openMore();
    [[nodiscard]] bool isSaved() const { return m_list.id.isValid(); }

    WindowedTrackModel* m_model;
    BackBar* m_bar;
    HeroHead* m_head;
    TrackList* m_tracks;
    RuleEditor* m_editor;
    ElidedLabel* m_meta;
    ElidedLabel* m_rule;
    QPushButton* m_play = nullptr;
    QPushButton* m_shuffle = nullptr;
    KeepToggle* m_keep = nullptr;
    QPushButton* m_edit = nullptr;
    IconButton* m_more = nullptr;
    sync::SmartPlaylist m_list; ///< as it is kept, or as it would be
    sync::ListTotals m_totals;
    QTimer m_typing;
};

} // namespace sostenuto::ui
