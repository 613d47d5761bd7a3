#include "sync/feeds/FeedParts.h"

#include "sync/feeds/FeedValues.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

constexpr qint64 announcedS = 24 * 3600;

struct PartWords {
    Capability part;
    QStringList beginnings; ///< of words
    QStringList whole;
};

/// The first that fits counts: a "login server" signs in, an "image CDN" shows pictures.
const std::array<PartWords, capabilityCount>& partWords()
{
    static const std::array<PartWords, capabilityCount> all{{
        {Capability::SignIn,
         {u"login"_qs, u"auth"_qs, u"signin"_qs, u"account"_qs, u"identity"_qs, u"anmeld"_qs},
         {u"sso"_qs, u"oauth"_qs, u"oidc"_qs}},
        {Capability::Artwork, {u"image"_qs, u"artwork"_qs, u"cover"_qs, u"thumbnail"_qs}, {u"art"_qs, u"pictures"_qs}},
        {Capability::Streaming,
         {u"stream"_qs, u"audio"_qs, u"media"_qs, u"playback"_qs, u"transcod"_qs, u"download"_qs},
         {u"cdn"_qs, u"player"_qs, u"hls"_qs}},
        {Capability::Writes, {u"playlist"_qs, u"scrobbl"_qs}, {u"sync"_qs, u"writes"_qs}},
        {Capability::Library,
         {u"search"_qs, u"librar"_qs, u"catalog"_qs, u"database"_qs, u"server"_qs, u"navidrome"_qs, u"subsonic"_qs},
         {u"api"_qs, u"apis"_qs, u"web"_qs, u"db"_qs, u"music"_qs, u"backend"_qs}},
    }};
    return all;
}

std::optional<Capability> partByWords(const QString& name)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString lower = name.toLower();
    lower.replace(QStringLiteral("sign-in"), QStringLiteral("signin"));
    lower.replace(QStringLiteral("sign in"), QStringLiteral("signin"));
    const QStringList words = lower.split(between, Qt::SkipEmptyParts);
    for (const PartWords& one : partWords())
        for (const QString& word : words) {
            const bool begins = std::any_of(one.beginnings.begin(), one.beginnings.end(),
                                            [&](const QString& beginning) { return word.startsWith(beginning); });
            if (begins || one.whole.contains(word))
                return one.part;
        }
    return std::nullopt;
}

/// A snapshot, and which of its components are ours.
class Reading {
public:
    Reading(const FeedSnapshot& snapshot, const QMap<QString, Capability>& matches) : m_snapshot(snapshot)
    {
        for (const FeedComponent& component : snapshot.components)
            if (const auto part = partOf(component, matches))
                m_parts.insert(component.id, *part);
    }

    [[nodiscard]] bool concerns(const QStringList& components) const
    {
        return components.isEmpty() || m_snapshot.overall == FeedState::MajorOutage ||
               std::any_of(components.begin(), components.end(),
                           [this](const QString& id) { return m_parts.contains(id); });
    }

    /// The worst first, of two alike the newer one.
    [[nodiscard]] const FeedIncident* worstIncident() const
    {
        const FeedIncident* worst = nullptr;
        for (const FeedIncident& incident : m_snapshot.incidents) {
            if (!concerns(incident.components))
                continue;
            const auto rank = [](const FeedIncident& one) {
                return std::make_pair(feed::stateOf(one.impact), one.startedAt);
            };
            if (!worst || rank(incident) > rank(*worst))
                worst = &incident;
        }
        return worst;
    }

    [[nodiscard]] const FeedComponent* worstComponent() const
    {
        const FeedComponent* worst = nullptr;
        for (const FeedComponent& component : m_snapshot.components)
            if (m_parts.contains(component.id) && component.state >= FeedState::Degraded &&
                (!worst || component.state > worst->state))
                worst = &component;
        return worst;
    }

    /// The one that ends or begins first.
    [[nodiscard]] const FeedMaintenance* maintenance(MaintenancePhase phase, const QDateTime& now) const
    {
        const FeedMaintenance* first = nullptr;
        for (const FeedMaintenance& one : m_snapshot.maintenances) {
            const bool isNear =
                phase == MaintenancePhase::Running || (one.from.isValid() && now.secsTo(one.from) <= announcedS);
            if (one.phase == phase && isNear && concerns(one.components) && (!first || one.from < first->from))
                first = &one;
        }
        return first;
    }

    [[nodiscard]] std::optional<Capability> part(const QString& component) const
    {
        const auto found = m_parts.constFind(component);
        return found == m_parts.cend() ? std::nullopt : std::optional(*found);
    }

private:
    const FeedSnapshot& m_snapshot;
    QMap<QString, Capability> m_parts;
};

bool counts(const FeedSnapshot& snapshot, const QDateTime& now)
{
    return snapshot.format != FeedFormat::None && snapshot.validUntil.isValid() && now <= snapshot.validUntil;
}

void tell(Published& published, const FeedMaintenance& maintenance)
{
    published.title = maintenance.title;
    published.text = maintenance.text;
    published.from = maintenance.from;
    published.until = maintenance.until;
    if (!maintenance.url.isEmpty())
        published.url = maintenance.url;
}

