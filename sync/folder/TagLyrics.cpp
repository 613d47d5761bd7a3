#include "sync/folder/TagLyrics.h"

#include "sync/folder/TagFile.h"
#include "sync/model/LyricsText.h"
#include "sync/model/PathText.h"
#include "sync/store/SystemFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <aifffile.h>
#include <id3v2tag.h>
#include <mpegfile.h>
#include <synchronizedlyricsframe.h>
#include <tpropertymap.h>
#include <trueaudiofile.h>
#include <unsynchronizedlyricsframe.h>
#include <wavfile.h>

#include <algorithm>
#include <exception>

namespace sostenuto::sync {

namespace {

constexpr int mostTexts = 50;

QString textOf(const TagLib::String& value)
{
    const auto most = static_cast<unsigned int>(Lyrics::mostBytes);
    const TagLib::String bounded = value.size() > most ? value.substr(0, most) : value;
    return QString::fromWCharArray(bounded.toCWString(), qsizetype(bounded.size()));
}

QString languageOf(const TagLib::ByteVector& code)
{
    const QString language = QString::fromLatin1(code.data(), qsizetype(code.size())).toLower();
    return language == u"und" || language == u"xxx" ? QString() : language;
}

TagLib::ID3v2::Tag* id3Of(TagLib::File& file)
{
    namespace T = TagLib;
    if (auto* mpeg = dynamic_cast<T::MPEG::File*>(&file))
        return mpeg->ID3v2Tag();
    if (auto* wav = dynamic_cast<T::RIFF::WAV::File*>(&file))
        return wav->ID3v2Tag();
    if (auto* aiff = dynamic_cast<T::RIFF::AIFF::File*>(&file))
        return aiff->tag();
    if (auto* tta = dynamic_cast<T::TrueAudio::File*>(&file))
        return tta->ID3v2Tag();
    return nullptr;
}

/// Syllables with their times: a line begins where one says so with a new line before it, else each is a line.
Lyrics timed(const TagLib::ID3v2::SynchronizedLyricsFrame& frame)
{
    using Frame = TagLib::ID3v2::SynchronizedLyricsFrame;
    Lyrics lyrics;
    lyrics.language = languageOf(frame.language());
    if (frame.timestampFormat() != Frame::AbsoluteMilliseconds)
        return {};
    const auto parts = frame.synchedText();
    const bool saysLines = std::any_of(parts.begin(), parts.end(), [](const auto& part) {
        return part.text.startsWith("\n") || part.text.startsWith("\r");
    });
    for (const auto& part : parts) {
        const QString text = textOf(part.text);
        const bool begins = !saysLines || lyrics.lines.isEmpty() || text.startsWith(u'\n') || text.startsWith(u'\r');
        if (begins && lyrics.lines.size() >= Lyrics::mostLines)
            break;
        if (begins)
            lyrics.lines.append({qint64(part.time), text});
        else if (lyrics.lines.last().text.size() < Lyrics::longestLine)
            lyrics.lines.last().text += text;
    }
    return tidied(std::move(lyrics));
}

void addFrames(TagLib::ID3v2::Tag& tag, QVector<Lyrics>& found)
{
    namespace Id3 = TagLib::ID3v2;
    for (Id3::Frame* frame : tag.frameListMap()["SYLT"]) {
        const auto* sung = dynamic_cast<Id3::SynchronizedLyricsFrame*>(frame);
        if (sung && found.size() < mostTexts)
            found.append(timed(*sung));
    }
    for (Id3::Frame* frame : tag.frameListMap()["USLT"]) {
        const auto* said = dynamic_cast<Id3::UnsynchronizedLyricsFrame*>(frame);
        if (!said || found.size() >= mostTexts)
            continue;
        Lyrics lyrics = lyricsFromText(textOf(said->text()));
        if (lyrics.language.isEmpty())
            lyrics.language = languageOf(said->language());
        found.append(std::move(lyrics));
    }
}

void addProperties(const TagLib::PropertyMap& map, QVector<Lyrics>& found)
{
    for (const char* key : {"SYNCEDLYRICS", "LYRICS", "UNSYNCEDLYRICS", "UNSYNCED LYRICS"}) {
        const auto values = map.find(key);
        if (values == map.end())
            continue;
        for (const TagLib::String& value : values->second) {
            if (found.size() < mostTexts)
                found.append(lyricsFromText(textOf(value)));
        }
    }
}

} // namespace

Lyrics lyricsBeside(const QByteArray& path)
{
    const QFileInfo music(pathText(path));
    const QString base = music.completeBaseName();
    const QDir folder = music.dir();
    // Named straight first: a folder with thousands of files is listed only where the case is another one.
    QString name = base + QStringLiteral(".lrc");
    if (!folder.exists(name)) {
        const QStringList names = folder.entryList({QStringLiteral("*.lrc")}, QDir::Files | QDir::Hidden);
        const auto same = std::find_if(names.begin(), names.end(), [&](const QString& one) {
            return QFileInfo(one).completeBaseName().compare(base, Qt::CaseInsensitive) == 0;
        });
        if (same == names.end())
            return {};
        name = *same;
    }
    QFile file(folder.filePath(name));
    if (!openToRead(file) || file.size() > Lyrics::mostBytes)
        return {};
    Lyrics lyrics = lyricsFromBytes(file.read(Lyrics::mostBytes));
    lyrics.from = LyricsFrom::LrcFile;
    return lyrics;
}

Lyrics embeddedLyrics(const QByteArray& path, const QStringList& languages)
{
    try {
        const TagFile opened(path, TagFile::Properties::LeftOut);
        TagLib::File* file = opened.file();
        if (!file || !file->isValid())
            return {};
        QVector<Lyrics> found;
        if (TagLib::ID3v2::Tag* id3 = id3Of(*file))
            addFrames(*id3, found);
        addProperties(file->properties(), found);
        Lyrics best = bestOf(found, languages);
        best.from = best.isEmpty() ? LyricsFrom::Nowhere : LyricsFrom::Tags;
        return best;
    } catch (const std::exception&) { // no memory for what a damaged header announces
        return {};
    }
}

} // namespace sostenuto::sync
