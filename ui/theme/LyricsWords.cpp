#include "ui/theme/LyricsWords.h"

#include "ui/theme/Words.h"

namespace sostenuto::ui {

namespace {

/// The name comes from outside: as it is, never as a pattern.
QString naming(const char* pattern, const QString& name)
{
    return say(pattern).replace(u"%1"_qs, name);
}

} // namespace

QString lyricsSourceWords(const sync::Lyrics& lyrics, const QString& server)
{
    const bool timed = lyrics.isSynced;
    switch (lyrics.from) {
    case sync::LyricsFrom::LrcFile:
        return timed ? say("Lyrics from the file beside the music, timed by line")
                     : say("Lyrics from the file beside the music");
    case sync::LyricsFrom::Tags:
        return timed ? say("Lyrics from the file’s own tags, timed by line") : say("Lyrics from the file’s own tags");
    case sync::LyricsFrom::Service:
        if (server.isEmpty())
            return timed ? say("Lyrics from the server, timed by line") : say("Lyrics from the server");
        return timed ? naming(sayLater("Lyrics from %1, timed by line"), server)
                     : naming(sayLater("Lyrics from %1"), server);
    case sync::LyricsFrom::Nowhere:
        break;
    }
    return {};
}

NoLyricsText noLyricsText(NoLyrics why, const QString& server)
{
    switch (why) {
    case NoLyrics::NothingPlays:
        return {say("Nothing is playing"), say("The lyrics of what plays are shown here.")};
    case NoLyrics::Radio:
        return {say("No lyrics for radio"), say("A station does not send any.")};
    case NoLyrics::Away:
        return {say("The lyrics are not on this computer"),
                server.isEmpty() ? say("They come when the server answers again.")
                                 : naming(sayLater("They come when %1 answers again."), server)};
    case NoLyrics::None:
        break;
    }
    return {say("No lyrics for this track"), server.isEmpty()
                                                 ? say("Neither the file nor a file beside it has any.")
                                                 : naming(sayLater("Neither the file nor %1 has any."), server)};
}

QString playingFromWords(const QString& album)
{
    return album.isEmpty() ? say("Now playing") : naming(sayLater("Playing from the album %1"), album);
}

QString albumAndYear(const QString& album, int year)
{
    return year > 0 ? say("%1, %2").replace(u"%2"_qs, QString::number(year)).replace(u"%1"_qs, album) : album;
}

QString playsFromWords(bool isHere, const QString& server)
{
    if (isHere)
        return say("Plays from this computer");
    return server.isEmpty() ? say("Plays from the server") : naming(sayLater("Plays from %1"), server);
}

} // namespace sostenuto::ui
