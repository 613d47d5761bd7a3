// Any number of tracks by a query: the ids at once, the rows in windows as they are looked at.
#pragma once

#include "ui/models/ListQuestion.h"
#include "ui/models/RowWindows.h"
#include "ui/models/TrackTableModel.h"

namespace sostenuto::ui {

/// Sorting and filtering are new queries. When the library changes, the list becomes the new one step by step:
/// selection, current row and scroll position stay. Thread: main.
class WindowedTrackModel : public TrackTableModel {
    Q_OBJECT

public:
    /// What the number column counts.
    enum class Numbering { Position, TrackNumber };

    WindowedTrackModel(Services& services, Playback& playback, QObject* parent = nullptr);

    /// Asks; the rows of the query before stay until the answer is here, unless they are of another album or artist.
    void setQuery(const sync::TrackQuery& query);
    [[nodiscard]] const sync::TrackQuery& query() const { return m_query; }
    void setNumbering(Numbering numbering) { m_numbering = numbering; }
    /// The loved tracks in the library's own order; a filter or hereOnly in the query makes them a query again.
    void setLovedList(bool on);

    [[nodiscard]] std::optional<sync::Track> loadedTrack(int row) const override;
    void sort(int column, Qt::SortOrder order) override;
    /// By what the list is sorted by where that is a text, else by title.
    void findBeginning(const QString& typed) override;
    void readAgain() override;

protected:
    const sync::Track* track(int row) const override;
    void complete(TrackRow& row, int index) const override;
    QVector<int> loadedRowsOf(sync::TrackId track) const override;
    void setProgress(sync::TrackId track, sync::Availability availability, double progress) override;
    bool showsPlaceholders() const override { return m_windows.isLate(); }

private:
    QFuture<sync::Result<QVector<sync::TrackId>>> askIds();
    void idsWillChange() override { m_windows.listChanged(); }
    void refresh();
    void tracksChanged(const QVector<sync::TrackId>& tracks);

    sync::TrackQuery m_query;
    Numbering m_numbering = Numbering::Position;
    bool m_lovedList = false;
    ListQuestion<sync::TrackId> m_list;
    mutable RowWindows<sync::Track> m_windows;
};

/// What a click on the header of this column sorts by; nullopt = it does not sort.
[[nodiscard]] std::optional<sync::TrackOrder> orderOf(int column);

} // namespace sostenuto::ui
