// Plays files through the engine into the null output in real time, and says what that cost: the whole process, from
// start to end, is on the bill.
//
//   bench-player SECONDS FILE…

#include <player/engine/Player.h>
#include <player/source/FileStream.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <cstdio>
#include <ctime>

using namespace sostenuto;

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int seconds = arguments.value(1).toInt();
    const QStringList files = arguments.mid(2);
    if (seconds <= 0 || files.isEmpty())
        return 2;
    player::Player player({[&files](std::int64_t track) -> std::unique_ptr<player::ByteStream> {
                               return player::openFileStream(files.value(track - 1));
                           },
                           player::makeNullOutput(true)});
    std::vector<player::QueueItem> items;
    for (qsizetype i = 0; i < files.size(); ++i)
        items.push_back(player::Player::makeItem(i + 1, 0));
    player.playItems(items, 0);
    QElapsedTimer wall;
    wall.start();
    QTimer::singleShot(seconds * 1000, Qt::PreciseTimer, &application, &QCoreApplication::quit);
    QCoreApplication::exec();
    const double processor = double(std::clock()) / CLOCKS_PER_SEC; // all threads of this process
    std::printf("%.4f %.3f %lld\n", processor, double(wall.elapsed()) / 1000.0,
                static_cast<long long>(player.positionMs()));
    return player.positionMs() > (seconds - 1) * 1000LL ? 0 : 1; // it must really have played
}
