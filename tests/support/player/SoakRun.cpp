#include "tests/support/player/SoakRun.h"

#include "tests/support/player/Signal.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cmath>
#include <cstring>
#include <limits>

namespace sostenuto::player::test {

namespace {

constexpr int ReadPatienceMs = 300;

struct Kind {
    const char* file;
    int rate;
    std::int64_t frames;
    const char* options;
};

constexpr Kind kinds[] = {
    {"cd.flac", 44100, 88277, ""},
    {"other.flac", 48000, 48033, ""},
    {"high.flac", 96000, 96000, ""},
    {"mono.flac", 44100, 88277, "-ac 1"},
    {"surround.flac", 44100, 44100, "-ac 6"},
    {"lame.mp3", 44100, 88277, "-c:a libmp3lame -b:a 192k"},
    {"aac.m4a", 44100, 88277, "-c:a aac"},
    {"alac.m4a", 44100, 88277, "-c:a alac"},
    {"vorbis.ogg", 44100, 88277, "-c:a libvorbis"},
    {"opus.opus", 48000, 48033, "-c:a libopus"},
    {"float.wav", 44100, 44100, "-c:a pcm_f32le"},
};

/// 32-bit float, with everything in it that sound may not be.
QByteArray hostile(QByteArray floats)
{
    const float bad[] = {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), 1e30F,
                         -50.0F};
    for (qsizetype at = 4096, i = 0; at + 8 < floats.size(); at += 4000, ++i)
        std::memcpy(floats.data() + at / 4 * 4 + 2, &bad[i % 4], sizeof(float));
    return floats;
}

QByteArray flipped(QByteArray bytes)
{
    for (qsizetype at = 700; at < bytes.size(); at += 911)
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << (at % 8)));
    return bytes;
}

