#include "tests/support/player/HandOutput.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

namespace sostenuto::player::test {

namespace {

class HandOutput final : public AudioOutput {
public:
    explicit HandOutput(std::shared_ptr<Hand> hand) : m_hand(std::move(hand)) {}
    ~HandOutput() override { close(); }

    bool open(const AudioFormat& format, RenderCallback render, Events events) override
    {
        m_hand->events = std::move(events);
        if (!m_hand->present || !m_hand->canReach(m_hand->chosen))
            return false;
        m_hand->render = std::move(render);
        m_hand->heard.sampleRate = format.sampleRate;
        m_hand->framesHeard = 0;
        m_hand->isOpen = true;
        ++m_hand->opened;
        return true;
    }
    void start() override { m_hand->running = true; }
    void pause() override { m_hand->running = false; }
    void close() override
    {
        m_hand->isOpen = m_hand->running = false;
        m_hand->render = nullptr;
    }
    [[nodiscard]] std::vector<OutputDevice> devices() override { return m_hand->devices; }
    void choose(const QString& device) override { m_hand->chosen = device; }
    [[nodiscard]] std::int64_t framesHeard() const override { return m_hand->framesHeard; }
    [[nodiscard]] bool realTime() const override { return false; }

private:
    std::shared_ptr<Hand> m_hand;
};

} // namespace

std::int64_t Hand::turn(std::int64_t frames, int patienceMs)
{
    std::int64_t got = 0;
    std::vector<float> block;
    QElapsedTimer still;
    still.start();
    while (got < frames && !still.hasExpired(patienceMs)) {
        block.resize(static_cast<std::size_t>(std::min<std::int64_t>(frames - got, 1024)) * 2);
        const std::int64_t now = isOpen && running ? render(block) : 0;
        heard.samples.insert(heard.samples.end(), block.begin(), block.begin() + now * 2);
        framesHeard += now;
        got += now;
        if (now > 0)
            still.restart();
        else
            QTest::qWait(1);
    }
    QCoreApplication::processEvents(); // what the decode thread told before it gave these frames
    return got;
}

void Hand::unplug()
{
    present = false;
    if (events.deviceLost)
        events.deviceLost();
}

void Hand::plugIn()
{
    present = true;
    if (events.devicesChanged)
        events.devicesChanged();
}

bool Hand::canReach(const QString& device) const
{
    return devices.empty() || device.isEmpty() ||
           std::ranges::any_of(devices, [&device](const OutputDevice& one) { return one.id == device; });
}

void Hand::setDevices(std::vector<OutputDevice> now)
{
    devices = std::move(now);
    if (!canReach(chosen) && events.deviceLost)
        events.deviceLost();
    if (events.devicesChanged)
        events.devicesChanged();
}

std::unique_ptr<AudioOutput> makeHandOutput(std::shared_ptr<Hand> hand)
{
    return std::make_unique<HandOutput>(std::move(hand));
}

} // namespace sostenuto::player::test
