#include "app/demo/catalogue/SongWords.h"

#include <array>

namespace sostenuto::demo {

namespace {

struct Seed {
    const char16_t* title;
    bool isTimed;
    const char16_t* lines;
};

const std::array<Seed, 4> seeds{{
    {u"Two Gates Open", true,
     u"One gate for the morning\n"
     u"and one for coming home\n"
     u"The hinges know the weather\n"
     u"the latches know the loam\n"
     u"\n"
     u"Leave them, leave them open\n"
     u"there’s nothing here to keep\n"
     u"but grass that minds its business\n"
     u"and seven thoughtful sheep"},
    {u"Kettle Song", true,
     u"The kettle starts below the note\n"
     u"and climbs it like a stair\n"
     u"You’re reading with your slippers off\n"
     u"and steam is in the air\n"
     u"\n"
     u"Say when, say when\n"
     u"the second cup is poured\n"
     u"We’ll start the day again"},
    {u"Windfall", false,
     u"I never shook the branches\n"
     u"I never climbed the tree\n"
     u"I only held my apron out\n"
     u"for what was meant for me\n"
     u"\n"
     u"Two for the basket\n"
     u"and one for the ground\n"
     u"and one for the wasp\n"
     u"that is walking around"},
    {u"Unposted", false,
     u"I wrote you in the winter\n"
     u"I stamped it in the spring\n"
     u"The summer put it in a drawer\n"
     u"with buttons and with string"},
}};

} // namespace

std::optional<SongWords> songWords(const QString& title)
{
    for (const Seed& seed : seeds) {
        if (title == QStringView(seed.title))
            return SongWords{QString::fromUtf16(seed.lines).split(u'\n'), seed.isTimed, QStringLiteral("en")};
    }
    return std::nullopt;
}

qint64 lineStartMs(qsizetype line, qsizetype lines, qint64 durationMs)
{
    const qint64 first = durationMs / 12;
    return lines > 0 ? first + line * (durationMs - 2 * first) / lines : first;
}

} // namespace sostenuto::demo