QByteArray contents(const QString& folder, const char* name)
{
    QFile file(folder + u'/' + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

SoakRun::SoakRun(unsigned seed, const QString& folder) : m_random(seed)
{
    readFiles(folder);
    PlayerOptions options;
    options.openStream = [this](std::int64_t track) { return open(track); };
    options.output = std::make_unique<ThreadedOutput>(m_loose, seed + 1);
    options.readPatienceMs = ReadPatienceMs;
    m_player = std::make_unique<Player>(std::move(options));
    QObject::connect(m_player.get(), &Player::trackFailed, m_player.get(), [this] { ++m_failed; });
}

SoakRun::~SoakRun() = default;

bool SoakRun::makeFiles(const QString& folder)
{
    for (const Kind& kind : kinds) {
        const QStringList options = QString::fromLatin1(kind.options).split(u' ', Qt::SkipEmptyParts);
        if (!encode(sweep(kind.rate, kind.frames), folder + u'/' + QString::fromLatin1(kind.file), options))
            return false;
    }
    return true;
}

void SoakRun::add(const QByteArray& bytes)
{
    m_scripts.push_back(std::make_shared<ByteScript>(bytes));
}

void SoakRun::readFiles(const QString& folder)
{
    m_ready = true;
    for (const Kind& kind : kinds) {
        add(contents(folder, kind.file));
        m_ready = m_ready && !contents(folder, kind.file).isEmpty();
    }
    const QByteArray flac = contents(folder, "cd.flac");
    const QByteArray mp3 = contents(folder, "lame.mp3");
    add(hostile(contents(folder, "float.wav")));
    add(flac.left(flac.size() / 2));
    add(flipped(mp3));
    add({});
    add(QByteArray("<html><body>502 Bad Gateway</body></html>"));
    add(flac); // its bytes stop coming
    m_scripts.back()->stallAt(flac.size() / 2);
    add(flac); // its bytes break off
    m_scripts.back()->failAt(flac.size() - 9000);
    add(mp3); // it is still arriving
    m_scripts.back()->setComplete(false);
}

std::unique_ptr<ByteStream> SoakRun::open(std::int64_t track)
{
    const auto index = static_cast<std::size_t>(track);
    return index < m_scripts.size() ? openScript(m_scripts[index]) : nullptr; // the last one is not there at all
}

std::vector<QueueItem> SoakRun::items(int count)
{
    std::vector<QueueItem> made;
    for (int i = 0; i < count; ++i) {
        QueueItem item = Player::makeItem(pick(static_cast<int>(m_scripts.size()) + 1), pick(3) == 0 ? 0 : 2000);
        item.album = pick(3);
        item.number = pick(4);
        made.push_back(item);
    }
    return made;
}

QString SoakRun::step()
{
    QElapsedTimer clock;
    clock.start();
    const QString command = act();
    const double ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    if (ms > m_worstMs) {
        m_worstMs = ms;
        m_worst = command;
    }
    ++m_counts[command];
    clock.restart();
    const int patience = pick(4) == 0 ? pick(60) : pick(12);
    do
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    while (!clock.hasExpired(patience));
    const QString wrong = checked();
    return wrong.isEmpty() ? wrong : command + QStringLiteral(": ") + wrong;
}

QString SoakRun::act()
{
    Player& player = *m_player;
    const QString name = [this, &player](int what) -> QString {
        switch (what) {
        case 0:
        case 1:
        case 2:
            player.play();
            return QStringLiteral("play");
        case 3:
            player.pause();
            return QStringLiteral("pause");
        case 4:
            player.togglePlay();
            return QStringLiteral("toggle");
        case 5:
        case 6:
        case 7:
            player.seek(pick(2600) - 100);
            return QStringLiteral("seek");
        case 8:
        case 9:
            player.next();
            return QStringLiteral("next");
        case 10:
            player.previous();
            return QStringLiteral("previous");
        case 11:
            player.stop();
            return QStringLiteral("stop");
        case 12:
            player.setVolume(pick(101) / 100.0);
            return QStringLiteral("volume");
        case 13:
            player.setMuted(pick(2) == 0);
            return QStringLiteral("mute");
        case 14:
            m_loose->lose = true;
            return QStringLiteral("device lost");
        case 15:
        case 16:
            m_loose->present = true;
            player.retry();
            return QStringLiteral("device back");
        case 17:
            player.setStopAfterCurrent(pick(2) == 0);
            return QStringLiteral("stop after");
        case 18:
            player.sleepIn(pick(3) == 0 ? 1 + pick(200) : 0);
            return QStringLiteral("sleep");
        case 19:
            player.setTapped(pick(2) == 0);
            return player.tapped(512).size() > 1024 ? QStringLiteral("tap too long") : QStringLiteral("tap");
        case 20:
        case 21:
            return changeSound();
        default:
            return editQueue(what);
        }
    }(pick(32));
    return name;
}

QString SoakRun::editQueue(int what)
{
    Player& player = *m_player;
    const auto& queue = player.queue().items();
    const int count = static_cast<int>(queue.size());
    if (count == 0 || what >= 31) {
        player.playItems(items(1 + pick(8)), 0);
        return QStringLiteral("play items");
    }
    switch (what) {
    case 22:
        player.append(items(1 + pick(3)));
        return QStringLiteral("append");
    case 23:
        player.insertNext(items(1 + pick(2)));
        return QStringLiteral("insert");
    case 24:
        player.removeFromQueue(queue[static_cast<std::size_t>(pick(count))].key);
        return QStringLiteral("remove");
    case 25:
        player.moveInQueue(static_cast<std::size_t>(pick(count)), static_cast<std::size_t>(pick(count)));
        return QStringLiteral("move");
    case 26:
    case 27:
        player.jumpTo(queue[static_cast<std::size_t>(pick(count))].key);
        return QStringLiteral("jump");
    case 28:
        player.setShuffled(pick(2) == 0);
        return QStringLiteral("shuffle");
    case 29:
        player.setRepeat(static_cast<Repeat>(pick(3)));
        return QStringLiteral("repeat");
    default:
        if (pick(6) == 0)
            player.clearQueue();
        return QStringLiteral("clear");
    }
}

QString SoakRun::changeSound()
{
    SoundSettings sound = m_player->sound();
    switch (pick(8)) {
    case 0:
        sound.equaliser.on = pick(3) != 0;
        sound.equaliser.preampDb = pick(13) - 6;
        sound.equaliser.bands.resize(static_cast<std::size_t>(pick(12)));
        for (EqualiserBand& band : sound.equaliser.bands)
            band = {static_cast<FilterKind>(pick(5)), 20.0 + pick(18000), pick(25) - 12.0, 0.3 + pick(40) / 10.0};
        break;
    case 1:
        sound.balance = pick(21) / 10.0 - 1;
        sound.mono = pick(2) == 0;
        break;
    case 2:
        sound.speed = pick(2) == 0 ? 1 : 0.5 + pick(16) / 10.0;
        break;
    case 3:
        sound.crossfadeMs = pick(3) == 0 ? 0 : pick(3000);
        sound.gapless = pick(4) != 0;
        break;
    case 4:
        sound.level.levelling = static_cast<Levelling>(pick(4));
        sound.level.preampDb = pick(13) - 6;
        sound.level.preventClipping = pick(2) == 0;
        break;
    case 5:
        sound.rate = static_cast<RateChoice>(pick(2));
        break;
    case 6:
        sound.device = pick(3) == 0 ? QString() : pick(2) == 0 ? QStringLiteral("two") : QStringLiteral("gone");
        break;
    default:
        sound = {};
    }
    m_player->setSound(sound);
    return QStringLiteral("sound");
}

QString SoakRun::checked() const
{
    const PlayQueue& queue = m_player->queue();
    if (m_loose->unbounded > 0)
        return QStringLiteral("%1 samples were not finite, or far too loud").arg(m_loose->unbounded.load());
    if (queue.currentIndex() && *queue.currentIndex() >= queue.items().size())
        return QStringLiteral("the current item is not in the queue");
    if (queue.isEmpty() && m_player->state() == PlayState::Playing)
        return QStringLiteral("it plays an empty queue");
    const qint64 at = m_player->positionMs();
    if (at < 0 || (m_player->durationMs() > 0 && at > m_player->durationMs() + 1000))
        return QStringLiteral("position %1 of %2").arg(at).arg(m_player->durationMs());
    if (m_player->signalPath().bitPerfect() && m_player->volume() != 1.0)
        return QStringLiteral("bit-perfect at another volume");
    return {};
}

QString SoakRun::finish()
{
    // It must still be able to play.
    m_loose->present = true;
    m_player->setSound({});
    m_player->setStopAfterCurrent(false);
    m_player->sleepIn(0);
    m_player->setRepeat(Repeat::Off);
    m_player->playItems({Player::makeItem(0, 0)}, 0);
    m_player->retry();
    const std::int64_t before = m_loose->rendered;
    QElapsedTimer patience;
    patience.start();
    while (m_player->state() != PlayState::Stopped && !patience.hasExpired(30'000))
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    if (m_player->state() != PlayState::Stopped || m_loose->rendered - before < 44100)
        return QStringLiteral("a good file no longer plays to its end");
    m_player.reset();
    return {};
}

} // namespace sostenuto::player::test
