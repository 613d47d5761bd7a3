// What the library is browsed by: its genres, years, composers, folders.
#pragma once

#include "sync/model/Library.h"

#include <QStringList>

namespace sostenuto::sync {

class Database;

// These throw like any Query.

/// Every value that a shown row of this table has in this indexed column, once. Costs a step per value, not per row.
[[nodiscard]] QStringList distinctTexts(Database& database, const char* table, const char* column);
/// Genres and composers of one track stand in one text: "Folk; Blues".
[[nodiscard]] QStringList namesInText(const QString& text);
/// By name, years by number, the latest first. Names that differ in case or accents only are one.
[[nodiscard]] QVector<Group> groupsOf(Database& database, GroupKind kind);
/// The sources, services first, not counted.
[[nodiscard]] QVector<Group> sourceNames(Database& database);
/// The rule that lists the tracks of this one.
[[nodiscard]] QString ruleOf(GroupKind kind, const QString& name);

} // namespace sostenuto::sync
