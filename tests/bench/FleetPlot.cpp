#include "FleetPlot.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <memory>

namespace sostenuto::bench {

namespace {

constexpr int width = 960;
constexpr int height = 460;
constexpr int left = 56;
constexpr int right = 16;
constexpr int top = 44;
constexpr int bottom = 44;
constexpr double least = 0.03; ///< of the scale
constexpr double most = 60;
constexpr int smoothS = 10; ///< the busiest second of so many is drawn
constexpr int firstS = outageS - 5 * 60;
constexpr std::array colours = {"#0a7d5a", "#8a8f98", "#c0392b", "#d98200", "#6b4fbb"};

double xOf(int second)
{
    const double part = static_cast<double>(second - firstS) / (outageS + afterS - firstS);
    return left + part * (width - left - right);
}

double yOf(double rate)
{
    const double part = std::log(std::clamp(rate, least, most) / least) / std::log(most / least);
    return height - bottom - part * (height - top - bottom);
}

void drawScale(std::FILE* file)
{
    for (const double rate : {0.1, 0.5, 1.0, 1.5, 2.0, 5.0, 10.0, 20.0, 50.0}) {
        const bool aim = rate == 1.5;
        std::fprintf(
            file, "<path d=\"M%d %.1fH%d\" stroke=\"%s\"%s/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%g×</text>\n",
            left, yOf(rate), width - right, aim ? "#0a7d5a" : "#e3e5e8", aim ? " stroke-dasharray=\"4 4\"" : "",
            left - 8, yOf(rate) + 4, rate);
    }
    for (int minute = -5; minute <= afterS / 60; minute += 5)
        std::fprintf(file, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d min</text>\n",
                     xOf(outageS + minute * 60), height - bottom + 18, minute);
    std::fprintf(file,
                 "<path d=\"M%.1f %dV%d\" stroke=\"#9aa0a8\"/><text x=\"%.1f\" y=\"%d\">the service is back</text>\n",
                 xOf(outageS), top, height - bottom, xOf(outageS) + 6, height - bottom - 8);
}

void drawCourse(std::FILE* file, const FleetCourse& course, const char* colour)
{
    std::fprintf(file, "<path fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\" stroke-linejoin=\"round\" d=\"", colour);
    for (int second = firstS; second + smoothS <= outageS + afterS; second += smoothS) {
        const auto begin = course.rate.begin() + second;
        std::fprintf(file, "%c%.1f %.1f", second == firstS ? 'M' : 'L', xOf(second),
                     yOf(*std::max_element(begin, begin + smoothS)));
    }
    std::fprintf(file, "\"/>\n");
}

} // namespace

bool plot(const std::vector<FleetCourse>& courses, const char* path)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> owner(std::fopen(path, "w"), &std::fclose);
    std::FILE* file = owner.get();
    if (!file)
        return false;
    std::fprintf(file,
                 "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" "
                 "font-size=\"12\" fill=\"#444\">\n<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n",
                 width, height, width, height);
    drawScale(file);
    for (size_t i = courses.size(); i-- > 0;) // the first lies above the others
        drawCourse(file, courses[i], colours[i % colours.size()]);
    int x = left;
    for (size_t i = 0; i < courses.size(); ++i) {
        std::fprintf(file,
                     "<rect x=\"%d\" y=\"14\" width=\"14\" height=\"4\" fill=\"%s\"/><text x=\"%d\" y=\"20\">%s, at "
                     "most %.1f×</text>\n",
                     x, colours[i % colours.size()], x + 20, courses[i].name, courses[i].peakBack);
        x += 178;
    }
    std::fprintf(file, "</svg>\n");
    return std::ferror(file) == 0;
}

} // namespace sostenuto::bench
