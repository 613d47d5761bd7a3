#include "player/dsp/AutoEqText.h"
#include "player/dsp/EqualiserCurve.h"
#include "player/dsp/EqualiserDesign.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace sostenuto::player {

namespace {

constexpr double UsualQ = 0.7071;

/// A pattern in which every N stands for a number. Case does not matter, a space is any number of them.
QRegularExpression pattern(QString text)
{
    text.replace(u'N', QStringLiteral(R"(([-+]?(?:\d{1,9}(?:\.\d{0,20})?|\.\d{1,20})))"));
    text.replace(u' ', QStringLiteral(R"(\s+)"));
    return QRegularExpression(QStringLiteral(R"(^%1$)").arg(text), QRegularExpression::CaseInsensitiveOption);
}

std::optional<FilterKind> kindOf(const QString& name)
{
    static const struct {
        const char* name;
        FilterKind kind;
    } kinds[] = {{"PK", FilterKind::Peak},       {"PEQ", FilterKind::Peak},      {"LS", FilterKind::LowShelf},
                 {"LSC", FilterKind::LowShelf},  {"LSQ", FilterKind::LowShelf},  {"HS", FilterKind::HighShelf},
                 {"HSC", FilterKind::HighShelf}, {"HSQ", FilterKind::HighShelf}, {"LP", FilterKind::LowPass},
                 {"LPQ", FilterKind::LowPass},   {"HP", FilterKind::HighPass},   {"HPQ", FilterKind::HighPass}};
    for (const auto& each : kinds) {
        if (name == QLatin1String(each.name))
            return each.kind;
    }
    return {};
}

QString nameOf(FilterKind kind)
{
    switch (kind) {
    case FilterKind::Peak:
        return QStringLiteral("PK");
    case FilterKind::LowShelf:
        return QStringLiteral("LSC");
    case FilterKind::HighShelf:
        return QStringLiteral("HSC");
    case FilterKind::LowPass:
        return QStringLiteral("LPQ");
    case FilterKind::HighPass:
        return QStringLiteral("HPQ");
    }
    return {};
}

bool needsGain(FilterKind kind)
{
    return kind != FilterKind::LowPass && kind != FilterKind::HighPass;
}

/// What stands after the kind of a filter.
std::optional<EqualiserBand> bandOf(FilterKind kind, const QString& values)
{
    static const QRegularExpression form = pattern(QStringLiteral(R"(Fc N(?:\s*Hz)?(?: Gain N(?:\s*dB)?)?(?: Q N)?)"));
    const auto match = form.match(values);
    if (!match.hasMatch())
        return {};
    const double frequency = match.captured(1).toDouble();
    const QString gain = match.captured(2);
    const QString q = match.captured(3);
    const bool complete = (!gain.isEmpty() || !needsGain(kind)) && (!q.isEmpty() || kind != FilterKind::Peak);
    const double width = q.isEmpty() ? UsualQ : q.toDouble();
    if (!complete || frequency <= 0 || width <= 0)
        return {};
    return withinLimits({kind, frequency, needsGain(kind) ? gain.toDouble() : 0, width});
}

/// Empty where something is not a point, or where there is none.
std::vector<CurvePoint> curveOf(const QString& points)
{
    static const QRegularExpression form = pattern(QStringLiteral("N N"));
    std::vector<CurvePoint> curve;
    for (const QString& piece : points.split(u';')) {
        if (piece.trimmed().isEmpty())
            continue;
        const auto match = form.match(piece.trimmed());
        const double frequency = match.captured(1).toDouble();
        if (frequency <= 0)
            return {};
        curve.push_back({frequency, std::clamp(match.captured(2).toDouble(), -4 * MostBandGainDb, 4 * MostBandGainDb)});
    }
    std::stable_sort(curve.begin(), curve.end(),
                     [](const CurvePoint& a, const CurvePoint& b) { return a.frequencyHz < b.frequencyHz; });
    return curve;
}

/// Takes line after line; each returns whether it was understood.
class Reader {
public:
    bool read(const QString& line);
    /// Nothing where no line said anything.
    std::optional<AutoEqImport> taken() const;

private:
    bool readPreamp(const QString& value);
    bool readFilter(const QString& value);
    bool readCurve(const QString& value);
    void add(const EqualiserBand& band);

