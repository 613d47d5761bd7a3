#include <tests/support/sync/TaggedFiles.h>

#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>

#include <attachedpictureframe.h>
#include <fileref.h>
#include <flacfile.h>
#include <id3v2tag.h>
#include <mp4file.h>
#include <mpegfile.h>
#include <tpropertymap.h>
#include <xiphcomment.h>

namespace sostenuto::sync {

namespace {

TagLib::String native(const QString& text)
{
    return {text.toStdString(), TagLib::String::UTF8};
}

TagLib::FLAC::Picture* pictureOf(const TagLib::ByteVector& bytes)
{
    auto* picture = new TagLib::FLAC::Picture;
    picture->setType(TagLib::FLAC::Picture::FrontCover);
    picture->setMimeType("image/png");
    picture->setData(bytes);
    return picture;
}

void putCover(TagLib::File& file, const TagLib::ByteVector& bytes)
{
    if (auto* mpeg = dynamic_cast<TagLib::MPEG::File*>(&file)) {
        auto* frame = new TagLib::ID3v2::AttachedPictureFrame;
        frame->setType(TagLib::ID3v2::AttachedPictureFrame::FrontCover);
        frame->setMimeType("image/png");
        frame->setPicture(bytes);
        mpeg->ID3v2Tag(true)->addFrame(frame);
    } else if (auto* flac = dynamic_cast<TagLib::FLAC::File*>(&file)) {
        flac->addPicture(pictureOf(bytes));
    } else if (auto* mp4 = dynamic_cast<TagLib::MP4::File*>(&file)) {
        TagLib::MP4::CoverArtList list;
        list.append(TagLib::MP4::CoverArt(TagLib::MP4::CoverArt::PNG, bytes));
        mp4->tag()->setItem("covr", list);
    } else if (auto* xiph = dynamic_cast<TagLib::Ogg::XiphComment*>(file.tag())) {
        xiph->addPicture(pictureOf(bytes));
    }
}

} // namespace

QStringList taggedFormats()
{
    return {QStringLiteral("mp3"), QStringLiteral("flac"), QStringLiteral("ogg"), QStringLiteral("opus"),
            QStringLiteral("m4a")};
}

QByteArray soundBytes(const QString& format)
{
    static QHash<QString, QByteArray> made;
    if (const auto found = made.constFind(format); found != made.constEnd())
        return *found;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sound.") + format);
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-f"), QStringLiteral("lavfi"),
                  QStringLiteral("-i"), QStringLiteral("sine=440:duration=0.3:sample_rate=48000"),
                  QStringLiteral("-ac"), QStringLiteral("2"), path});
    QFile file(path);
    if (!ffmpeg.waitForFinished() || ffmpeg.exitCode() != 0 || !file.open(QIODevice::ReadOnly))
        qFatal("ffmpeg made no %s: %s", qPrintable(format), ffmpeg.readAllStandardError().constData());
    return made[format] = file.readAll();
}

bool writeTags(const QString& path, const QMap<QString, QStringList>& tags, const QByteArray& cover)
{
    const TagLib::FileRef reference(QFile::encodeName(path).constData(), false);
    if (reference.isNull())
        return false;
    TagLib::PropertyMap map;
    for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag) {
        TagLib::StringList values;
        for (const QString& value : tag.value())
            values.append(native(value));
        map.insert(native(tag.key()), values);
    }
    reference.file()->setProperties(map);
    if (!cover.isEmpty())
        putCover(*reference.file(), {cover.constData(), static_cast<unsigned int>(cover.size())});
    return reference.file()->save();
}

bool putTagged(const QString& path, const QMap<QString, QStringList>& tags, const QByteArray& cover)
{
    QFile file(path);
    if (!QDir().mkpath(path.section(u'/', 0, -2)) || !file.open(QIODevice::WriteOnly))
        return false;
    file.write(soundBytes(path.section(u'.', -1)));
    file.close();
    return writeTags(path, tags, cover);
}

} // namespace sostenuto::sync
