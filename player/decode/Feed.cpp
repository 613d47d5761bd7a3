#include "player/decode/Feed.h"

#include "player/dsp/GainRamp.h"

#include <algorithm>

namespace sostenuto::player {

namespace {

constexpr std::int64_t SecondsAhead = 2;
constexpr int LowestRate = 8000;
constexpr int HighestRate = 384000;
constexpr std::int64_t ExactToleranceMs = 1000; ///< a length that the file states
constexpr std::int64_t LibraryToleranceMs =
    5000; ///< a length that the library states; often rounded or of another edition

std::int64_t framesOf(std::int64_t ms, int rate)
{
    return ms * rate / 1000;
}

} // namespace

struct Feed::Track {
    PlayRequest request;
    std::unique_ptr<ByteStream> bytes; ///< outlives the decoder
    std::unique_ptr<Decoder> decoder;
    std::int64_t position = 0; ///< frames at the source's rate
    int sampleRate = 0;
    std::vector<Speaker> speakers;
    StereoMix mix{{Speaker::Left, Speaker::Right}};

    /// It ended, but should have gone on.
    [[nodiscard]] bool isShort() const
    {
        const auto exact = decoder->exactFrames();
        const std::int64_t missingMs =
            exact ? (*exact - position) * 1000 / sampleRate : request.libraryMs - position * 1000 / sampleRate;
        return missingMs > (exact ? ExactToleranceMs : LibraryToleranceMs);
    }
};

Feed::Feed(Opener open, Renderer& renderer, FeedEvents events)
    : m_open(std::move(open)), m_renderer(renderer), m_events(std::move(events))
{
}

Feed::~Feed() = default;

void Feed::start(const PlayRequest& request, int outputRate)
{
    dropAll();
    m_renderer.discardWritten(request.fromMs > 0);
    m_outputRate = outputRate;
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
    m_next.reset();
    m_resampler.reset();
    m_out.clear();
    m_outDone = 0;
}

void Feed::setNext(std::int64_t after, const std::optional<PlayRequest>& next)
{
    if (after != m_last)
        return;
    m_next = next;
    m_nextKnown = true;
}

Feed::Step Feed::step()
{
    if (!writeOut())
        return Step::RingFull;
    if (m_outputRate > 0 && m_renderer.capacity() - m_renderer.room() >= target())
        return Step::RingFull;
    if (m_track)
        return readBlock();
    if (m_next)
        return openNext();
    if (m_nextKnown && m_resampler && m_resampler->heldBack() > 0) {
        m_resampler->flush(m_out);
        return Step::Worked;
    }
    return Step::Idle;
}

std::int64_t Feed::target() const
{
    return std::min(m_renderer.capacity(), SecondsAhead * m_outputRate);
}

int Feed::msUntilHungry() const
{
    if (m_outputRate <= 0)
        return 0;
    const std::int64_t surplus = m_renderer.capacity() - m_renderer.room() - target() / 2;
    return static_cast<int>(std::max<std::int64_t>(0, surplus * 1000 / m_outputRate));
}

/// False while the ring is full.
bool Feed::writeOut()
{
    const std::int64_t frames = m_renderer.write(std::span<const float>(m_out).subspan(m_outDone));
    m_outDone += static_cast<std::size_t>(frames) * 2;
    if (m_outDone < m_out.size())
        return false;
    m_out.clear();
    m_outDone = 0;
    return true;
}

Feed::Step Feed::openNext()
{
    auto track = std::make_unique<Track>();
    track->request = *m_next;
    m_next.reset();
    m_nextKnown = false;
    Decoder::Status status = Decoder::Status::Failed;
    track->bytes = m_open(track->request);
    if (track->bytes)
        track->decoder = Decoder::open(*track->bytes, status);
    if (track->decoder && track->request.fromMs > 0) {
        track->position = framesOf(track->request.fromMs, track->decoder->facts().sampleRate);
        status = track->decoder->seek(track->position);
    }
    if (status == Decoder::Status::Aborted)
        return Step::Worked;
    if (status == Decoder::Status::Failed || status == Decoder::Status::Unreadable) {
        const bool unreadable = status == Decoder::Status::Unreadable;
        m_events.unheard({track->request.serial, unreadable ? TrackTrouble::Unreadable : TrackTrouble::NotHere});
        return Step::Worked;
    }
    beginTrack(std::move(track));
    return Step::Worked;
}

void Feed::beginTrack(std::unique_ptr<Track> track)
{
    const StreamFacts facts = track->decoder->facts();
    track->sampleRate = facts.sampleRate;
    if (m_outputRate <= 0)
        m_outputRate = std::clamp(facts.sampleRate, LowestRate, HighestRate);
    useRate(facts.sampleRate);
    m_last = track->request.serial;
    TrackBegan began;
    began.serial = m_last;
    began.contentFrame = m_renderer.written() + static_cast<std::int64_t>(m_out.size()) / 2 + m_resampler->heldBack();
    began.trackFrame = framesOf(track->request.fromMs, m_outputRate);
    began.outputRate = m_outputRate;
    began.facts = facts;
    m_track = std::move(track);
    m_events.began(began);
}

/// What comes next has this rate. A resampler of the same rate goes on; another one gives out what it held back first.
void Feed::useRate(int sourceRate)
{
    if (m_resampler && m_resampler->fromRate() == sourceRate && m_resampler->toRate() == m_outputRate)
        return;
    if (m_resampler)
        m_resampler->flush(m_out);
    m_resampler = std::make_unique<Resampler>(sourceRate, m_outputRate);
}

Feed::Step Feed::readBlock()
{
    const Decoder::Block block = m_track->decoder->read();
    if (block.status == Decoder::Status::Ok)
        convert(block);
    else
        finishTrack(block.status);
    return Step::Worked;
}

void Feed::convert(const Decoder::Block& block)
{
    if (block.samples.empty())
        return;
    if (block.speakers != m_track->speakers) {
        m_track->speakers = block.speakers;
        m_track->mix = StereoMix(block.speakers);
    }
    m_track->mix.mix(block.samples, m_stereo);
    m_track->position += static_cast<std::int64_t>(m_stereo.size() / 2);
    tameNonFinite(m_stereo);
    useRate(block.sampleRate);
    m_resampler->convert(m_stereo, m_out);
}

void Feed::finishTrack(Decoder::Status status)
{
    const std::unique_ptr<Track> track = std::move(m_track);
    if (status == Decoder::Status::Aborted)
        return;
    TrackFinished finished;
    finished.serial = track->request.serial;
    finished.heldBack = m_resampler->heldBack();
    finished.contentFrame = m_renderer.written() + finished.heldBack;
    if (status != Decoder::Status::End || track->isShort())
        finished.trouble = TrackTrouble::CutShort;
    m_events.finished(finished);
}

} // namespace sostenuto::player