    AutoEqImport m_import;
    bool m_saidSomething = false;
    bool m_hasCurve = false; ///< a second one would find no bands left, and fitting takes milliseconds
};

bool Reader::read(const QString& line)
{
    if (line.isEmpty())
        return true;
    const QString command = line.section(u':', 0, 0).simplified().toLower();
    const QString value = line.section(u':', 1).trimmed();
    static const QRegularExpression filter(QStringLiteral(R"(^filter ?\d{0,4}$)"));
    if (command == QStringLiteral("preamp"))
        return readPreamp(value);
    if (command == QStringLiteral("graphiceq"))
        return readCurve(value);
    return filter.match(command).hasMatch() && readFilter(value);
}

bool Reader::readPreamp(const QString& value)
{
    static const QRegularExpression form = pattern(QStringLiteral(R"(N(?:\s*dB)?)"));
    const auto match = form.match(value);
    m_saidSomething = true;
    m_import.settings.preampDb += match.captured(1).toDouble();
    return match.hasMatch();
}

bool Reader::readFilter(const QString& value)
{
    static const QRegularExpression form = pattern(QStringLiteral(R"((on|off) (\w{1,8})(?: (.*))?)"));
    const auto match = form.match(value);
    if (!match.hasMatch())
        return false;
    m_saidSomething = true;
    const QString kindName = match.captured(2).toUpper();
    if (match.captured(1).toLower() == QStringLiteral("off") || kindName == QStringLiteral("NONE"))
        return true;
    const auto kind = kindOf(kindName);
    const auto band = kind ? bandOf(*kind, match.captured(3)) : std::nullopt;
    if (band)
        add(*band);
    return band.has_value();
}

bool Reader::readCurve(const QString& value)
{
    const std::vector<CurvePoint> curve = curveOf(value);
    if (curve.empty() || std::exchange(m_hasCurve, true))
        return false;
    m_saidSomething = true;
    const EqualiserSettings settings = settingsAlong(curve);
    m_import.settings.preampDb += settings.preampDb;
    for (const EqualiserBand& band : settings.bands)
        add(band);
    return true;
}

void Reader::add(const EqualiserBand& band)
{
    if (m_import.settings.bands.size() < static_cast<std::size_t>(MostEqualiserBands))
        m_import.settings.bands.push_back(band);
    else
        ++m_import.leftOut;
}

std::optional<AutoEqImport> Reader::taken() const
{
    if (!m_saidSomething)
        return {};
    AutoEqImport import = m_import;
    import.settings.on = true;
    import.settings.preampDb = std::clamp(import.settings.preampDb, -MostBandGainDb, MostBandGainDb);
    return import;
}

/// The line may hold anything: at most 80 characters of it, all of them printable.
QString mistake(qsizetype number, const QString& line)
{
    QString plain = line.left(80);
    for (QChar& character : plain) {
        if (!character.isPrint())
            character = u' ';
    }
    return QStringLiteral("%1: ").arg(number) + plain.simplified();
}

QString numberText(double value)
{
    return QString::number(std::round(value * 10000) / 10000 + 0.0, 'f', QLocale::FloatingPointShortest);
}

} // namespace

tl::expected<AutoEqImport, QString> parseAutoEqText(const QString& text)
{
    if (text.size() > LongestAutoEqText)
        return tl::unexpected(mistake(1, QStringLiteral("longer than any correction")));
    Reader reader;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString line = lines[i].section(u'#', 0, 0);
        if (i == 0 && line.startsWith(QChar::ByteOrderMark))
            line.remove(0, 1);
        if (!reader.read(line.trimmed()))
            return tl::unexpected(mistake(i + 1, lines[i]));
    }
    if (const auto import = reader.taken())
        return *import;
    return tl::unexpected(mistake(1, QStringLiteral("nothing in it")));
}

QString toAutoEqText(const EqualiserSettings& settings)
{
    const double preamp = std::isfinite(settings.preampDb) ? settings.preampDb : 0;
    QString text =
        QStringLiteral("Preamp: %1 dB\n").arg(numberText(std::clamp(preamp, -MostBandGainDb, MostBandGainDb)));
    const std::size_t count = std::min(settings.bands.size(), static_cast<std::size_t>(MostEqualiserBands));
    for (std::size_t i = 0; i < count; ++i) {
        const EqualiserBand band = withinLimits(settings.bands[i]);
        text +=
            QStringLiteral("Filter %1: ON %2 Fc %3 Hz").arg(i + 1).arg(nameOf(band.kind), numberText(band.frequencyHz));
        if (needsGain(band.kind))
            text += QStringLiteral(" Gain %1 dB").arg(numberText(band.gainDb));
        text += QStringLiteral(" Q %1\n").arg(numberText(band.q));
    }
    return text;
}

} // namespace sostenuto::player
