#include "ui/pages/StorageSettings.h"

#include "ui/models/KeptThings.h"
#include "ui/models/Services.h"
#include "ui/pages/HeldFolderSetting.h"
#include "ui/pages/TrackActions.h"
#include "ui/theme/KeepWords.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SettingCard.h"
#include "ui/widgets/Switch.h"

#include <sync/model/WhenDone.h>
#include <sync/service/KeepService.h>

#include <QComboBox>
#include <QPoint>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

namespace sostenuto::ui {

static constexpr int minutesOfHour = 60;

QVector<qint64> roomChoices(qint64 present)
{
    constexpr qint64 giga = 1'000'000'000;
    QVector<qint64> choices;
    for (const qint64 size : {1, 2, 5, 10, 20, 40, 60, 100, 200, 500, 1000})
        choices.append(size * giga);
    if (present > 0 && !choices.contains(present))
        choices.insert(std::lower_bound(choices.begin(), choices.end(), present), present);
    return choices;
}

QVector<int> qualityChoices(int present)
{
    QVector<int> choices{0, 320, 192, 128};
    if (present > 0 && !choices.contains(present))
        choices.insert(std::lower_bound(choices.begin() + 1, choices.end(), present, std::greater<>()), present);
    return choices;
}

StorageSettings::StorageSettings(PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_kept(KeptThings::of(context.services.keep)), m_limit(new QComboBox(this)),
      m_clear(new QPushButton(tr("Clear"), this)), m_hours(new QComboBox(this)), m_metered(new Switch({}, this)),
      m_quality(new QComboBox(this))
{
    setObjectName(QStringLiteral("storageSettings"));
    m_limit->setObjectName(QStringLiteral("storageLimit"));
    m_clear->setObjectName(QStringLiteral("storageClearRecent"));
    m_hours->setObjectName(QStringLiteral("storageHours"));
    m_metered->setObjectName(QStringLiteral("storageMetered"));
    m_quality->setObjectName(QStringLiteral("storageQuality"));
    auto* card = new SettingCard(this);
    m_limitRow = card->add(tr("Room for held music"), {}, m_limit);
    m_clearRow = card->add(tr("Clear recently played"), {}, m_clear);
    m_hoursRow = card->add(tr("Download ahead"), {}, m_hours);
    m_meteredRow = card->add(tr("Download over metered networks"), {}, m_metered);
    m_qualityRow = card->add(tr("Quality of kept music"), {}, m_quality);
    auto* folder = new HeldFolderSetting(m_context, this);
    SettingRow* folderRow = card->add(tr("Folder of held music"), {}, folder);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(card);
    auto* trouble = new ThemeLabel(TypeRole::Body, Token::Text, this);
    trouble->setObjectName(QStringLiteral("storageFolderTrouble"));
    trouble->setFamily(StatusFamily::Outage);
    trouble->setWordWrap(true);
    column->addWidget(trouble);
    folder->explainIn(folderRow, trouble);
    connect(m_quality, &QComboBox::activated, this, &StorageSettings::setQuality);
    connect(m_limit, &QComboBox::currentIndexChanged, this,
            [this] { change(m_context.services.keep.setQuota(m_limit->currentData().toLongLong())); });
    connect(m_clear, &QPushButton::clicked, this, [this] { change(m_context.services.keep.clearPassing()); });
    connect(m_hours, &QComboBox::activated, this, &StorageSettings::setLimits);
    connect(m_metered, &Switch::toggled, this, &StorageSettings::setLimits);
    connect(&m_kept, &KeptThings::changed, this, &StorageSettings::tell);
    tell();
}

void StorageSettings::tell()
{
    const sync::HeldTotals& totals = m_kept.totals();
    if (m_limit->count() == 0 || m_limit->currentData().toLongLong() != totals.quotaBytes)
        fillChoices(totals.quotaBytes); // else they stay as they are: one may be looking at them
    m_limitRow->setHelp(roomHelp(totals));
    m_clearRow->setHelp(passingHelp(totals));
    m_clear->setEnabled(totals.passing.tracks > 0);
    fillHours(totals.limits);
    m_hoursRow->setHelp(hoursHelp(totals));
    m_meteredRow->setHelp(meteredHelp(totals));
    const QSignalBlocker silent(m_metered);
    m_metered->setChecked(totals.limits.onMetered);
    fillQualities(totals.quality.kbps);
    m_qualityRow->setHelp(keptQualityHelp(totals));
}

void StorageSettings::fillQualities(int present)
{
    if (m_quality->count() > 0 && m_quality->currentData().toInt() == present)
        return; // they stay as they are: one may be looking at them
    const QSignalBlocker silent(m_quality);
    m_quality->clear();
    for (const int kbps : qualityChoices(present))
        m_quality->addItem(keptQualityWords(kbps), kbps);
    m_quality->setCurrentIndex(m_quality->findData(present));
}

void StorageSettings::setQuality()
{
    change(m_context.services.keep.setQuality(m_quality->currentData().toInt()));
}

void StorageSettings::fillHours(const sync::FetchLimits& present)
{
    QVector<sync::FetchLimits> choices;
    for (const auto& [from, until] :
         {std::pair(0, 0), std::pair(22, 6), std::pair(0, 6), std::pair(1, 7), std::pair(9, 17)})
        choices.append({present.onMetered, from * minutesOfHour, until * minutesOfHour});
    if (!choices.contains(present))
        choices.append(present);
    const auto chosen = static_cast<int>(choices.indexOf(present));
    if (m_hours->count() == choices.size() && m_hours->currentIndex() == chosen)
        return; // they stay as they are: one may be looking at them
    const QSignalBlocker silent(m_hours);
    m_hours->clear();
    for (const sync::FetchLimits& choice : std::as_const(choices))
        m_hours->addItem(hoursWords(choice), QPoint(choice.fromMinute, choice.untilMinute));
    m_hours->setCurrentIndex(chosen);
}

void StorageSettings::setLimits()
{
    const QPoint hours = m_hours->currentData().toPoint();
    change(m_context.services.keep.setLimits({m_metered->isChecked(), hours.x(), hours.y()}));
}

void StorageSettings::fillChoices(qint64 present)
{
    const QSignalBlocker silent(m_limit);
    m_limit->clear();
    for (const qint64 size : roomChoices(present))
        m_limit->addItem(roomSize(size), size);
    m_limit->setCurrentIndex(m_limit->findData(present));
}

void StorageSettings::change(const QFuture<sync::Result<void>>& done)
{
    sync::whenDone(done, this, [this](const sync::Result<void>& answer) {
        if (answer)
            return;
        sayFailed(m_context, answer.error());
        tell();
    });
}

} // namespace sostenuto::ui
