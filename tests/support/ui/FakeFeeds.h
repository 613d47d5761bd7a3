// Status pages, as a test says they are.
#pragma once

#include <sync/service/FeedService.h>

namespace sostenuto::ui {

class FakeFeeds : public sync::FeedService {
    Q_OBJECT

public:
    using FeedService::FeedService;

    [[nodiscard]] QVector<sync::FeedPlace> places() const override { return all; }
    [[nodiscard]] QFuture<sync::Result<sync::FeedPlace>> preview(const QUrl& address) override
    {
        asked.append(address);
        return QtFuture::makeReadyFuture(answer);
    }
    [[nodiscard]] QFuture<sync::Result<sync::FeedPlace>> find(sync::SourceId) override
    {
        return QtFuture::makeReadyFuture(answer);
    }
    void use(const sync::FeedPlace& place) override
    {
        forget(place.source);
        all.append(place);
        Q_EMIT placesChanged();
    }
    void forget(sync::SourceId source) override
    {
        all.removeIf([source](const sync::FeedPlace& place) { return place.source == source; });
        Q_EMIT placesChanged();
    }
    void match(sync::SourceId source, const QString& component, std::optional<sync::Capability> part) override
    {
        for (sync::FeedPlace& place : all)
            place.ignored.remove(component);
        for (sync::FeedPlace& place : all)
            if (place.source == source && part)
                place.parts[component] = *part;
            else if (place.source == source)
                place.parts.remove(component);
        Q_EMIT placesChanged();
    }

    void ignore(sync::SourceId source, const QString& component) override
    {
        for (sync::FeedPlace& place : all)
            if (place.source == source)
                place.ignored.insert(component);
        Q_EMIT placesChanged();
    }

    QVector<sync::FeedPlace> all;
    QVector<QUrl> asked; ///< to be tried
    sync::Result<sync::FeedPlace> answer = sync::failure(sync::ErrorKind::NotFound);
};

} // namespace sostenuto::ui
