#include "sync/feeds/FeedReader.h"

#include "sync/feeds/FeedHosts.h"
#include "sync/feeds/FeedPlaces.h"
#include "sync/model/WhenDone.h"

#include <utility>

namespace sostenuto::sync {

namespace {

/// Somebody is there, and has nothing for us at that place.
bool isOnlyThisPlace(const Error& error)
{
    return error.kind == ErrorKind::NotFound || error.kind == ErrorKind::NotSubsonic ||
           error.kind == ErrorKind::Protocol || (error.kind == ErrorKind::ServerError && error.retryAfterS == 0);
}

} // namespace

struct FeedReader::Reading {
    FeedRead read;
    QUrl base;
    QStringList more;
    Answer<FeedRead> answer;
};

struct FeedReader::Searching {
    QVector<FeedAsk> places;
    Answer<FeedRead> answer;
};

FeedReader::FeedReader(FeedFetch& fetch, QObject* parent) : QObject(parent), m_fetch(fetch) {}

QFuture<Result<FeedRead>> FeedReader::read(const FeedAsk& ask)
{
    auto reading = std::make_shared<Reading>();
    reading->read.address = ask.url;
    whenDone(m_fetch.get(ask), this, [this, reading](const Result<FeedAnswer>& got) {
        if (!got)
            return reading->answer.fail(got.error());
        FeedRead& read = reading->read;
        read.unchanged = got->unchanged;
        read.validators = got->validators;
        read.maxAgeS = got->maxAgeS;
        if (read.unchanged)
            return reading->answer.give(read);
        const auto document = readFeedDocument(got->body, QDateTime::currentDateTimeUtc(), got->itsNow);
        if (!document)
            return reading->answer.fail(document.error());
        read.snapshot = document->snapshot;
        reading->base = got->url;
        reading->more = document->more;
        if (!reading->more.isEmpty())
            read.validators = {}; // what the first answer says of changes is not said of the others
        readMore(reading);
    });
    return reading->answer.future();
}

void FeedReader::readMore(const std::shared_ptr<Reading>& reading)
{
    if (reading->more.isEmpty())
        return reading->answer.give(reading->read);
    const QUrl url = reading->base.resolved(QUrl(reading->more.takeFirst()));
    if (feedStep(reading->base, url) != FeedStep::Yes)
        return readMore(reading);
    whenDone(m_fetch.get({url}), this, [this, reading](const Result<FeedAnswer>& got) {
        if (!got && !isOnlyThisPlace(got.error()))
            return reading->answer.fail(got.error()); // half of a page is not what it says
        if (got)
            if (const auto document = readFeedDocument(got->body, QDateTime::currentDateTimeUtc(), got->itsNow))
                reading->read.snapshot = joinedFeed(reading->read.snapshot, document->snapshot);
        readMore(reading);
    });
}

QFuture<Result<FeedRead>> FeedReader::search(const FeedAsk& page)
{
    auto searching = std::make_shared<Searching>();
    for (const QUrl& place : feedPlaces(page.url))
        searching->places.append({place, {}, page.onlyPublic});
    searchNext(searching);
    return searching->answer.future();
}

void FeedReader::searchNext(const std::shared_ptr<Searching>& searching)
{
    if (searching->places.isEmpty())
        return searching->answer.fail({ErrorKind::NotFound, QStringLiteral("no status page there")});
    whenDone(read(searching->places.takeFirst()), this, [this, searching](const Result<FeedRead>& got) {
        if (got)
            return searching->answer.give(*got);
        if (!isOnlyThisPlace(got.error()))
            return searching->answer.fail(got.error());
        searchNext(searching);
    });
}

QFuture<Result<FeedRead>> FeedReader::searchFrom(const QUrl& site)
{
    auto searching = std::make_shared<Searching>();
    whenDone(m_fetch.get({site.resolved(QUrl(QStringLiteral("/")))}), this,
             [this, searching](const Result<FeedAnswer>& got) {
                 if (!got)
                     return searching->answer.fail(got.error());
                 for (const QUrl& link : statusLinks(got->body, got->url)) {
                     const bool ownHost = link.host() == got->url.host();
                     for (const QUrl& place : feedPlaces(link))
                         searching->places.append({place, {}, !ownHost});
                 }
                 searchNext(searching);
             });
    return searching->answer.future();
}

} // namespace sostenuto::sync
