// What list items say about themselves. Delegates, accessibility and UI automation read these and nothing else; the
// first four are a public contract (see "For testers").
#pragma once

#include <Qt>

namespace sostenuto::ui {

enum ItemRole {
    ItemKeyRole = Qt::UserRole + 1, ///< QString, stable: "track:17"
    ItemKindRole,                   ///< QString: "trackRow", "albumCard", …
    AvailabilityRole,               ///< QString: kept held loading waiting server failed
    PlayableRole,                   ///< bool: can it play now
    // For painting
    TitleRole = Qt::UserRole + 32, ///< QString
    SubtitleRole,                  ///< QString, second line
    CoverKeyRole,                  ///< QString for the CoverCache, may be empty
    MosaicKeysRole,                ///< QStringList of up to four cover keys
    ProgressRole,                  ///< double 0..1 while loading
    PlayingRole,                   ///< bool: this is what is heard
    LovedRole,                     ///< bool
    NoteRole,                      ///< QString: "Skipped", "Try again"
    WaitingRole,                   ///< bool: a change of it waits to be sent
    PlaceholderRole,               ///< bool: the row is not loaded yet
    RoundCoverRole,                ///< bool: artists
    MatchRole,                     ///< QString: the searched text, set off in the title
    DimmedRole,                    ///< bool: not here while the service is away
    IdRole,                        ///< qlonglong: local row id
    EntryIdRole,                   ///< qlonglong: playlist entry id or queue key
};

} // namespace sostenuto::ui
