#include "sync/backend/Parameters.h"

#include <QUrl>

namespace sostenuto::sync {

QByteArray encoded(const Parameters& parameters)
{
    QByteArray out;
    for (const auto& [name, value] : parameters) {
        if (!out.isEmpty())
            out += '&';
        out += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return out;
}

} // namespace sostenuto::sync
