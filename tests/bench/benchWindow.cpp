// What scrolling through a large library costs, in the real window over the real library.
//
//   bench-window PROFILE JUMPS   library.db lies in PROFILE, a copy that may be written to. One line per figure: name,
//                                number, median, p99, worst; all in ms of real time but for "memory…" in MB
//
//   open     from the click on Tracks until its first rows are painted
//   slice-open, slice-jump, slice-drag   how long the main thread did one thing and could do no other
//   jump     from the scroll bar's step to a place until all rows there are painted
//   memory   before, and after every row was scrolled past
//   frame-tracks, frame-albums   from a step of the wheel until the list is painted there: what is known is drawn,
//                                what is not yet read as placeholders
#include <player/engine/Player.h>
#include <player/output/AudioOutput.h>
#include <sync/credentials/MemoryStore.h>
#include <sync/service/AccountService.h>
#include <sync/service/Sync.h>
#include <ui/models/Services.h>
#include <ui/pages/Page.h>
#include <ui/shell/MainWindow.h>
#include <ui/shell/Navigation.h>
#include <ui/theme/SostenutoStyle.h>
#include <ui/theme/Theme.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/TrackView.h>

#include <QAbstractScrollArea>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QSettings>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <random>
#include <vector>

using namespace sostenuto;

namespace {

void print(const char* name, std::vector<double> times)
{
    if (times.empty())
        return;
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) {
        return times[std::min(times.size() - 1, size_t(share * double(times.size())))];
    };
    std::printf("%s %zu %.3f %.3f %.3f\n", name, times.size(), at(0.5), at(0.99), times.back());
    std::fflush(stdout);
}

/// Megabytes in memory; 0 where the system does not say so in this way.
double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Takes the time of every event that the loop hands out. What an event hands out itself counts with it.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth++ > 0) {
            const bool done = QApplication::notify(receiver, event);
            --m_depth;
            return done;
        }
        QElapsedTimer timer;
        timer.start();
        const int type = event->type();
        const QByteArray name = receiver->metaObject()->className(); // it may be gone afterwards
        const bool done = QApplication::notify(receiver, event);
        const double took = double(timer.nsecsElapsed()) / 1e6;
        m_slices.push_back(took);
        if (took > m_longest) {
            m_longest = took;
            m_what = name + " event " + QByteArray::number(type);
        }
        --m_depth;
        return done;
    }
    /// Those since the last call.
    std::vector<double> takeSlices(const char* during)
    {
        std::fprintf(stderr, "longest while %s: %.2f ms, %s\n", during, m_longest, m_what.constData());
        m_longest = 0;
        return std::exchange(m_slices, {});
    }

private:
    int m_depth = 0;
    std::vector<double> m_slices;
    double m_longest = 0;
    QByteArray m_what;
};

/// Runs the loop until `done`, for a minute at most.
template <class Done>
bool wait(const Done& done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < 60'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    return done();
}

/// Knows when a view painted all of its rows from what the library said.
class Painted : public QObject {
public:
    explicit Painted(ui::TrackView& view) : m_view(view) { view.viewport()->installEventFilter(this); }

    /// Since this call.
    void begin() { m_isWhole = false; }
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) // the paint that follows shows what is known now
            m_isWhole = m_isWhole || allKnown();
        return false;
    }

private:
    [[nodiscard]] bool allKnown() const
    {
        const QModelIndex first = m_view.indexAt({5, 1});
        const QModelIndex last = m_view.indexAt({5, m_view.viewport()->height() - 1});
        if (!first.isValid())
            return false;
        const int end = last.isValid() ? last.row() : m_view.model()->rowCount() - 1;
        for (int row = first.row(); row <= end; ++row) {
            if (m_view.model()->index(row, ui::Title).data(Qt::DisplayRole).toString().isEmpty())
                return false;
        }
        return true;
    }

    ui::TrackView& m_view;
    bool m_isWhole = false;
};

