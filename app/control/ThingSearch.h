// Something of the library by what it is called, or by its number.
#pragma once

#include <sync/model/Kept.h>
#include <sync/service/LibraryService.h>

#include <QFuture>
#include <QObject>
#include <QVector>

#include <functional>

namespace sostenuto::app {

struct NamedThing {
    qint64 id = 0;
    QString name;
    friend bool operator==(const NamedThing&, const NamedThing&) = default;
};
/// Those that are meant by `name`: called exactly so, else so but for case; else the only one that contains it. Pure.
[[nodiscard]] QVector<NamedThing> meantThings(const QVector<NamedThing>& things, const QString& name);

/// Finds an album, artist, playlist or track. A number is taken for one as long as something has it, else for a name.
/// Answers once, then deletes itself; not before the next turn of the event loop. Thread: main.
class ThingSearch : public QObject {
    Q_OBJECT

public:
    struct Wanted {
        sync::PinKind kind = sync::PinKind::Album; ///< none of Loved and Rule
        QString name;
    };
    struct Found {
        QVector<NamedThing> meant = {}; ///< one is what it should be
        bool failed = false;            ///< the library could not be read
    };
    using Take = std::function<void(const Found& found)>;

    /// `library` outlives it.
    ThingSearch(sync::LibraryService& library, Wanted wanted, Take take, QObject* parent);

private:
    void look();
    void lookAtAlbums();
    void lookAtArtists();
    void lookAtPlaylists();
    void lookAtTracks();
    template <class Id, class Row>
    using RowsOf = QFuture<sync::Result<QVector<Row>>> (sync::LibraryService::*)(const QVector<Id>& ids);
    template <class Id, class Row>
    void takeRows(const QFuture<sync::Result<QVector<Id>>>& ids, RowsOf<Id, Row> rowsOf, QString Row::*name);
    template <class Id>
    [[nodiscard]] QFuture<sync::Result<QVector<Id>>> numbered() const;
    template <class Row>
    void take(const sync::Result<QVector<Row>>& rows, QString Row::*name);
    void end(const Found& found);

    sync::LibraryService& m_library;
    Wanted m_wanted;
    Take m_take;
    qint64 m_number = 0; ///< 0 = it is looked for by name
};

} // namespace sostenuto::app
