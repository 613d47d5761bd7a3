// What is heard, large: cover, names, where it plays from, and its words.
#pragma once

#include "ui/models/HeardTrack.h"
#include "ui/pages/Page.h"

class QBoxLayout;

namespace sostenuto::ui {

class AvailabilityLabel;
class CoverLabel;
class ElidedLabel;
class IconButton;
class LyricsView;
class QualityChip;
class ThemeLabel;
class TrackActions;

class NowPlayingPage : public Page {
    Q_OBJECT

public:
    explicit NowPlayingPage(PageContext& context, QWidget* parent = nullptr);

    void open(const Place& place) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QBoxLayout* buildBar();
    QBoxLayout* buildTrack();
    void leave();
    void tell();
    void tellSound();
    void fit();
    void openMore();

    HeardTrack m_heard;
    TrackActions* m_actions;
    IconButton* m_close;
    ThemeLabel* m_from;
    IconButton* m_more;
    CoverLabel* m_cover;
    ThemeLabel* m_title;
    ElidedLabel* m_artist;
    ElidedLabel* m_album;
    QualityChip* m_quality;
    QualityChip* m_sound;
    AvailabilityLabel* m_glyph;
    ElidedLabel* m_source;
    LyricsView* m_lyrics;
    QWidget* m_column = nullptr; ///< cover and names
};

} // namespace sostenuto::ui
