// What the methods of the interface work with.
#pragma once

#include "app/demo/catalogue/Catalogue.h"
#include "app/demo/catalogue/State.h"
#include "app/demo/files/TrackFiles.h"
#include "app/demo/http/Exchange.h"

#include <QJsonObject>

namespace sostenuto::demo {

struct World {
    const Catalogue& catalogue;
    State& state;
    TrackFiles& files;
    QString user;
    QString version = QStringLiteral(SOSTENUTO_VERSION); ///< what the server calls its own
};

/// Subsonic's error codes, as far as this server uses them.
enum class Fault {
    None = -1,
    Generic = 0,
    ParameterMissing = 10,
    WrongPassword = 40,
    TokenUnsupported = 42,
    NotFound = 70
};

struct Outcome {
    QJsonObject payload;
    Fault fault = Fault::None;
    QString message;
};

[[nodiscard]] inline Outcome done(QJsonObject payload = {})
{
    return {std::move(payload), Fault::None, {}};
}
[[nodiscard]] inline Outcome refuse(Fault fault, const QString& message)
{
    return {{}, fault, message};
}
[[nodiscard]] inline Outcome missing(const char* parameter)
{
    return refuse(Fault::ParameterMissing,
                  QStringLiteral("Required parameter '%1' is missing").arg(QLatin1String(parameter)));
}
[[nodiscard]] inline Outcome notFound(const char* what)
{
    return refuse(Fault::NotFound, QStringLiteral("%1 not found").arg(QLatin1String(what)));
}

using Method = Outcome (*)(World&, const Request&);

struct MethodEntry {
    const char* name;
    Method method;
    bool writes = false;
};

/// nullptr = no such method.
[[nodiscard]] const MethodEntry* findMethod(const QString& name);

} // namespace sostenuto::demo
