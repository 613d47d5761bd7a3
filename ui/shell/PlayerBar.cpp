#include "ui/shell/PlayerBar.h"

#include "ui/shell/HeardBox.h"
#include "ui/shell/SoundBox.h"
#include "ui/shell/TransportBox.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Words.h"
#include "ui/widgets/GrownHeight.h"

#include <QHBoxLayout>

namespace sostenuto::ui {

PlayerBar::PlayerBar(ShellContext& context, QWidget* parent)
    : Surface(Token::Raised, Qt::TopEdge, parent), m_heard(new HeardBox(context, QStringLiteral("player"), 56, this)),
      m_transport(new TransportBox(context, QStringLiteral("player"), this)), m_sound(new SoundBox(context, this))
{
    setObjectName(QStringLiteral("playerBar"));
    setAccessibleName(say("Player"));
    keepHeight(this, 84);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(seenMargins(14, 1, 16, 0));
    line->setSpacing(16);
    line->addWidget(m_heard);
    line->addWidget(m_transport, 1);
    line->addWidget(m_sound);
    setShape({});
}

void PlayerBar::setShape(const FrameShape& shape)
{
    m_heard->setFixedWidth(shape.playerLeft);
    m_sound->setFixedWidth(shape.playerRight);
    m_sound->setShape(shape);
}

} // namespace sostenuto::ui
