#include "player/decode/Feed.h"

#include "player/dsp/Bursts.h"

#include <algorithm>

namespace sostenuto::player {

namespace {

constexpr std::int64_t SecondsAhead = 3;
constexpr std::int64_t HungrySeconds = 1; ///< so much is left when the next seconds are decoded
constexpr int LowestRate = 8000;
constexpr int HighestRate = 384000;
constexpr std::int64_t ExactToleranceMs = 1000; ///< a length that the file states
/// A length that the library states; often rounded or of another edition.
constexpr std::int64_t LibraryToleranceMs = 5000;
/// A track that breaks off again before so much more of it was read is given up.
constexpr std::int64_t LeastProgressMs = 1000;

} // namespace

struct Feed::Track {
    PlayRequest request;
    std::unique_ptr<ByteStream> bytes; ///< outlives the decoder
    std::unique_ptr<Decoder> decoder;
    StreamFacts facts;
    Level level;
    std::int64_t position = 0;     ///< frames at the source's rate
    std::optional<Offset> brokeAt; ///< where it was opened again
    std::vector<Speaker> speakers;
    StereoMix mix{{Speaker::Left, Speaker::Right}};

    /// It ended, but should have gone on.
    [[nodiscard]] bool isShort() const
    {
        const auto exact = decoder->exactFrames();
        const int rate = facts.sampleRate;
        const std::int64_t missingMs =
            exact ? (*exact - position) * 1000 / rate : request.libraryMs - position * 1000 / rate;
        return missingMs > (exact ? ExactToleranceMs : LibraryToleranceMs);
    }

