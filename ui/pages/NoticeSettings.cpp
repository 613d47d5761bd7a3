#include "ui/pages/NoticeSettings.h"

#include "ui/models/NoticeChoice.h"
#include "ui/widgets/SettingCard.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace sostenuto::ui {

NoticeSettings::NoticeSettings(QSettings& settings, QWidget* parent) : QWidget(parent), m_outages(new QComboBox(this))
{
    setObjectName(QStringLiteral("noticeSettings"));
    m_outages->setObjectName(QStringLiteral("noticesOutages"));
    m_outages->addItem(tr("When the music is about to stop"), int(NoticeChoice::BeforeMusicStops));
    m_outages->addItem(tr("For every outage"), int(NoticeChoice::EveryOutage));
    m_outages->addItem(tr("Never"), int(NoticeChoice::Never));
    m_outages->setCurrentIndex(m_outages->findData(int(noticeChoice(settings))));
    auto* card = new SettingCard(this);
    card->add(tr("Notifications"), tr("Of an outage, while the window is hidden or minimised"), m_outages);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    connect(m_outages, &QComboBox::currentIndexChanged, this,
            [this, &settings] { setNoticeChoice(settings, NoticeChoice(m_outages->currentData().toInt())); });
}

} // namespace sostenuto::ui
