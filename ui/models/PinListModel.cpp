#include "ui/models/PinListModel.h"

#include "ui/models/KeptThings.h"
#include "ui/models/PinTargets.h"
#include "ui/theme/KeepWords.h"
#include "ui/theme/Sentences.h"
#include "ui/widgets/ItemRoles.h"
#include "ui/widgets/RowDelegates.h"

#include <algorithm>
#include <utility>

namespace sostenuto::ui {

using sync::PinKind;
using sync::PinState;

namespace {

QString keyOf(const sync::PinTarget& target)
{
    switch (target.kind) {
    case PinKind::Track:
        return QStringLiteral("track:%1").arg(target.id);
    case PinKind::Album:
        return QStringLiteral("album:%1").arg(target.id);
    case PinKind::Artist:
        return QStringLiteral("artist:%1").arg(target.id);
    case PinKind::Playlist:
        return QStringLiteral("playlist:%1").arg(target.id);
    case PinKind::Loved:
        return QStringLiteral("playlist:loved");
    case PinKind::Rule:
        break;
    }
    return QStringLiteral("rule:%1").arg(target.rule);
}

/// Less is further up. What failed, then what is open, then what is whole.
int problemOf(const PinState& pin)
{
    return pin.failed > 0 ? 0 : pin.here < pin.tracks ? 1 : 2;
}

} // namespace

QVector<PinState> ordered(QVector<PinState> pins, PinOrder order)
{
    std::stable_sort(pins.begin(), pins.end(), [order](const PinState& a, const PinState& b) {
        if (order == PinOrder::Largest && a.bytesHere != b.bytesHere)
            return a.bytesHere > b.bytesHere;
        if (order == PinOrder::Newest && a.pinnedAt != b.pinnedAt)
            return a.pinnedAt > b.pinnedAt;
        if (order == PinOrder::ProblemsFirst && problemOf(a) != problemOf(b))
            return problemOf(a) < problemOf(b);
        return pinName(a).localeAwareCompare(pinName(b)) < 0;
    });
    return pins;
}

PinListModel::PinListModel(const KeptThings& kept, QObject* parent) : IdListModel(parent), m_kept(kept)
{
    connect(&kept, &KeptThings::changed, this, &PinListModel::follow);
    follow();
}

void PinListModel::setOrder(PinOrder order)
{
    if (std::exchange(m_order, order) != order)
        follow();
}

int PinListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

qint64 PinListModel::idOf(const sync::PinTarget& target)
{
    qsizetype place = m_known.indexOf(target);
    if (place < 0) {
        place = m_known.size();
        m_known.append(target);
    }
    return place + 1;
}

void PinListModel::follow()
{
    if (!m_kept.isRead())
        return;
    const QVector<PinState> pins = ordered(m_kept.pins(), m_order);
    QVector<qint64> ids;
    ids.reserve(pins.size());
    QHash<qint64, PinState> states;
    for (const PinState& pin : pins) {
        ids.append(idOf(pin.target));
        states.insert(ids.last(), pin);
    }
    m_pins.insert(states); // those that go are still asked for until their rows are gone
    becomeIds(ids);
    m_pins = states;
    rowsChanged(0, rowCount() - 1);
}

QVariant PinListModel::data(const QModelIndex& index, int role) const
{
    const auto found = m_pins.constFind(idAt(index.row()));
    if (!index.isValid() || found == m_pins.cend())
        return {};
    const PinState& pin = *found;
    switch (role) {
    case Qt::DisplayRole:
        return pin.bytesHere > 0 ? sizeOf(pin.bytesHere) : QString();
    case Qt::AccessibleTextRole:
        return pinSentence(pin);
    case TitleRole:
        return pinName(pin);
    case SubtitleRole:
        return pinSubtitle(pin);
    case MosaicKeysRole:
        return QStringList(pin.coverKeys.begin(), pin.coverKeys.end());
    case RoundCoverRole:
        return pin.target.kind == PinKind::Artist;
    case ItemKeyRole:
        return keyOf(pin.target);
    case ItemKindRole:
        return QStringLiteral("offlineItem");
    case AvailabilityRole:
        return pinAvailability(pin);
    case ProgressRole:
        return pinShare(pin);
    case ProgressWordsRole:
        return pinProgress(pin).words;
    case TroubleWordsRole:
        return pinProgress(pin).trouble;
    case ShareRole:
        return pinProgress(pin).share;
    default:
        return {};
    }
}

} // namespace sostenuto::ui
