// The left of the player bar: cover, title, artist, love.
#pragma once

#include <QWidget>

namespace sostenuto::ui {

class CoverLabel;
class ElidedLabel;
class IconButton;
struct ShellContext;

class HeardBox : public QWidget {
    Q_OBJECT

public:
    /// Object names begin with `prefix`; `cover`: its edge, px.
    HeardBox(ShellContext& context, const QString& prefix, int cover, QWidget* parent = nullptr);

private:
    void follow();
    void goToAlbum();
    void goToArtist();

    ShellContext& m_context;
    CoverLabel* m_cover;
    ElidedLabel* m_title;
    ElidedLabel* m_artist;
    IconButton* m_like;
};

} // namespace sostenuto::ui
