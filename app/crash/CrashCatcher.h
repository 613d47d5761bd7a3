// Writes down why the program ended by itself. Each system has its file; one that has none writes nothing.
#pragma once

#include <QByteArray>
#include <QString>

namespace sostenuto::app {

/// From now on a fault writes one note, named crash-….txt, into `folder`: `head` (whole lines), when, the reason, the
/// last lines of the log, and the stack of the thread that failed, as CrashNote.h reads it. A fault: a wrong address,
/// an impossible instruction or division, an abort, an exception that nobody caught, a failed assertion. Then the
/// program ends as it would have, so that whoever started it sees how. `folder` is made here. Once per program; thread:
/// main.
///
/// Nothing is written where sanitizers watch: they tell more.
void catchCrashes(const QString& folder, const QByteArray& head);

/// Prints the stack of the thread that called catchCrashes() to standard error, from any thread. Where a system can't,
/// nothing.
void printMainStack();

} // namespace sostenuto::app
