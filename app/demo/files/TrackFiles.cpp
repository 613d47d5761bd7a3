#include "app/demo/files/TrackFiles.h"

#include "app/demo/covers/Covers.h"
#include "app/demo/files/Encoder.h"
#include "app/demo/music/Composer.h"
#include "app/demo/music/Mixdown.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>

namespace sostenuto::demo {

namespace {

/// Another number = other sounds or other files: what an older version left is not used.
constexpr int version = 2;

struct Cut {
    EncodeJob job; ///< its path is the temporary one
    QString path;  ///< where it goes when it is whole
    qint64 firstFrame = 0;
    qint64 frames = 0;
};

struct Order {
    Style style = Style::Pads;
    Form form;
    quint32 seed = 0;
    int sampleRate = 0;
    int motif = 0;
    QVector<Cut> cuts;
};

bool carryOut(const Order& order)
{
    const std::vector<float> samples = mixdown(compose(order.style, order.form, order.seed), order.sampleRate);
    const QByteArray cover = paintCover(order.motif, 320);
    for (Cut cut : order.cuts) {
        const auto first = static_cast<std::size_t>(cut.firstFrame);
        const auto count = static_cast<std::size_t>(cut.frames);
        if (2 * (first + count) > samples.size())
            return false;
        cut.job.coverJpeg = cover;
        if (!encode(cut.job, std::span(samples).subspan(2 * first, 2 * count)))
            return false;
        QFile::remove(cut.path);
        if (!QFile::rename(cut.job.path, cut.path))
            return false;
    }
    return true;
}

} // namespace

TrackFiles::TrackFiles(const Catalogue& catalogue, const QString& folder)
    : m_catalogue(catalogue), m_folder(QStringLiteral("%1/music-%2").arg(folder).arg(version)),
      m_pieceOf(catalogue.tracks().size(), -1), m_sizes(catalogue.tracks().size(), 0)
{
    m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
    m_pool.setThreadPriority(QThread::LowPriority);
    QDir().mkpath(m_folder);
    for (const Album& album : catalogue.albums()) {
        for (const int track : album.tracks) {
            if (!album.continuous || track == album.tracks.front())
                m_pieces.emplace_back();
            m_pieces.back().tracks.append(track);
            m_pieceOf[track] = static_cast<int>(m_pieces.size()) - 1;
        }
    }
    findFiles();
}

TrackFiles::~TrackFiles()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QString TrackFiles::pathOf(int track) const
{
    const Track& t = m_catalogue.tracks()[track];
    return QStringLiteral("%1/%2.%3").arg(m_folder, t.id, suffixOf(m_catalogue.albumOf(t).codec));
}

void TrackFiles::findFiles()
{
    for (Piece& piece : m_pieces) {
        piece.made = Made::Yes;
        for (const int track : piece.tracks) {
            const QFileInfo info(pathOf(track));
            m_sizes[track] = info.size();
            if (info.size() == 0)
                piece.made = Made::No;
        }
    }
}

std::optional<TrackFile> TrackFiles::ready(int track) const
{
    if (m_pieces[static_cast<std::size_t>(m_pieceOf[track])].made != Made::Yes)
        return std::nullopt;
    const QByteArray id = m_catalogue.tracks()[track].id.toLatin1();
    return TrackFile{pathOf(track), m_sizes[track],
                     '"' + id + '-' + QByteArray::number(version) + '-' + QByteArray::number(m_sizes[track]) + '"'};
}

void TrackFiles::need(int track, std::function<void(std::optional<TrackFile>)> receive)
{
    const int index = m_pieceOf[track];
    Piece& piece = m_pieces[static_cast<std::size_t>(index)];
    if (piece.made == Made::Yes) {
        receive(ready(track));
        return;
    }
    piece.waiting.push_back([this, track, receive = std::move(receive)] { receive(ready(track)); });
    if (piece.made == Made::Running)
        return;
    m_queue.erase(std::remove(m_queue.begin(), m_queue.end(), index), m_queue.end());
    m_queue.push_front(index);
    piece.made = Made::Queued;
    startNext();
}

void TrackFiles::makeAll()
{
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        if (m_pieces[i].made == Made::No) {
            m_pieces[i].made = Made::Queued;
            m_queue.push_back(static_cast<int>(i));
        }
    }
    startNext();
}

bool TrackFiles::isComplete() const
{
    return std::all_of(m_pieces.begin(), m_pieces.end(), [](const Piece& piece) { return piece.made == Made::Yes; });
}

void TrackFiles::startNext()
{
    while (m_running < m_pool.maxThreadCount() && !m_queue.empty()) {
        const int index = m_queue.front();
        m_queue.pop_front();
        Piece& piece = m_pieces[static_cast<std::size_t>(index)];
        piece.made = Made::Running;
        const Track& first = m_catalogue.tracks()[piece.tracks.front()];
        const Album& album = m_catalogue.albumOf(first);
        Order order{
            album.style,
            album.continuous ? planTide(static_cast<int>(piece.tracks.size())) : planTrack(album.style, first.seed),
            first.seed,
            album.sampleRate,
            album.motif,
            {}};
        for (const int track : piece.tracks) {
            const Track& t = m_catalogue.tracks()[track];
            const QString artist = m_catalogue.artistOf(album).name;
            const QString path = pathOf(track);
            order.cuts.append({{path + QStringLiteral(".part"),
                                album.codec,
                                album.sampleRate,
                                {{QStringLiteral("title"), t.title},
                                 {QStringLiteral("artist"), artist},
                                 {QStringLiteral("album_artist"), artist},
                                 {QStringLiteral("album"), album.title},
                                 {QStringLiteral("genre"), album.genre},
                                 {QStringLiteral("date"), QString::number(album.year)},
                                 {QStringLiteral("track"), QString::number(t.number)}},
                                {}},
                               path,
                               t.firstFrame,
                               t.frames});
        }
        ++m_running;
        m_pool.start([this, index, order] {
            const bool ok = carryOut(order);
            QMetaObject::invokeMethod(
                this, [this, index, ok] { finish(index, ok); }, Qt::QueuedConnection);
        });
    }
}

void TrackFiles::finish(int index, bool ok)
{
    Piece& piece = m_pieces[static_cast<std::size_t>(index)];
    --m_running;
    piece.made = ok ? Made::Yes : Made::Failed;
    for (const int track : piece.tracks)
        m_sizes[track] = ok ? QFileInfo(pathOf(track)).size() : 0;
    const auto waiting = std::exchange(piece.waiting, {});
    for (const auto& receive : waiting)
        receive();
    startNext();
}

} // namespace sostenuto::demo
