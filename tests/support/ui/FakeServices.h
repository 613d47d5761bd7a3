// Everything a window or a page needs, in memory. The player is the real one: it plays quiet WAV into nothing.
#pragma once

#include "FakeAccount.h"
#include "FakeArtwork.h"
#include "FakeDrill.h"
#include "FakeEdits.h"
#include "FakeFeeds.h"
#include "FakeFolders.h"
#include "FakeHeld.h"
#include "FakeIncidents.h"
#include "FakeKeep.h"
#include "FakeLibrary.h"
#include "FakeLyrics.h"
#include "FakePending.h"
#include "FakeQueues.h"
#include "FakeRadio.h"
#include "FakeStatus.h"
#include "FakeTransfers.h"

#include <player/engine/Player.h>
#include <ui/models/Services.h>

#include <QSettings>
#include <QTemporaryDir>

namespace sostenuto::ui {

/// `player.state()` behaves as in the product; each track lasts `soundMs` unless a test seeks.
struct FakeServices {
    explicit FakeServices(qint64 soundMs = 180000);

    QTemporaryDir folder;
    QSettings settings;
    FakeLibrary library;
    FakeEdits edits;
    FakeHeld held;
    FakeStatus status;
    FakeAccount account;
    FakeArtwork artwork;
    FakeRadio radio;
    FakeFolders folders;
    FakeTransfers transfers;
    FakeKeep keep;
    FakePending pending;
    FakeQueues queues;
    FakeFeeds feeds;
    FakeIncidents incidents;
    FakeDrill drill;
    FakeLyrics lyrics;
    /// Two of them, "Desk speakers" the default; say player.devicesChanged() after a change.
    std::shared_ptr<std::vector<player::OutputDevice>> devices;
    player::Player player;
    Services services;
};

} // namespace sostenuto::ui
