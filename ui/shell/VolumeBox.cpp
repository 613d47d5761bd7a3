#include "ui/shell/VolumeBox.h"

#include "ui/models/Services.h"
#include "ui/shell/ShellContext.h"
#include "ui/shell/WindowActions.h"
#include "ui/widgets/Buttons.h"

#include <player/engine/Player.h>

#include <QAction>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

namespace sostenuto::ui {

using player::Player;

QString volumeIcon(double volume, bool muted)
{
    if (muted || volume <= 0)
        return QStringLiteral("muted");
    return volume < 0.5 ? QStringLiteral("volume-low") : QStringLiteral("volume");
}

VolumeBox::VolumeBox(ShellContext& context, const QString& prefix, QWidget* parent)
    : QWidget(parent), m_context(context), m_mute(new IconButton(QStringLiteral("volume"), tr("Mute"))),
      m_volume(new QSlider(Qt::Horizontal))
{
    m_mute->setObjectName(prefix + QStringLiteral("Mute"));
    m_volume->setObjectName(prefix + QStringLiteral("Volume"));
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setRange(0, 100);
    m_volume->setSingleStep(2);
    m_volume->setPageStep(10);
    m_volume->setFixedWidth(76);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(m_mute);
    line->addWidget(m_volume);
    Player& player = context.services.player;
    connect(m_mute, &QToolButton::clicked, context.actions["actionMute"], &QAction::trigger);
    connect(m_volume, &QSlider::valueChanged, &player, [&player](int value) { player.setVolume(value / 100.0); });
    connect(&player, &Player::volumeChanged, this, &VolumeBox::follow);
    follow();
}

void VolumeBox::focusSlider()
{
    m_volume->setFocus();
}

void VolumeBox::follow()
{
    const Player& player = m_context.services.player;
    const QSignalBlocker quiet(m_volume);
    m_volume->setValue(qRound(player.volume() * 100));
    m_mute->setIconName(volumeIcon(player.volume(), player.muted()));
    m_mute->setWords(player.muted() ? tr("Sound on") : tr("Mute"), m_context.actions.keysOf("actionMute"));
}

} // namespace sostenuto::ui
