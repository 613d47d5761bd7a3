#include "ui/theme/ReportWords.h"

#include "ui/theme/IncidentWords.h"
#include "ui/theme/StatusWords.h"
#include "ui/theme/UptimeWords.h"
#include "ui/theme/Words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace sostenuto::ui {

using sync::Capability;
using sync::Incident;

namespace {

constexpr Capability allParts[] = {Capability::SignIn, Capability::Library, Capability::Streaming, Capability::Artwork,
                                   Capability::Writes};

/// Text from outside is text, not markup.
QString plain(const QString& text)
{
    static const QRegularExpression marks(QStringLiteral("([\\\\`*_{}\\[\\]<>#|!~])"));
    return QString(text.simplified()).replace(marks, QStringLiteral("\\\\1"));
}

QString moment(const QDateTime& at)
{
    return at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss t");
}

QString headOf(const Incident& incident, const QDateTime& now)
{
    const QString mark = incidentMark(incident, now).word;
    return u"%1 (%2)\n\n%3\n"_qs.arg(plain(incidentTitle(incident)), mark, incidentWhen(incident, now));
}

QString incidentMarkdown(const Incident& incident, const QDateTime& now, bool isPrivate, const QString& hashes)
{
    QString text = hashes + u' ' + headOf(incident, now) + u'\n';
    text += say("Sources") + u": "_qs + observedWords() + u", "_qs + incidentPublished(incident, now) + u'\n';
    if (isPrivate && !incident.publishedTitle.isEmpty())
        text += say("Published") + u": "_qs + plain(incident.publishedTitle) + u'\n';
    text += u'\n';
    for (const IncidentStep& step : incidentSteps(incident))
        text += u"- %1: %2. %3\n"_qs.arg(step.name, step.time, plain(step.sentence));
    text += u'\n';
    for (const IncidentFact& fact : incidentFacts(incident))
        text += u"- %1 %2\n"_qs.arg(fact.value, fact.words);
    return text;
}

QJsonObject incidentObject(const Incident& incident, const QDateTime& now, bool isPrivate)
{
    QJsonObject object{{u"title"_qs, incidentTitle(incident)},
                       {u"server"_qs, incident.serverName},
                       {u"when"_qs, incidentWhen(incident, now)},
                       {u"state"_qs, incidentMark(incident, now).word},
                       {u"drill"_qs, incident.drill},
                       {u"source"_qs, observedWords()},
                       {u"published"_qs, incidentPublished(incident, now)}};
    if (isPrivate && !incident.publishedTitle.isEmpty())
        object.insert(u"publishedTitle"_qs, incident.publishedTitle);
    QJsonArray steps;
    for (const IncidentStep& step : incidentSteps(incident)) {
        QJsonObject one{{u"step"_qs, step.key}, {u"name"_qs, step.name}, {u"sentence"_qs, step.sentence}};
        one.insert(u"at"_qs, step.reached ? QJsonValue(step.at.toUTC().toString(Qt::ISODate)) : QJsonValue());
        steps.append(one);
    }
    object.insert(u"timeline"_qs, steps);
    QJsonObject facts;
    for (const IncidentFact& fact : incidentFacts(incident))
        facts.insert(fact.key, u"%1 %2"_qs.arg(fact.value, fact.words));
    object.insert(u"facts"_qs, facts);
    return object;
}

QByteArray asJson(const QJsonObject& object)
{
    return QJsonDocument(object).toJson();
}

QString partsMarkdown(const ReportFacts& facts, bool isPrivate)
{
    QString text = u"| %1 | %2 | %3 | %4 | %5 |\n|---|---|---|---|---|\n"_qs.arg(
        say("Component"), say("State"), say("What is seen"), say("Source"), say("Uptime"));
    QString reasons;
    for (const Capability part : allParts) {
        const PartText words = partText(facts.state, part, facts.now);
        const QString source = observedWords() + u", "_qs + providerText(facts.state, part).words;
        text += u"| %1 | %2 | %3 | %4 | %5 |\n"_qs.arg(partName(part), words.word, plain(words.sentence), source,
                                                       uptimeWords(uptimeShare(facts.days[size_t(part)])));
        if (isPrivate && !words.technical.isEmpty())
            reasons += u"\n%1: %2\n"_qs.arg(partName(part), plain(words.technical));
    }
    return text + reasons;
}

QByteArray statusMarkdown(const ReportFacts& facts, bool isPrivate)
{
    QString text = u"# %1\n\n"_qs.arg(plain(say("Service status of %1").arg(facts.state.serverName)));
    text += u"%1 · %2\n\n"_qs.arg(say("Sostenuto"), moment(facts.now));
    text += plain(summaryText(facts.state, facts.now).sentence) + u"\n\n"_qs;
    text += partsMarkdown(facts, isPrivate);
    if (isPrivate && facts.state.published)
        text += u"\n%1: %2\n"_qs.arg(plain(facts.state.published->page), plain(facts.state.published->title));
    text += u"\n## %1\n\n%2\n"_qs.arg(say("Incidents"), incidentCount(facts.incidents));
    for (const Incident& incident : facts.incidents)
        text += u'\n' + incidentMarkdown(incident, facts.now, isPrivate, u"###"_qs);
    return text.toUtf8();
}

QJsonObject partObject(const ReportFacts& facts, Capability part, bool isPrivate)
{
    const PartText words = partText(facts.state, part, facts.now);
    QJsonObject object{{u"name"_qs, partName(part)},
                       {u"state"_qs, words.word},
                       {u"sentence"_qs, words.sentence},
                       {u"source"_qs, observedWords()},
                       {u"published"_qs, providerText(facts.state, part).words},
                       {u"uptime"_qs, uptimeWords(uptimeShare(facts.days[size_t(part)]))}};
    if (isPrivate && !words.technical.isEmpty())
        object.insert(u"technical"_qs, words.technical);
    QJsonArray days;
    for (const sync::DayUptime& day : facts.days[size_t(part)])
        days.append(dayWords(day, facts.now.toLocalTime().date()));
    object.insert(u"days"_qs, days);
    return object;
}

QByteArray statusJson(const ReportFacts& facts, bool isPrivate)
{
    QJsonArray parts;
    for (const Capability part : allParts)
        parts.append(partObject(facts, part, isPrivate));
    QJsonArray incidents;
    for (const Incident& incident : facts.incidents)
        incidents.append(incidentObject(incident, facts.now, isPrivate));
    QJsonObject object{{u"sostenutoStatusReport"_qs, 1},
                       {u"server"_qs, facts.state.serverName},
                       {u"made"_qs, facts.now.toUTC().toString(Qt::ISODate)},
                       {u"summary"_qs, summaryText(facts.state, facts.now).sentence},
                       {u"components"_qs, parts},
                       {u"incidents"_qs, incidents}};
    if (isPrivate && facts.state.published) {
        object.insert(u"statusPage"_qs, facts.state.published->page);
        object.insert(u"statusPageSays"_qs, facts.state.published->title);
    }
    return asJson(object);
}

} // namespace