    /// Frames at the source's rate until it ends, as far as anybody knows; nullopt = nobody does.
    [[nodiscard]] std::optional<std::int64_t> framesLeft() const
    {
        if (const auto exact = decoder->exactFrames())
            return *exact - position;
        const std::int64_t ms = facts.durationMs > 0 ? facts.durationMs : request.libraryMs;
        if (ms <= 0)
            return std::nullopt;
        return Offset::ofMs(ms).at(facts.sampleRate) - position;
    }
};

Feed::Feed(Opener open, Renderer& renderer, FeedEvents events)
    : m_open(std::move(open)), m_renderer(renderer), m_events(std::move(events))
{
}

Feed::~Feed() = default;

void Feed::start(const PlayRequest& request, const StreamShape& shape)
{
    dropAll();
    m_renderer.discardWritten(request.from.frames > 0);
    m_shape = shape;
    m_next = request;
}

void Feed::halt()
{
    dropAll();
    m_renderer.discardWritten(false);
}

void Feed::dropAll()
{
    m_track.reset();
    m_opening.reset();
    m_next.reset();
    m_finished.reset();
    m_joiner.reset();
    m_readyDone = 0;
    m_renderer.setGoesOn(true);
}

void Feed::setNext(std::int64_t after, const std::optional<PlayRequest>& next)
{
    if (after != m_last)
        return;
    m_opening.reset();
    m_next = next;
    m_nextKnown = true;
}

Feed::Step Feed::step()
{
    if (!writeOut())
        return Step::RingFull;
    if (m_joiner && m_renderer.capacity() - m_renderer.room() >= target())
        return Step::RingFull;
    if (m_track)
        return readBlock();
    if (owesSilence()) {
        addSilence();
        return Step::Worked;
    }
    if (m_next || m_opening)
        return openNext();
    if (m_nextKnown && m_joiner && m_joiner->heldBack() > 0) {
        m_joiner->release();
        return Step::Worked;
    }
    if (m_nextKnown)
        m_renderer.setGoesOn(false);
    return Step::Idle;
}

std::int64_t Feed::target() const
{
    return std::min(m_renderer.capacity(), SecondsAhead * m_joiner->outputRate());
}

/// Content frames up to what is ready.
std::int64_t Feed::ahead() const
{
    return m_renderer.written() + static_cast<std::int64_t>(m_joiner->ready().size() - m_readyDone) / 2;
}

int Feed::msUntilHungry() const
{
    if (!m_joiner)
        return 0;
    const std::int64_t hungry = std::min(HungrySeconds * m_joiner->outputRate(), target() / 2);
    const std::int64_t surplus = m_renderer.capacity() - m_renderer.room() - hungry;
    return static_cast<int>(std::max<std::int64_t>(0, surplus * 1000 / m_joiner->outputRate()));
}

/// False while the ring is full.
bool Feed::writeOut()
{
    if (!m_joiner)
        return true;
    const std::vector<float>& ready = m_joiner->ready();
    const std::int64_t frames = m_renderer.write(std::span<const float>(ready).subspan(m_readyDone));
    m_readyDone += static_cast<std::size_t>(frames) * 2;
    if (m_readyDone < ready.size())
        return false;
    m_joiner->clearReady();
    m_readyDone = 0;
    return true;
}

Feed::Step Feed::openNext()
{
    if (!m_opening) {
        m_opening = std::make_unique<Track>();
        m_opening->request = *m_next;
        m_opening->bytes = m_open(m_opening->request);
        m_next.reset();
    }
    if (mustLetGoFirst())
        return Step::Worked;
    m_nextKnown = false;
    std::unique_ptr<Track> track = std::move(m_opening);
    Decoder::Status status = openDecoder(*track);
    const bool hasOthers = !track->bytes || !track->bytes->endless(); // a station has no other bytes, and says why
    if (status == Decoder::Status::Failed && hasOthers) {
        track = openAt(track->request, track->request.from);
        status = openDecoder(*track);
    }
    switch (status) {
    case Decoder::Status::Aborted:
        break;
    case Decoder::Status::Failed:
        m_events.unheard({track->request.serial, TrackTrouble::NotHere});
        break;
    case Decoder::Status::Unreadable:
        m_events.unheard({track->request.serial, TrackTrouble::Unreadable});
        break;
    default:
        if (parts(track->facts)) {
            m_nextKnown = true; // nothing follows here
            m_events.parted({track->request.serial});
        } else {
            beginTrack(std::move(track));
        }
    }
    return Step::Worked;
}

/// Opening waits for bytes that are not here yet: the end of the track before must not wait with it.
bool Feed::mustLetGoFirst()
{
    const bool waits = m_opening->bytes && !m_opening->bytes->complete();
    if (!waits || !m_joiner || m_opening->request.overlapMs <= 0 || m_joiner->heldBack() == 0)
        return false;
    m_joiner->release();
    m_opening->request.overlapMs = 0;
    return true;
}

Decoder::Status Feed::openDecoder(Track& track)
{
    if (!track.bytes)
        return Decoder::Status::Failed;
    Decoder::Status status = Decoder::Status::Failed;
    track.decoder = Decoder::open(*track.bytes, status);
    if (!track.decoder)
        return status;
    if (const auto part = track.bytes->part()) {
        status = track.decoder->limit(*part);
        if (status != Decoder::Status::Ok)
            return status;
    }
    track.facts = track.decoder->facts();
    track.position = track.request.from.at(track.facts.sampleRate);
    return track.position > 0 ? track.decoder->seek(track.position) : status;
}

bool Feed::parts(const StreamFacts& facts) const
{
    return m_shape.followRate && m_joiner && facts.sampleRate != m_joiner->outputRate();
}

Level Feed::levelOf(const Track& track) const
{
    const Loudness measured = track.bytes->measured().value_or(Loudness{});
    return planLevel(merge(track.facts.tags, measured), m_shape.level, track.request.albumGoesOn);
}

void Feed::beginTrack(std::unique_ptr<Track> track)
{
    const StreamFacts& facts = track->facts;
    TrackBegan began;
    if (!m_joiner) {
        const int rate = m_shape.outputRate > 0 ? m_shape.outputRate : facts.sampleRate;
        m_joiner = std::make_unique<TrackJoiner>(std::clamp(rate, LowestRate, HighestRate), m_shape.speed);
    } else if (track->request.overlapMs > 0) {
        began.overlap = m_joiner->layOver();
    }
    m_joiner->holdEnd(0);
    m_joiner->useRate(facts.sampleRate);
    track->level = levelOf(*track);
    m_last = track->request.serial;
    began.serial = m_last;
    began.contentFrame = ahead() + m_joiner->heldBack();
    began.trackFrame = track->request.from.at(m_joiner->outputRate());
    began.outputRate = m_joiner->outputRate();
    began.speed = m_joiner->speed();
    began.facts = facts;
    began.level = track->level;
    m_track = std::move(track);
    m_finished.reset();
    m_events.began(began);
}

Feed::Step Feed::readBlock()
{
    const Decoder::Block block = m_track->decoder->read();
    if (block.status == Decoder::Status::Ok) {
        convert(block);
        return Step::Worked;
    }
    const Decoder::Status ended = block.status == Decoder::Status::Failed ? openAgain() : block.status;
    if (ended != Decoder::Status::Ok)
        finishTrack(ended);
    return Step::Worked;
}

/// The bytes broke off, but there may be others: of another service that has the recording, or of this one, whose
/// damaged file was fetched again.
std::unique_ptr<Feed::Track> Feed::openAt(const PlayRequest& request, const Offset& from)
{
    auto again = std::make_unique<Track>();
    again->request = request;
    again->request.from = from;
    again->brokeAt = from;
    again->bytes = m_open(again->request);
    return again;
}

/// Ok = it goes on with the frame at which it broke; else how it ended.
Decoder::Status Feed::openAgain()
{
    const Offset here{m_track->position, m_track->facts.sampleRate};
    const auto before = m_track->brokeAt;
    if (m_track->bytes->endless() || (before && here.ms() - before->ms() < LeastProgressMs))
        return Decoder::Status::Failed;
    std::unique_ptr<Track> again = openAt(m_track->request, here);
    const Decoder::Status status = openDecoder(*again);
    if (status == Decoder::Status::Aborted)
        return status;
    if (status != Decoder::Status::Ok || parts(again->facts))
        return Decoder::Status::Failed;
    again->level = levelOf(*again);
    m_track = std::move(again);
    return Decoder::Status::Ok;
}

void Feed::convert(const Decoder::Block& block)
{
    if (block.samples.empty())
        return;
    if (block.speakers != m_track->speakers) {
        m_track->speakers = block.speakers;
        m_track->mix = StereoMix(block.speakers);
    }
    std::span<float> stereo = block.samples;
    if (!m_track->mix.passesThrough()) {
        m_track->mix.mix(block.samples, m_stereo);
        stereo = m_stereo;
    }
    m_track->position += static_cast<std::int64_t>(stereo.size() / 2);
    tameBursts(stereo);
    if (m_track->level.gain != 1.0F) {
        for (float& sample : stereo)
            sample *= m_track->level.gain;
    }
    holdEnd();
    m_joiner->useRate(block.sampleRate);
    // Nearly always: one copy less, for hours of music.
    if (m_joiner->passesThrough())
        stereo = stereo.subspan(static_cast<std::size_t>(m_renderer.write(stereo)) * 2);
    m_joiner->push(stereo);
}

/// The last seconds of a track are kept back when the next one is to be laid over them. Not more: what is kept back
/// is decoded before anything of it is heard.
void Feed::holdEnd()
{
    const int overlapMs = m_next ? m_next->overlapMs : 0;
    const auto left = m_track->framesLeft();
    if (overlapMs <= 0 || !left)
        return;
    const StreamFacts& facts = m_track->facts;
    const auto leftMs = static_cast<std::int64_t>(static_cast<double>(*left * 1000 / facts.sampleRate) / m_shape.speed);
    if (leftMs < overlapMs)
        m_joiner->holdEnd(Offset::ofMs(overlapMs).at(m_joiner->outputRate()));
}

void Feed::finishTrack(Decoder::Status status)
{
    const std::unique_ptr<Track> track = std::move(m_track);
    if (status == Decoder::Status::Aborted)
        return;
    TrackFinished finished;
    finished.serial = track->request.serial;
    finished.heldBack = m_joiner->heldBack();
    finished.contentFrame = ahead() + finished.heldBack;
    if (status != Decoder::Status::End || track->isShort())
        finished.trouble = TrackTrouble::CutShort;
    m_finished = finished;
    m_events.finished(finished);
}

/// Once behind each track, however many are passed over that do not open.
bool Feed::owesSilence() const
{
    return m_finished && m_finished->silence == 0 && m_next && m_next->silenceMs > 0;
}

/// Before the next one is opened: its bytes may be waited for meanwhile.
void Feed::addSilence()
{
    m_joiner->release();
    m_finished->heldBack = 0;
    m_finished->silence = Offset::ofMs(m_next->silenceMs).at(m_joiner->outputRate());
    m_joiner->addSilence(m_finished->silence);
    m_events.finished(*m_finished);
}

} // namespace sostenuto::player
