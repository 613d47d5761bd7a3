#include "ui/shell/MiniPlayer.h"

#include "ui/models/NoticeChoice.h"
#include "ui/models/Services.h"
#include "ui/shell/HeardBox.h"
#include "ui/shell/ShellContext.h"
#include "ui/shell/TransportBox.h"
#include "ui/shell/VolumeBox.h"
#include "ui/shell/WindowActions.h"
#include "ui/widgets/Buttons.h"

#include <sync/service/StatusService.h>

#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace sostenuto::ui {

namespace {

constexpr int coverEdge = 72;

} // namespace

MiniPlayer::MiniPlayer(ShellContext& context, QWidget* parent)
    : Surface(Token::Raised, {}, parent), m_context(context), m_status(new IconButton({}, {}, this)),
      m_onTop(new IconButton(QStringLiteral("pin"), tr("Keep above others"), this)),
      m_back(new IconButton(QStringLiteral("expand"), tr("Whole window"), this))
{
    const QString prefix = QStringLiteral("mini");
    setObjectName(QStringLiteral("miniPlayer"));
    setAccessibleName(tr("Mini player"));
    m_status->setObjectName(QStringLiteral("miniStatus"));
    m_status->setSmall(true);
    m_onTop->setObjectName(QStringLiteral("miniOnTop"));
    m_onTop->setSmall(true);
    m_back->setObjectName(QStringLiteral("miniBack"));
    m_back->setSmall(true);
    m_back->setWords(tr("Whole window"), context.actions.keysOf("actionMiniPlayer"));
    auto* transport = new TransportBox(context, prefix, this);
    transport->setPlain();

    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(new HeardBox(context, prefix, coverEdge, this), 1);
    head->addWidget(m_status, 0, Qt::AlignTop);
    head->addWidget(m_onTop, 0, Qt::AlignTop);
    head->addWidget(m_back, 0, Qt::AlignTop);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(transport, 1);
    foot->addWidget(new VolumeBox(context, prefix, this), 0, Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 4);
    column->setSpacing(4);
    column->addLayout(head);
    column->addStretch(1);
    column->addLayout(foot);

    connect(m_back, &QToolButton::clicked, this, &MiniPlayer::backAsked);
    connect(m_onTop, &QToolButton::clicked, this, [this] { Q_EMIT onTopAsked(!m_onTop->isOn()); });
    connect(m_status, &QToolButton::clicked, this, [this] { m_context.host.go({Place::Kind::Status}); });
    connect(&context.services.status, &sync::StatusService::stateChanged, this, &MiniPlayer::followStatus);
    setOnTop(false);
    followStatus();
}

/// What the banner says, without its countdown.
void MiniPlayer::followStatus()
{
    const sync::ServiceState& state = m_context.services.status.state();
    m_status->setVisible(bannerShows(bannerChoice(m_context.services.settings), state.kind));
    if (state.kind == sync::BannerKind::None)
        return;
    const BannerText text = bannerText(state, {}, QDateTime::currentDateTimeUtc());
    m_status->setIconName(text.iconName);
    m_status->setFamily(text.family);
    m_status->setWords(text.plainText(false));
}

void MiniPlayer::setOnTop(bool onTop)
{
    m_onTop->setOn(onTop);
    m_onTop->setIconName(onTop ? QStringLiteral("pin-filled") : QStringLiteral("pin"));
    m_onTop->setWords(onTop ? tr("Above others: on") : tr("Above others: off"));
}

void MiniPlayer::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backAsked();
    else
        Surface::keyPressEvent(event);
}

} // namespace sostenuto::ui
