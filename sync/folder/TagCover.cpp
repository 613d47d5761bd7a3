#include "sync/folder/TagCover.h"

#include "sync/folder/TagFile.h"

#include <aifffile.h>
#include <apefile.h>
#include <apetag.h>
#include <asffile.h>
#include <attachedpictureframe.h>
#include <flacfile.h>
#include <id3v2tag.h>
#include <mp4file.h>
#include <mpcfile.h>
#include <mpegfile.h>
#include <tag.h>
#include <trueaudiofile.h>
#include <wavfile.h>
#include <wavpackfile.h>
#include <xiphcomment.h>

#include <exception>

namespace sostenuto::sync {

namespace {

constexpr qsizetype mostBytes = 32LL * 1024 * 1024;

/// The best of the pictures that are shown to it.
class Choice {
public:
    void offer(const TagLib::ByteVector& bytes, bool isFront)
    {
        if (bytes.isEmpty() || qsizetype(bytes.size()) > mostBytes || (!m_picture.isEmpty() && (m_isFront || !isFront)))
            return;
        m_picture = bytes; // shared, not copied
        m_isFront = isFront;
    }
    [[nodiscard]] const TagLib::ByteVector& picture() const { return m_picture; }

private:
    TagLib::ByteVector m_picture;
    bool m_isFront = false;
};

void offerOf(TagLib::ID3v2::Tag* tag, Choice& choice)
{
    if (!tag)
        return;
    const auto& frames = tag->frameListMap()["APIC"];
    for (TagLib::ID3v2::Frame* frame : frames) {
        if (auto* picture = dynamic_cast<TagLib::ID3v2::AttachedPictureFrame*>(frame))
            choice.offer(picture->picture(), picture->type() == TagLib::ID3v2::AttachedPictureFrame::FrontCover);
    }
}

void offerOf(const TagLib::List<TagLib::FLAC::Picture*>& pictures, Choice& choice)
{
    for (TagLib::FLAC::Picture* picture : pictures)
        choice.offer(picture->data(), picture->type() == TagLib::FLAC::Picture::FrontCover);
}

void offerOf(TagLib::MP4::Tag* tag, Choice& choice)
{
    if (!tag || !tag->contains("covr"))
        return;
    for (const TagLib::MP4::CoverArt& art : tag->item("covr").toCoverArtList())
        choice.offer(art.data(), false);
}

void offerOf(TagLib::ASF::Tag* tag, Choice& choice)
{
    if (!tag)
        return;
    for (const TagLib::ASF::Attribute& attribute : tag->attribute("WM/Picture")) {
        const TagLib::ASF::Picture picture = attribute.toPicture();
        if (picture.isValid())
            choice.offer(picture.picture(), picture.type() == TagLib::ASF::Picture::FrontCover);
    }
}

/// A file name, a zero, the picture.
void offerOf(TagLib::APE::Tag* tag, Choice& choice)
{
    if (!tag)
        return;
    for (const char* key : {"COVER ART (FRONT)", "COVER ART (BACK)"}) {
        const auto item = tag->itemListMap().find(key);
        if (item == tag->itemListMap().end())
            continue;
        const TagLib::ByteVector data = item->second.binaryData();
        if (const int zero = data.find('\0'); zero >= 0)
            choice.offer(data.mid(static_cast<unsigned int>(zero) + 1), true);
    }
}

void offerAll(TagLib::File& file, Choice& choice)
{
    namespace T = TagLib;
    if (auto* mpeg = dynamic_cast<T::MPEG::File*>(&file)) {
        offerOf(mpeg->ID3v2Tag(), choice);
        offerOf(mpeg->APETag(), choice);
    } else if (auto* flac = dynamic_cast<T::FLAC::File*>(&file)) {
        offerOf(flac->pictureList(), choice);
        offerOf(flac->ID3v2Tag(), choice);
    } else if (auto* mp4 = dynamic_cast<T::MP4::File*>(&file)) {
        offerOf(mp4->tag(), choice);
    } else if (auto* asf = dynamic_cast<T::ASF::File*>(&file)) {
        offerOf(asf->tag(), choice);
    } else if (auto* wav = dynamic_cast<T::RIFF::WAV::File*>(&file)) {
        offerOf(wav->ID3v2Tag(), choice);
    } else if (auto* aiff = dynamic_cast<T::RIFF::AIFF::File*>(&file)) {
        offerOf(aiff->tag(), choice);
    } else if (auto* tta = dynamic_cast<T::TrueAudio::File*>(&file)) {
        offerOf(tta->ID3v2Tag(), choice);
    } else if (auto* ape = dynamic_cast<T::APE::File*>(&file)) {
        offerOf(ape->APETag(), choice);
    } else if (auto* mpc = dynamic_cast<T::MPC::File*>(&file)) {
        offerOf(mpc->APETag(), choice);
    } else if (auto* wavPack = dynamic_cast<T::WavPack::File*>(&file)) {
        offerOf(wavPack->APETag(), choice);
    } else if (auto* xiph = dynamic_cast<T::Ogg::XiphComment*>(file.tag())) {
        offerOf(xiph->pictureList(), choice);
    }
}

} // namespace

bool hasPicture(TagLib::File& file)
{
    Choice choice;
    offerAll(file, choice);
    return !choice.picture().isEmpty();
}

QByteArray embeddedCover(const QByteArray& path)
{
    try {
        const TagFile opened(path, TagFile::Properties::LeftOut);
        if (!opened.file())
            return {};
        Choice choice;
        offerAll(*opened.file(), choice);
        return {choice.picture().data(), qsizetype(choice.picture().size())};
    } catch (const std::exception&) { // no memory for what a damaged header announces
        return {};
    }
}

} // namespace sostenuto::sync
