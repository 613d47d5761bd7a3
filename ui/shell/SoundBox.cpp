#include "ui/shell/SoundBox.h"

#include "ui/models/Services.h"
#include "ui/models/TrackCells.h"
#include "ui/shell/HeardTrack.h"
#include "ui/shell/ShellContext.h"
#include "ui/shell/WindowActions.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chips.h"

#include <player/engine/Player.h>

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

namespace sostenuto::ui {

using player::Player;

namespace {

/// What the decoder found stands above what the library says: the service may have sent it in another format.
sync::Track asHeard(sync::Track track, const player::StreamFacts& facts)
{
    if (facts.codec.isEmpty())
        return track;
    track.suffix = facts.codec.section(u'_', 0, 0);
    track.sampleRateHz = facts.sampleRate;
    track.bitDepth = facts.bitDepth;
    return track;
}

QString volumeIcon(double volume, bool muted)
{
    if (muted || volume <= 0)
        return QStringLiteral("muted");
    return volume < 0.5 ? QStringLiteral("volume-low") : QStringLiteral("volume");
}

} // namespace

SoundBox::SoundBox(ShellContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_quality(new QualityChip(this)),
      m_queue(new IconButton(QStringLiteral("queue"), QStringLiteral("Queue"), this)),
      m_opener(new IconButton(QStringLiteral("volume"), QStringLiteral("Volume"), this)),
      m_mute(new IconButton(QStringLiteral("volume"), QStringLiteral("Mute"))), m_volume(new QSlider(Qt::Horizontal)),
      m_volumeBox(new QWidget(this)), m_popover(new QFrame(this, Qt::Popup)), m_line(new QHBoxLayout(this))
{
    m_quality->setObjectName(QStringLiteral("playerQuality"));
    m_queue->setObjectName(QStringLiteral("playerQueue"));
    m_opener->setObjectName(QStringLiteral("playerVolumeButton"));
    m_mute->setObjectName(QStringLiteral("playerMute"));
    m_volume->setObjectName(QStringLiteral("playerVolume"));
    m_volume->setAccessibleName(QStringLiteral("Volume"));
    m_volume->setRange(0, 100);
    m_volume->setSingleStep(2);
    m_volume->setPageStep(10);
    m_volume->setFixedWidth(84);

    auto* sound = new QHBoxLayout(m_volumeBox);
    sound->setContentsMargins(0, 0, 0, 0);
    sound->setSpacing(4);
    m_volumeBox->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    sound->addWidget(m_mute);
    sound->addWidget(m_volume);
    m_popover->setObjectName(QStringLiteral("volumePopover"));
    m_popover->setFrameShape(QFrame::StyledPanel);
    auto* inside = new QHBoxLayout(m_popover);
    inside->setContentsMargins(8, 8, 12, 8);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(4);
    m_line->addStretch();
    m_line->addWidget(m_quality);
    m_line->addSpacing(8);
    m_line->addWidget(m_queue);
    m_line->addWidget(m_opener);
    m_line->addWidget(m_volumeBox);

    Player& player = context.services.player;
    QAction* queue = context.actions["actionShowQueue"];
    m_queue->setWords(QStringLiteral("Queue"), context.actions.keysOf("actionShowQueue"));
    connect(m_queue, &QToolButton::clicked, queue, &QAction::trigger);
    connect(queue, &QAction::toggled, m_queue, &IconButton::setOn);
    connect(m_mute, &QToolButton::clicked, context.actions["actionMute"], &QAction::trigger);
    connect(m_opener, &QToolButton::clicked, this, &SoundBox::showPopover);
    connect(m_volume, &QSlider::valueChanged, &player, [&player](int value) { player.setVolume(value / 100.0); });
    connect(&player, &Player::volumeChanged, this, &SoundBox::followVolume);
    connect(&player, &Player::factsChanged, this, &SoundBox::followQuality);
    connect(&context.heard, &HeardTrack::changed, this, &SoundBox::followQuality);
    followVolume();
    followQuality();
    setShape({});
}

void SoundBox::setShape(const FrameShape& shape)
{
    m_chip = shape.qualityChip;
    m_opener->setVisible(!shape.volumeSlider);
    if (shape.volumeSlider && m_volumeBox->parentWidget() != this)
        m_line->addWidget(m_volumeBox);
    else if (!shape.volumeSlider && m_volumeBox->parentWidget() == this)
        m_popover->layout()->addWidget(m_volumeBox);
    m_volumeBox->show();
    followQuality();
}

void SoundBox::followQuality()
{
    const auto& track = m_context.heard.track();
    QStringList parts;
    if (track && m_chip)
        parts.append(qualityOf(asHeard(*track, m_context.services.player.facts())));
    parts.removeAll(QString());
    m_quality->setParts(parts);
    m_quality->setAccessibleName(parts.join(QStringLiteral(", ")));
}

void SoundBox::followVolume()
{
    const Player& player = m_context.services.player;
    const QSignalBlocker quiet(m_volume);
    m_volume->setValue(qRound(player.volume() * 100));
    const QString sign = volumeIcon(player.volume(), player.muted());
    m_mute->setIconName(sign);
    m_opener->setIconName(sign);
    m_mute->setWords(player.muted() ? QStringLiteral("Sound on") : QStringLiteral("Mute"),
                     m_context.actions.keysOf("actionMute"));
}

void SoundBox::showPopover()
{
    m_popover->adjustSize();
    const QPoint corner = m_opener->mapToGlobal(QPoint(m_opener->width(), -8));
    m_popover->move(corner - QPoint(m_popover->width(), m_popover->height()));
    m_popover->show();
    m_volume->setFocus();
}

} // namespace sostenuto::ui
