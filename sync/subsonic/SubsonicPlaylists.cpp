// Playlists. Servers agree on little here; each step says which trap it steps around.
#include "sync/model/PlainText.h"
#include "sync/subsonic/Answers.h"
#include "sync/subsonic/Asking.h"
#include "sync/subsonic/JsonValues.h"
#include "sync/subsonic/SubsonicBackend.h"

#include <limits>

namespace sostenuto::sync {

namespace {

/// As many ids as a URL carries through any proxy.
constexpr qsizetype idsInUrl = 100;

SubsonicCall playlistCall(const QString& method, const Parameters& parameters, bool once)
{
    return {method, parameters, Capability::Writes, {}, once};
}

/// Own lists of this name, the newest last.
QString newestOwnList(const QJsonObject& playlists, const QString& name, qsizetype count, const Dialect& dialect)
{
    const QString said = plainText(name, longestPlainName);
    QString best;
    QDateTime bestMade;
    for (const QJsonObject& row : json::list(playlists, QStringLiteral("playlist"))) {
        const RemotePlaylist list = toPlaylist(row, dialect);
        if (list.name != said || list.readOnly || list.songCount > count)
            continue;
        const QDateTime made = json::time(row, QStringLiteral("created"));
        if (best.isEmpty() || !bestMade.isValid() || made >= bestMade) {
            best = list.remoteId;
            bestMade = made;
        }
    }
    return best;
}

} // namespace

void SubsonicBackend::notePublic(const QJsonObject& playlist)
{
    m_public.insert(json::id(playlist, QStringLiteral("id")), json::flag(playlist, QStringLiteral("public")));
}

Parameters SubsonicBackend::visibility(const QString& id) const
{
    // LMS and Ampache make a list private when an edit does not say otherwise; LMS looks at the parameter's presence
    // only, so that "false" would publish it.
    if (!m_client.learnt().updateLosesPublic || !m_public.value(id, false))
        return {};
    return {{QStringLiteral("public"), QStringLiteral("true")}};
}

qsizetype SubsonicBackend::longestPart() const
{
    return m_client.learnt().postRefused ? idsInUrl : std::numeric_limits<qsizetype>::max();
}

QFuture<Result<QVector<RemotePlaylist>>> SubsonicBackend::playlists()
{
    const SubsonicCall call{
        QStringLiteral("getPlaylists"), {}, Capability::Library, QStringLiteral("playlists"), false};
    return ask<QVector<RemotePlaylist>>(call, [this](const QJsonObject& response) {
        const QJsonObject wrapper = response.value(QStringLiteral("playlists")).toObject();
        for (const QJsonObject& row : json::list(wrapper, QStringLiteral("playlist")))
            notePublic(row);
        return readPlaylists(response, dialect());
    });
}

QFuture<Result<RemotePlaylist>> SubsonicBackend::playlist(const QString& playlistId)
{
    const SubsonicCall call{QStringLiteral("getPlaylist"),
                            {{QStringLiteral("id"), playlistId}},
                            Capability::Library,
                            QStringLiteral("playlist"),
                            false};
    return ask<RemotePlaylist>(call, [this, playlistId](const QJsonObject& response) {
        notePublic(response.value(QStringLiteral("playlist")).toObject());
        return readPlaylist(response, playlistId, dialect());
    });
}

QFuture<Result<QString>> SubsonicBackend::createPlaylist(const QString& name, const QStringList& trackIds)
{
    Answer<QString> answer;
    const QStringList first = trackIds.first(std::min(trackIds.size(), longestPart()));
    const Parameters parameters =
        Parameters{{QStringLiteral("name"), name}} + repeated(QStringLiteral("songId"), first);
    m_client.call(playlistCall(QStringLiteral("createPlaylist"), parameters, true), [=,
                                                                                     this](const SubsonicAnswer& got) {
        if (got.error)
            return answer.fail(*got.error);
        const QString id = json::id(got.response.value(QStringLiteral("playlist")).toObject(), QStringLiteral("id"));
        const auto addRest = [=, this](const QString& listId) {
            Answer<void> rest;
            whenDone(rest.future(), this, [=](const Result<void>& done) {
                if (done)
                    return answer.give(listId);
                Error error = done.error();
                error.mayHaveArrived = true; // the list is there, not whole
                answer.fail(error);
            });
            sendPlaylistParts(listId, trackIds.sliced(first.size()), rest);
        };
        if (!id.isEmpty())
            return addRest(id);
        // Supysonic and Airsonic answer nothing: the list has to be found.
        Answer<QString> found;
        whenDone(found.future(), this, [=](const Result<QString>& result) {
            if (!result)
                return answer.give(result);
            addRest(*result);
        });
        findCreated(name, first.size(), found);
    });
    return answer.future();
}

void SubsonicBackend::findCreated(const QString& name, qsizetype count, const Answer<QString>& answer)
{
    const SubsonicCall call{QStringLiteral("getPlaylists"), {}, Capability::Writes, QStringLiteral("playlists"), false};
    m_client.call(call, [=, this](const SubsonicAnswer& got) {
        Error error =
            got.error.value_or(Error{ErrorKind::Protocol, QStringLiteral("the new playlist is not there"), 0, true});
        error.mayHaveArrived = true;
        const QJsonObject wrapper = got.response.value(QStringLiteral("playlists")).toObject();
        const QString id = newestOwnList(wrapper, name, count, dialect());
        if (id.isEmpty())
            return answer.fail(error);
        answer.give(id);
    });
}

QFuture<Result<void>> SubsonicBackend::renamePlaylist(const QString& id, const QString& name)
{
    Answer<void> answer;
    const Parameters parameters{{QStringLiteral("playlistId"), id}, {QStringLiteral("name"), name}};
    write(playlistCall(QStringLiteral("updatePlaylist"), parameters + visibility(id), false), answer);
    return answer.future();
}

QFuture<Result<void>> SubsonicBackend::describePlaylist(const QString& id, const QString& comment)
{
    Answer<void> answer;
    const Parameters parameters{{QStringLiteral("playlistId"), id}, {QStringLiteral("comment"), comment}};
    write(playlistCall(QStringLiteral("updatePlaylist"), parameters + visibility(id), false), answer);
    return answer.future();
}

QFuture<Result<void>> SubsonicBackend::deletePlaylist(const QString& id)
{
    Answer<void> answer;
    const SubsonicCall call = playlistCall(QStringLiteral("deletePlaylist"), {{QStringLiteral("id"), id}}, false);
    m_client.call(call, [answer](const SubsonicAnswer& got) {
        if (got.error && got.error->kind != ErrorKind::NotFound) // gone already is what was wanted
            return answer.fail(*got.error);
        answer.give({});
    });
    return answer.future();
}

QFuture<Result<void>> SubsonicBackend::appendToPlaylist(const QString& id, const QStringList& trackIds)
{
    Answer<void> answer;
    sendPlaylistParts(id, trackIds, answer);
    return answer.future();
}

/// Appends part after part; what a URL can't carry at once goes in several.
void SubsonicBackend::sendPlaylistParts(const QString& id, const QStringList& trackIds, const Answer<void>& answer)
{
    if (trackIds.isEmpty())
        return answer.give({});
    const qsizetype count = std::min(trackIds.size(), longestPart());
    const Parameters parameters = Parameters{{QStringLiteral("playlistId"), id}} + visibility(id) +
                                  repeated(QStringLiteral("songIdToAdd"), trackIds.first(count));
    m_client.call(playlistCall(QStringLiteral("updatePlaylist"), parameters, true),
                  [=, this](const SubsonicAnswer& got) {
                      if (got.error)
                          return answer.fail(*got.error);
                      sendPlaylistParts(id, trackIds.sliced(count), answer);
                  });
}

QFuture<Result<void>> SubsonicBackend::replacePlaylist(const QString& id, const QString& name,
                                                       const QStringList& trackIds)
{
    Answer<void> answer;
    if (m_client.learnt().appendOnlyReplace) { // createPlaylist would make a second list
        answer.fail({ErrorKind::NotAllowed, QStringLiteral("this server replaces no playlist"), 0, false});
        return answer.future();
    }
    if (trackIds.isEmpty() && m_client.learnt().emptyReplaceIgnored) {
        emptyPlaylist(id, answer);
        return answer.future();
    }
    const QStringList first = trackIds.first(std::min(trackIds.size(), longestPart()));
    Parameters parameters{{QStringLiteral("playlistId"), id}};
    if (!name.isEmpty())
        parameters.append({QStringLiteral("name"), name});
    parameters += repeated(QStringLiteral("songId"), first);
    m_client.call(playlistCall(QStringLiteral("createPlaylist"), parameters, true),
                  [=, this](const SubsonicAnswer& got) {
                      if (got.error)
                          return answer.fail(*got.error);
                      if (first.size() < trackIds.size())
                          return sendPlaylistParts(id, trackIds.sliced(first.size()), answer);
                      restoreVisibility(id, answer);
                  });
    return answer.future();
}

/// Ampache makes a replaced list public.
void SubsonicBackend::restoreVisibility(const QString& id, const Answer<void>& answer)
{
    if (m_client.learnt().product != u"ampache" || m_public.value(id, true))
        return answer.give({});
    write(playlistCall(QStringLiteral("updatePlaylist"),
                       {{QStringLiteral("playlistId"), id}, {QStringLiteral("public"), QStringLiteral("false")}},
                       false),
          answer);
}

/// Navidrome ignores a replacement by nothing. Its songCount counts the places that it does not show, too.
void SubsonicBackend::emptyPlaylist(const QString& id, const Answer<void>& answer)
{
    whenDone(playlist(id), this, [=, this](const Result<RemotePlaylist>& list) {
        if (!list)
            return answer.fail(list.error());
        Parameters parameters{{QStringLiteral("playlistId"), id}};
        for (int i = 0; i < list->songCount; ++i)
            parameters.append({QStringLiteral("songIndexToRemove"), QString::number(i)});
        if (list->songCount == 0)
            return answer.give({});
        write(playlistCall(QStringLiteral("updatePlaylist"), parameters + visibility(id), true), answer);
    });
}

} // namespace sostenuto::sync
