#include "ui/theme/NoticeWords.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/SeveralServers.h"
#include "ui/theme/Words.h"

#include <algorithm>

namespace sostenuto::ui {

using sync::BannerKind;
using sync::ServiceState;

namespace {

constexpr qint64 hardlyAnyMs = 30'000; ///< "0 min" says nothing

QString musicWords(const ServiceState& state, const BannerText& banner, const Outlook& outlook)
{
    if (state.reachable) // changes or lists: the banner says what of them still works
        return banner.keeps;
    switch (outlook.music) {
    case Outlook::Music::ToTheEnd:
        return say("Everything in the queue can be played to its end");
    case Outlook::Music::ForSomeTime:
        return outlook.ms < hardlyAnyMs
                   ? say("Nothing more of the queue is on this computer")
                   : say("Music on this computer plays for %1 more").arg(amountOfMusic(outlook.ms));
    case Outlook::Music::Silent:
        break;
    }
    return banner.keeps;
}

} // namespace

Notice troubleNotice(const QVector<ServiceState>& troubled, const Outlook& outlook, const QDateTime& now)
{
    // One whose music is out of reach says most.
    const auto first =
        std::find_if(troubled.begin(), troubled.end(), [](const ServiceState& s) { return !s.reachable; });
    const ServiceState& state = first == troubled.end() ? troubled.first() : *first;
    const BannerText banner = withOthers(bannerText(state, {}, now), state, troubled);
    Notice notice{banner.headline, musicWords(state, banner, outlook)};
    if (banner.more > 0)
        notice.text = say("%1. %2").arg(notice.text, counted(banner.more, "Another server has trouble as well",
                                                             "%1 other servers have trouble as well"));
    return notice;
}

Notice backNotice(const QVector<Returned>& back, const QDateTime& now)
{
    const auto longest = std::min_element(back.begin(), back.end(),
                                          [](const Returned& a, const Returned& b) { return a.since < b.since; });
    const QString away = waitingTime(std::max<qint64>(0, longest->since.msecsTo(now)));
    const bool network = std::all_of(back.begin(), back.end(),
                                     [](const Returned& one) { return one.trouble.kind == BannerKind::Offline; });
    if (network)
        return {say("This computer is online again"), say("It was offline for %1").arg(away)};
    const QString name = back.first().trouble.serverName;
    if (back.size() == 1)
        return {say("%1 is back").arg(name), say("It was away for %1").arg(away)};
    if (back.size() == 2)
        return {say("%1 and %2 are back").arg(name, back.last().trouble.serverName),
                say("They were away for up to %1").arg(away)};
    return {say("%1 servers are back").arg(number(int(back.size()))), say("They were away for up to %1").arg(away)};
}

} // namespace sostenuto::ui
