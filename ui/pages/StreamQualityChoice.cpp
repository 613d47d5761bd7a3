#include "ui/pages/StreamQualityChoice.h"

#include "ui/models/KeptThings.h"
#include "ui/models/Services.h"
#include "ui/pages/Page.h"
#include "ui/pages/StorageSettings.h"
#include "ui/pages/TrackActions.h"
#include "ui/theme/KeepWords.h"
#include "ui/widgets/SettingCard.h"
#include "ui/widgets/ValueSlider.h"

#include <sync/model/WhenDone.h>
#include <sync/service/KeepService.h>

#include <QSignalBlocker>

namespace sostenuto::ui {

using sync::KeptQuality;

StreamQualityChoice::StreamQualityChoice(PageContext& context, QWidget* parent)
    : QComboBox(parent), m_context(context), m_kept(KeptThings::of(context.services.keep))
{
    setObjectName(QStringLiteral("playbackQuality"));
    new WheelNeedsFocus(this);
    connect(this, &QComboBox::activated, this, &StreamQualityChoice::choose);
    connect(&m_kept, &KeptThings::changed, this, &StreamQualityChoice::tell);
    tell();
}

void StreamQualityChoice::explainIn(SettingRow* row)
{
    m_row = row;
    tell();
}

void StreamQualityChoice::tell()
{
    const KeptQuality& quality = m_kept.totals().quality;
    if (m_row)
        m_row->setHelp(streamQualityHelp(quality));
    if (count() > 0 && currentData().toInt() == quality.streamKbps)
        return; // they stay as they are: one may be looking at them
    const QSignalBlocker silent(this);
    clear();
    addItem(streamQualityWords(KeptQuality::automatic), KeptQuality::automatic);
    for (const int kbps : qualityChoices(quality.streamKbps))
        addItem(streamQualityWords(kbps), kbps);
    setCurrentIndex(findData(quality.streamKbps));
}

void StreamQualityChoice::choose()
{
    sync::whenDone(m_context.services.keep.setStreamQuality(currentData().toInt()), this,
                   [this](const sync::Result<void>& answer) {
                       if (answer)
                           return;
                       sayFailed(m_context, answer.error());
                       tell();
                   });
}

} // namespace sostenuto::ui
