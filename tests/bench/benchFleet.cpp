// What a million players do to their service when it comes back: the player's own decisions, a modelled service.
//
// bench-fleet PLAYERS SVG   one line of JSON; draws the requests over time into the file SVG

#include "FleetModel.h"
#include "FleetPlot.h"

#include <cstdio>
#include <cstdlib>

using namespace sostenuto::bench;

namespace {

void print(const FleetCourse& course, bool isLast)
{
    std::printf("{\"name\": \"%s\", \"players\": %d, \"peak\": %.3f, \"peak_away\": %.3f, \"reached_s\": %.1f, "
                "\"served_s\": %.1f, \"own_wait_s\": %.1f, \"retries\": %.4f, \"refused\": %.4f, \"seconds\": %.1f}%s",
                course.name, course.players, course.peakBack, course.peakAway, course.reachedS, course.servedS,
                course.editWaitS, course.retryShare, course.refusedShare, course.tookS, isLast ? "" : ", ");
}

} // namespace

int main(int argc, char** argv)
{
    const int players = argc > 1 ? std::atoi(argv[1]) : 0;
    if (players < 1000 || players > mostPlayers || argc < 3) {
        std::fprintf(stderr, "bench-fleet PLAYERS SVG   (1,000 to %d players)\n", mostPlayers);
        return 2;
    }
    // The others ask so much more often that a tenth of the crowd has to stand for the whole: all is counted per
    // player.
    const std::vector<FleetCourse> courses = {
        courseOf(Manners::Own, players), courseOf(Manners::OwnUnspread, players / 10),
        courseOf(Manners::Every5, players / 10), courseOf(Manners::Every30, players / 10),
        courseOf(Manners::Doubling, players / 10)};
    std::printf("{\"steady_per_player\": %.5f, \"courses\": [", steadyPerS());
    for (const FleetCourse& course : courses)
        print(course, &course == &courses.back());
    std::printf("]}\n");
    return plot(courses, argv[2]) ? 0 : 1;
}