QByteArray statusReport(const ReportFacts& all, ReportFormat format, bool isPrivate)
{
    ReportFacts facts = all;
    if (!isPrivate) {
        facts.state.technical.clear();
        if (facts.state.published) { // that there is one, and what it means; not whose words they are
            facts.state.published->page.clear();
            facts.state.published->title.clear();
            facts.state.published->text.clear();
            facts.state.published->url.clear();
        }
    }
    return format == ReportFormat::Json ? statusJson(facts, isPrivate) : statusMarkdown(facts, isPrivate);
}

QByteArray incidentReport(const Incident& incident, const QDateTime& now, ReportFormat format, bool isPrivate)
{
    if (format == ReportFormat::Markdown)
        return incidentMarkdown(incident, now, isPrivate, u"#"_qs).toUtf8();
    QJsonObject object = incidentObject(incident, now, isPrivate);
    object.insert(u"sostenutoIncidentReport"_qs, 1);
    object.insert(u"made"_qs, now.toUTC().toString(Qt::ISODate));
    return asJson(object);
}

QString reportFileName(const QString& server, const QDateTime& now, ReportFormat format)
{
    const QString suffix = format == ReportFormat::Json ? u"json"_qs : u"md"_qs;
    return u"%1 status %2.%3"_qs.arg(server, now.toLocalTime().date().toString(Qt::ISODate), suffix);
}

} // namespace sostenuto::ui
