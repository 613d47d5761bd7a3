// Beside or below an artist's albums: those who are alike, and what its service says of the artist.
#pragma once

#include "ui/pages/Page.h"

#include <sync/model/ArtistDetails.h>

#include <QWidget>

class QVBoxLayout;

namespace sostenuto::ui {

class ArtistGridModel;
class ElidedLabel;
class FoldedText;
class PictureRows;
class ThemeLabel;
class TrackActions;

/// Each part is there only when it has something to show. Thread: main; context and actions outlive it.
class ArtistAside : public QWidget {
    Q_OBJECT

public:
    ArtistAside(PageContext& context, TrackActions& actions, QWidget* parent = nullptr);

    [[nodiscard]] ArtistGridModel& similar() const { return *m_similar; }
    [[nodiscard]] PictureRows& rows() const { return *m_rows; }
    /// Whose words are shown is said by the name that the service goes by now.
    void tell(const sync::ArtistDetails& details);
    /// Another artist is looked at.
    void showFirst();
    /// As a column of its own, as wide as `width()` says; else it takes the width it is given.
    void fitTo(bool beside);
    /// Nothing to show: the page then hides it.
    [[nodiscard]] bool isEmpty() const;
    /// Of the column, with the margin at its end.
    [[nodiscard]] static int columnWidth();

private:
    void build();
    void follow();
    void showRows(int most);

    PageContext& m_context;
    TrackActions& m_actions;
    ArtistGridModel* m_similar;
    ThemeLabel* m_similarTitle;
    ElidedLabel* m_allSimilar; ///< "All 12", while only the first are shown
    PictureRows* m_rows;
    ThemeLabel* m_aboutTitle;
    FoldedText* m_about;
    ThemeLabel* m_source;
    QVBoxLayout* m_column = nullptr;
    sync::ArtistDetails m_details;
};

} // namespace sostenuto::ui
