#include "ui/shell/CoverFetch.h"

#include <sync/model/WhenDone.h>
#include <sync/service/ArtworkService.h>

#include <QPromise>

#include <memory>

namespace sostenuto::ui {

CoverCache::Fetch coverFetch(sync::ArtworkService& artwork)
{
    return [&artwork](const QString& key, int edge) {
        using Bytes = std::optional<QByteArray>;
        auto promise = std::make_shared<QPromise<Bytes>>();
        promise->start();
        sync::whenDone(artwork.cover(key, edge), &artwork, [promise](const sync::Result<QByteArray>& bytes) {
            promise->addResult(bytes ? Bytes(*bytes) : Bytes());
            promise->finish();
        });
        return promise->future();
    };
}

} // namespace sostenuto::ui
