#include "ui/shell/SoundBox.h"

#include "ui/models/HeardQuality.h"
#include "ui/models/HeardTrack.h"
#include "ui/models/Services.h"
#include "ui/models/SoundChoices.h"
#include "ui/models/TrackCells.h"
#include "ui/shell/ShellContext.h"
#include "ui/shell/SoundMenus.h"
#include "ui/shell/SoundPopover.h"
#include "ui/shell/VolumeBox.h"
#include "ui/shell/WindowActions.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SoundSentences.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chips.h"

#include <player/engine/Player.h>

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QMenu>

namespace sostenuto::ui {

using player::Player;

namespace {

constexpr int minutesMs = 5000;

/// Its end above the anchor's end, for the window goes no further there.
QPoint cornerAbove(const QWidget& anchor, const QSize& size)
{
    const QRect above(QPoint(anchor.width() - size.width(), -8 - size.height()), size);
    return anchor.mapToGlobal(Mirror(anchor)(above).topLeft());
}

void popUpAbove(QMenu* menu, const QWidget& anchor)
{
    menu->popup(cornerAbove(anchor, menu->sizeHint()));
}

} // namespace

SoundBox::SoundBox(ShellContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_quality(new QualityChip(this)),
      m_lyrics(new IconButton(QStringLiteral("lyrics"), say("Lyrics"), this)),
      m_queue(new IconButton(QStringLiteral("queue"), say("Queue"), this)),
      m_device(new IconButton(QStringLiteral("device"), say("Output device"), this)), m_passing(new QualityChip(this)),
      m_more(new IconButton(QStringLiteral("more"), say("More"), this)),
      m_opener(new IconButton(QStringLiteral("volume"), say("Volume"), this)),
      m_volumeBox(new VolumeBox(context, QStringLiteral("player"), this)), m_popover(new QFrame(this, Qt::Popup)),
      m_line(new QHBoxLayout)
{
    m_quality->setObjectName(QStringLiteral("playerQuality"));
    m_quality->setAccessibleDescription(say("What happens to the sound"));
    m_passing->setObjectName(QStringLiteral("playerPassing"));
    m_passing->setAccessibleDescription(say("Turned on for a while"));
    m_lyrics->setObjectName(QStringLiteral("playerLyrics"));
    m_queue->setObjectName(QStringLiteral("playerQueue"));
    m_device->setObjectName(QStringLiteral("playerDevice"));
    m_opener->setObjectName(QStringLiteral("playerVolumeButton"));
    m_more->setObjectName(QStringLiteral("playerMore"));
    build();
    connectSound();
    // Its name comes later: asking for the devices takes the system a moment, and the window opens now.
    m_device->setWords(say("Output device"), m_context.actions.keysOf("actionOutputDevice"));
    followVolume();
    followPassing();
    setShape({});
}

void SoundBox::build()
{
    m_popover->setObjectName(QStringLiteral("volumePopover"));
    m_popover->setFrameShape(QFrame::StyledPanel);
    auto* inside = new QHBoxLayout(m_popover);
    inside->setContentsMargins(seenMargins(8, 8, 12, 8));
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(2);
    m_line->addStretch();
    m_line->addWidget(m_quality);
    m_line->addSpacing(8);
    m_line->addWidget(m_lyrics);
    m_line->addWidget(m_queue);
    m_line->addWidget(m_device);
    m_line->addWidget(m_opener);
    m_line->addWidget(m_more);
    m_line->addWidget(m_volumeBox);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addStretch(1);
    column->addLayout(m_line);
    column->addWidget(m_passing, 0, Qt::AlignRight);
    column->addStretch(1);
}

void SoundBox::connectSound()
{
    Player& player = m_context.services.player;
    QAction* queue = m_context.actions["actionShowQueue"];
    const auto tellKeys = [this] {
        m_queue->setWords(say("Queue"), m_context.actions.keysOf("actionShowQueue"));
        m_lyrics->setWords(say("Lyrics"), m_context.actions.keysOf("actionShowLyrics"));
        followVolume();
    };
    tellKeys();
    connect(&m_context.actions.book(), &ActionBook::keysChanged, this, tellKeys);
    connect(m_queue, &QToolButton::clicked, queue, &QAction::trigger);
    connect(queue, &QAction::toggled, m_queue, &IconButton::setOn);
    QAction* lyrics = m_context.actions["actionShowLyrics"];
    connect(m_lyrics, &QToolButton::clicked, lyrics, &QAction::trigger);
    connect(lyrics, &QAction::toggled, m_lyrics, &IconButton::setOn);
    connect(m_device, &QToolButton::clicked, m_context.actions["actionOutputDevice"], &QAction::trigger);
    connect(m_context.actions["actionOutputDevice"], &QAction::triggered, this, &SoundBox::showDevices);
    connect(m_quality, &QAbstractButton::clicked, this, &SoundBox::showPath);
    connect(m_passing, &QAbstractButton::clicked, this, &SoundBox::showPassing);
    connect(m_opener, &QToolButton::clicked, this, &SoundBox::showPopover);
    connect(m_more, &QToolButton::clicked, this, [this] { popUpAbove(makeMoreMenu(m_context, this), *m_more); });
    connect(&player, &Player::volumeChanged, this, &SoundBox::followVolume);
    connect(&player, &Player::factsChanged, this, &SoundBox::followQuality);
    connect(&player, &Player::signalPathChanged, this, &SoundBox::followQuality);
    connect(&m_context.heard, &HeardTrack::changed, this, &SoundBox::followQuality);
    connect(&player, &Player::devicesChanged, this, &SoundBox::followDevice);
    connect(&player, &Player::soundChanged, this, &SoundBox::followDevice);
    connect(&player, &Player::soundChanged, this, &SoundBox::followPassing);
    connect(&player, &Player::sleepChanged, this, &SoundBox::followPassing);
    connect(&player, &Player::stopAfterCurrentChanged, this, &SoundBox::followPassing);
    m_minutes.setInterval(minutesMs);
    connect(&m_minutes, &QTimer::timeout, this, &SoundBox::followPassing);
}

void SoundBox::setShape(const FrameShape& shape)
{
    m_shape = shape;
    m_opener->setVisible(!shape.volumeSlider);
    m_device->setVisible(shape.deviceButton);
    m_lyrics->setVisible(shape.lyricsButton);
    m_more->setVisible(!shape.deviceButton || !shape.lyricsButton);
    if (shape.volumeSlider && m_volumeBox->parentWidget() != this)
        m_line->addWidget(m_volumeBox);
    else if (!shape.volumeSlider && m_volumeBox->parentWidget() == this)
        m_popover->layout()->addWidget(m_volumeBox);
    m_volumeBox->show();
    followQuality();
    followPassing();
}

void SoundBox::followQuality()
{
    const auto& track = m_context.heard.track();
    QStringList parts;
    if (track && m_shape.qualityChip)
        parts.append(qualityOf(asHeard(*track, m_context.services.player.facts())));
    if (track && m_shape.soundChip)
        parts.append(soundChip(m_context.services.player.signalPath()));
    parts.removeAll(QString());
    m_quality->setParts(parts);
}

/// Where there is no room for all of them the chip says the first; its menu has the others.
void SoundBox::followPassing()
{
    const Player& player = m_context.services.player;
    QStringList words = passingWords(player.sleepLeftMs(), player.sound().speed, player.stopsAfterCurrent());
    m_passing->setAccessibleName(words.join(QStringLiteral(", ")));
    m_passing->setToolTip(words.join(QStringLiteral(" · ")));
    if (!m_shape.volumeSlider)
        words = words.mid(0, 1);
    m_passing->setParts(words);
    if (player.sleepLeftMs() > 0)
        m_minutes.start();
    else
        m_minutes.stop();
}

void SoundBox::followDevice()
{
    const Player& player = m_context.services.player;
    QString words;
    for (const DeviceChoice& choice : deviceChoices(player.devices(), player.sound().device)) {
        if (choice.chosen)
            words = choice.words;
    }
    m_device->setWords(say("Output device: %1").arg(words), m_context.actions.keysOf("actionOutputDevice"));
}

void SoundBox::followVolume()
{
    const Player& player = m_context.services.player;
    m_opener->setIconName(volumeIcon(player.volume(), player.muted()));
}

void SoundBox::showDevices()
{
    QWidget* anchor = this;
    for (QWidget* button : std::initializer_list<QWidget*>{m_more, m_device})
        anchor = button->isVisible() ? button : anchor;
    popUpAbove(makeDeviceMenu(m_context, this), *anchor);
}

void SoundBox::showPath()
{
    auto* path = findChild<SoundPopover*>();
    if (!path)
        path = new SoundPopover(m_context, this);
    path->showAbove(*m_quality);
}

void SoundBox::showPassing()
{
    popUpAbove(makePassingMenu(m_context, this), *m_passing);
}

void SoundBox::showPopover()
{
    m_popover->adjustSize();
    m_popover->move(cornerAbove(*m_opener, m_popover->size()));
    m_popover->show();
    m_volumeBox->focusSlider();
}

} // namespace sostenuto::ui