void tell(Published& published, const FeedIncident& incident)
{
    published.title = incident.title;
    published.text = incident.text;
    published.from = incident.startedAt;
    if (!incident.url.isEmpty())
        published.url = incident.url;
}

bool saysProblem(Published& published, const Reading& reading, const FeedSnapshot& snapshot)
{
    published.says = Published::Says::Problem;
    if (const FeedIncident* incident = reading.worstIncident();
        incident && (incident->impact != FeedImpact::None || snapshot.overall >= FeedState::Degraded)) {
        tell(published, *incident);
        return true;
    }
    if (const FeedComponent* component = reading.worstComponent()) {
        published.title = component->name;
        return true;
    }
    // Nothing is said of where: then it is said of everything, but on pages with components only of a major outage.
    return snapshot.overall == FeedState::MajorOutage ||
           (snapshot.overall >= FeedState::Degraded && snapshot.components.isEmpty() && snapshot.incidents.isEmpty());
}

void raise(std::optional<FeedState>& part, FeedState state)
{
    if (state != FeedState::Unknown)
        part = std::max(part.value_or(FeedState::Unknown), state);
}

void raiseAll(FeedParts& parts, FeedState state)
{
    for (auto& part : parts)
        raise(part, state);
}

} // namespace

std::optional<Capability> partOf(const FeedComponent& component, const QMap<QString, Capability>& matches)
{
    if (const auto said = matches.constFind(component.id); said != matches.cend())
        return *said;
    const auto byName = partByWords(component.name);
    return byName ? byName : partByWords(component.group);
}

/// Those that are of ignored components alone go; of the others these are left out.
template <class Event>
static QVector<Event> withoutIgnored(const QVector<Event>& events, const QSet<QString>& ignored)
{
    QVector<Event> left;
    for (Event event : events) {
        const bool hadScope = !event.components.isEmpty();
        event.components.removeIf([&](const QString& id) { return ignored.contains(id); });
        if (!hadScope || !event.components.isEmpty())
            left.append(event);
    }
    return left;
}

FeedSnapshot withoutIgnored(FeedSnapshot snapshot, const QSet<QString>& ignored)
{
    const qsizetype gone =
        snapshot.components.removeIf([&](const FeedComponent& one) { return ignored.contains(one.id); });
    if (gone == 0)
        return snapshot;
    snapshot.incidents = withoutIgnored(snapshot.incidents, ignored);
    snapshot.maintenances = withoutIgnored(snapshot.maintenances, ignored);
    snapshot.overall = FeedState::Unknown;
    feed::settle(snapshot);
    return snapshot;
}

std::optional<Published> publishedFor(const FeedSnapshot& snapshot, const QMap<QString, Capability>& matches,
                                      const QDateTime& now)
{
    if (!counts(snapshot, now))
        return std::nullopt;
    const Reading reading(snapshot, matches);
    Published published;
    published.page = snapshot.name.isEmpty() ? snapshot.url.host() : snapshot.name;
    published.url = snapshot.url;
    published.checkedAt = snapshot.fetchedAt;
    if (saysProblem(published, reading, snapshot))
        return published;
    if (const FeedMaintenance* running = reading.maintenance(MaintenancePhase::Running, now)) {
        published.says = Published::Says::MaintenanceRunning;
        tell(published, *running);
        return published;
    }
    if (const FeedMaintenance* planned = reading.maintenance(MaintenancePhase::Scheduled, now)) {
        published.says = Published::Says::MaintenancePlanned;
        tell(published, *planned);
        return published;
    }
    if (snapshot.overall == FeedState::Maintenance && snapshot.components.isEmpty()) {
        published.says = Published::Says::MaintenanceRunning;
        return published;
    }
    published.says = Published::Says::NoProblem;
    return snapshot.overall == FeedState::Operational ? std::optional(published) : std::nullopt;
}

FeedParts publishedParts(const FeedSnapshot& snapshot, const QMap<QString, Capability>& matches, const QDateTime& now)
{
    FeedParts parts;
    if (!counts(snapshot, now))
        return parts;
    const Reading reading(snapshot, matches);
    const auto say = [&](const QStringList& components, FeedState state, bool ofAll) {
        if (components.isEmpty() && ofAll)
            raiseAll(parts, state);
        for (const QString& id : components)
            if (const auto part = reading.part(id))
                raise(parts[static_cast<size_t>(*part)], state);
    };
    for (const FeedComponent& component : snapshot.components)
        say({component.id}, component.state, false);
    for (const FeedIncident& incident : snapshot.incidents)
        say(incident.components, feed::stateOf(incident.impact), incident.impact >= FeedImpact::Major);
    for (const FeedMaintenance& maintenance : snapshot.maintenances)
        if (maintenance.phase == MaintenancePhase::Running)
            say(maintenance.components, FeedState::Maintenance, true);
    if (snapshot.overall == FeedState::MajorOutage)
        raiseAll(parts, FeedState::MajorOutage);
    return parts;
}

} // namespace sostenuto::sync