/// Timers end what has nothing to wait for.
void pause(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Tells when a view was painted, whatever it shows.
class AnyPaint : public QObject {
public:
    explicit AnyPaint(QWidget& viewport) { viewport.installEventFilter(this); }
    void begin() { m_happened = false; }
    [[nodiscard]] bool happened() const { return m_happened; }
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_happened = m_happened || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_happened = false;
};

/// Through a list at three rows a frame, sixty times a second, as a wheel does; the time between is the loop's, for
/// what the library answers and what covers are decoded. From the first row, and again from the middle.
bool printFrames(const char* name, QAbstractScrollArea* view, int stepPx, int frames)
{
    if (!view)
        return false;
    AnyPaint paint(*view->viewport());
    QScrollBar& bar = *view->verticalScrollBar();
    std::vector<double> times;
    for (int i = 0; i < frames; ++i) {
        const int from = i < frames / 2 ? 0 : bar.maximum() / 2;
        const int at = from + (i % (frames / 2) + 1) * stepPx; // never where it is: nothing would be painted
        paint.begin();
        QElapsedTimer timer;
        timer.start();
        bar.setValue(at);
        if (!wait([&] { return paint.happened(); }))
            return false;
        QCoreApplication::sendPostedEvents(); // the paint that has begun ends with its event
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        pause(std::max(0, 16 - int(timer.elapsed())));
    }
    print(name, times);
    return true;
}

/// Both lists from their first row; covers come from nowhere here.
bool measureFrames(ui::MainWindow& window)
{
    const int frames = 1'200;
    window.findChild<ui::Navigation*>()->go({ui::Place::Kind::Tracks, 0});
    pause(1'000);
    if (!printFrames("frame-tracks", window.findChild<ui::TrackView*>(QStringLiteral("tracksTable")), 3 * 28, frames))
        return false;
    window.findChild<ui::Navigation*>()->go({ui::Place::Kind::Albums, 0});
    pause(3'000);
    return printFrames("frame-albums", window.findChild<QAbstractScrollArea*>(QStringLiteral("albumsGrid")), 60,
                       frames);
}

int measure(TimedApplication& application, ui::MainWindow& window, int jumps)
{
    application.takeSlices("starting");
    QElapsedTimer timer;
    timer.start();
    window.findChild<ui::Navigation*>()->go({ui::Place::Kind::Tracks, 0});
    auto* view = window.findChild<ui::TrackView*>(QStringLiteral("tracksTable"));
    if (!view)
        return 1;
    Painted painted(*view);
    if (!wait([&] { return painted.isWhole(); }))
        return 1;
    print("open", {double(timer.nsecsElapsed()) / 1e6});
    print("slice-open", application.takeSlices("opening the list"));
    pause(500);
    application.takeSlices("resting");
    std::printf("memory-before 1 %.1f\n", residentMegabytes());

    QScrollBar& bar = *view->verticalScrollBar();
    std::mt19937 random(2026);
    std::vector<double> times;
    for (int i = 0; i < jumps; ++i) {
        painted.begin();
        timer.start();
        bar.setValue(int(random() % quint32(std::max(1, bar.maximum()))));
        if (!wait([&] { return painted.isWhole(); }))
            return 1;
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    print("jump", times);
    print("slice-jump", application.takeSlices("jumping"));

    // Past everything, as a hand that holds the scroll bar: a step each turn of the loop, whatever is there.
    const int steps = 2'000;
    for (int i = 0; i <= steps; ++i) {
        bar.setValue(int(qint64(bar.maximum()) * i / steps));
        QCoreApplication::processEvents();
    }
    painted.begin();
    view->viewport()->update();
    if (!wait([&] { return painted.isWhole(); }))
        return 1;
    print("slice-drag", application.takeSlices("dragging"));
    std::printf("memory-dragged 1 %.1f\n", residentMegabytes());
    // Every window of rows, read and painted.
    const int page = std::max(1, bar.pageStep());
    const int stride = std::max(page, bar.maximum() / 5'000);
    for (int at = 0; at < bar.maximum(); at += stride) {
        painted.begin();
        bar.setValue(at);
        if (!wait([&] { return painted.isWhole(); }))
            return 1;
    }
    print("slice-read", application.takeSlices("reading on"));
    std::printf("memory-after 1 %.1f\n", residentMegabytes());
    return measureFrames(window) ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    TimedApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QDir profile(words.value(1));
    if (!profile.exists(QStringLiteral("library.db")))
        return 1;
    QSettings settings(profile.filePath(QStringLiteral("bench.ini")), QSettings::IniFormat);
    const ui::Theme theme(ui::Theme::Mode::Dark);
    QApplication::setStyle(new ui::SostenutoStyle);
    const sync::Sync sync({profile.path(), profile.filePath(QStringLiteral("held")),
                           [] { return std::make_unique<sync::MemoryStore>(); }});
    player::Player player(
        {[](std::int64_t) { return std::unique_ptr<player::ByteStream>(); }, player::makeNullOutput(true)});
    ui::Services services{sync.library(), sync.edits(),  sync.held(),    sync.status(),    sync.account(),
                          sync.artwork(), sync.radio(),  sync.folders(), sync.transfers(), sync.keep(),
                          sync.pending(), sync.queues(), sync.feeds(),   sync.incidents(), sync.drill(),
                          sync.lyrics(),  player,        settings};
    ui::MainWindow window(services);
    window.resize(1280, 800);
    window.show();
    if (!wait([&] { return !sync.account().accounts().isEmpty(); }))
        return 1;
    pause(3'000); // what a start has to do
    return measure(application, window, words.value(2).toInt());
}
