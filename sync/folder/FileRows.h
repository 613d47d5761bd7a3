// From the files of one folder to rows of the catalogue.
#pragma once

#include "sync/folder/CueSheet.h"
#include "sync/folder/FileTags.h"
#include "sync/model/Remote.h"
#include "sync/store/FolderStore.h"

#include <optional>

namespace sostenuto::sync {

struct ReadFile {
    KnownFile facts;
    std::optional<FileTags> tags; ///< nullopt: nobody reads this kind; its name is all that is known
};

struct ReadFolder {
    SourceId source;
    QByteArray path; ///< below the root, "" = the root
    QVector<ReadFile> files;
    QVector<CueSheet> sheets; ///< that lie in this folder
    QByteArray cover;         ///< name of the picture in this folder; empty = none
};

/// Pure. Everything that the catalogue shall know of one folder, whole: who made an album is told by all of its tracks.
///
/// Remote ids: a track is its path below the root, escaped, with "#n" for the n-th track of a cue sheet. An album is
/// its MusicBrainz id, else its album artist and title, else its folder and title ("CD 2" is the folder above). An
/// artist is the folded name.
///
/// Without an album artist an album belongs to the one artist of its tracks, or to Various Artists when they differ or
/// say that they are a compilation. A file that says nothing at all is called as its name says, and its folder is its
/// album; one that says something, but no album, belongs to none.
[[nodiscard]] FileRows rowsOf(const ReadFolder& folder);

/// What a cover key of these rows, as ArtworkService is asked for it, leads to.
struct CoverPlace {
    SourceId source;
    QByteArray path;         ///< below the root
    bool isEmbedded = false; ///< in a music file, or a picture by itself
};
/// "folder-picture:SOURCE:PATH" or "folder-tag:SOURCE:PATH", the path escaped.
[[nodiscard]] QString coverKeyOf(const CoverPlace& place);
/// nullopt = no such key: a service's.
[[nodiscard]] std::optional<CoverPlace> coverPlaceOf(const QString& key);

/// "01 - Name", "2-03 Name", "Name": the number, if there is one, and the rest. Pure.
struct NameOfFile {
    int number = 0;
    QString title;
};
[[nodiscard]] NameOfFile nameOf(const QByteArray& fileName);
/// The folder that an album's discs share: of "x/CD 2", "x". Pure.
[[nodiscard]] QByteArray albumFolderOf(const QByteArray& folder);

} // namespace sostenuto::sync
