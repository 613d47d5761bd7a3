#include "ui/pages/NoticeSettings.h"

#include "ui/models/DesktopChoice.h"
#include "ui/models/NoticeChoice.h"
#include "ui/widgets/SettingCard.h"
#include "ui/widgets/Switch.h"

#include <QComboBox>
#include <QSystemTrayIcon>
#include <QVBoxLayout>

namespace sostenuto::ui {

NoticeSettings::NoticeSettings(QSettings& settings, QWidget* parent)
    : QWidget(parent), m_outages(new QComboBox(this)), m_tracks(new Switch({}, this)), m_tray(new Switch({}, this))
{
    setObjectName(QStringLiteral("noticeSettings"));
    m_outages->setObjectName(QStringLiteral("noticesOutages"));
    m_outages->addItem(tr("When the music is about to stop"), int(NoticeChoice::BeforeMusicStops));
    m_outages->addItem(tr("For every outage"), int(NoticeChoice::EveryOutage));
    m_outages->addItem(tr("Never"), int(NoticeChoice::Never));
    m_outages->setCurrentIndex(m_outages->findData(int(noticeChoice(settings))));
    auto* card = new SettingCard(this);
    auto* banner = new QComboBox(card);
    banner->setObjectName(QStringLiteral("noticesBanner"));
    banner->addItem(tr("For everything"), int(BannerChoice::Everything));
    banner->addItem(tr("For outages only"), int(BannerChoice::OutagesOnly));
    banner->setCurrentIndex(banner->findData(int(bannerChoice(settings))));
    card->add(tr("Banner above the page"),
              tr("Also when a service is slow or has maintenance planned. The sidebar always shows it"), banner);
    connect(banner, &QComboBox::currentIndexChanged, this,
            [banner, &settings] { setBannerChoice(settings, BannerChoice(banner->currentData().toInt())); });
    card->add(tr("Notifications"), tr("Of an outage, while the window is hidden or minimised"), m_outages);
    m_tracks->setObjectName(QStringLiteral("noticesTracks"));
    m_tracks->setChecked(tellsTracks(settings));
    card->add(tr("New tracks"), tr("With the cover, while another window is used"), m_tracks);
    m_tray->setObjectName(QStringLiteral("noticesTray"));
    m_tray->setChecked(staysInTray(settings));
    if (QSystemTrayIcon::isSystemTrayAvailable())
        card->add(tr("Stay in the tray"), tr("Music goes on when the window is closed"), m_tray);
    else
        m_tray->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    connect(m_outages, &QComboBox::currentIndexChanged, this,
            [this, &settings] { setNoticeChoice(settings, NoticeChoice(m_outages->currentData().toInt())); });
    connect(m_tracks, &Switch::toggled, this, [&settings](bool on) { setTellsTracks(settings, on); });
    connect(m_tray, &Switch::toggled, this, [&settings](bool on) { setStaysInTray(settings, on); });
}

} // namespace sostenuto::ui
