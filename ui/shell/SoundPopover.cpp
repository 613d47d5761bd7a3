#include "ui/shell/SoundPopover.h"

#include "ui/models/Services.h"
#include "ui/models/SoundChoices.h"
#include "ui/shell/ShellContext.h"
#include "ui/shell/WindowActions.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/SoundSentences.h"
#include "ui/widgets/Labels.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace sostenuto::ui {

using player::Player;
using player::SignalPath;

namespace {

constexpr int popoverWidth = 380;

} // namespace

SoundPopover::SoundPopover(ShellContext& context, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_context(context),
      m_headline(new ThemeLabel(TypeRole::BodyStrong, Token::Text, this)), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("soundPopover"));
    setAccessibleName(tr("What happens to the sound"));
    setFrameShape(QFrame::StyledPanel);
    setFixedWidth(popoverWidth);
    m_headline->setObjectName(QStringLiteral("soundHeadline"));
    m_headline->setWordWrap(true);
    auto* settings = new QPushButton(tr("Sound settings"), this);
    settings->setObjectName(QStringLiteral("soundPopoverSettings"));
    setVariant(settings, "quiet", "compact");
    m_column->setContentsMargins(seenMargins(16, 12, 12, 8));
    m_column->setSpacing(8);
    m_column->addWidget(m_headline);
    m_column->addWidget(settings, 0, Qt::AlignRight);
    connect(settings, &QPushButton::clicked, this, [this] {
        close();
        m_context.actions["actionSettings"]->trigger();
    });
    connect(&context.services.player, &Player::signalPathChanged, this, [this] {
        if (isVisible())
            say(m_context.services.player.signalPath());
    });
}

void SoundPopover::showAbove(const QWidget& anchor)
{
    m_corner = anchor.mapToGlobal(QPoint(isRightToLeft() ? 0 : anchor.width(), -8));
    say(m_context.services.player.signalPath());
    show();
    setFocus();
}

void SoundPopover::place()
{
    layout()->activate();
    resize(popoverWidth, layout()->hasHeightForWidth() ? layout()->heightForWidth(popoverWidth) : sizeHint().height());
    move(m_corner - QPoint(isRightToLeft() ? 0 : width(), height()));
}

void SoundPopover::say(const SignalPath& path)
{
    m_headline->setText(soundHeadline(path));
    if (m_changes) {
        m_changes->hide();
        m_changes->deleteLater();
    }
    m_changes = new QWidget(this);
    auto* lines = new QVBoxLayout(m_changes);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(6);
    m_column->insertWidget(1, m_changes);
    for (SignalPath::Change change : path.changes)
        addChange(change, path);
    m_changes->setVisible(!path.changes.empty()); // with all that is in it, or its size is not known yet
    place();
}

void SoundPopover::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(&painter, rect(), 0, colour(Token::Raised), colour(Token::Hairline2));
}

void SoundPopover::addChange(SignalPath::Change change, const SignalPath& path)
{
    const SoundChangeText text = soundChangeText(change, path);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    auto* words = new ThemeLabel(TypeRole::Body, Token::Text2, m_changes);
    words->setWordWrap(true);
    words->setText(text.undo.isEmpty() ? text.what : text.what + u' ' + text.undo);
    line->addWidget(words, 1);
    if (!text.action.isEmpty()) {
        auto* button = new QPushButton(text.action, m_changes);
        button->setObjectName(QStringLiteral("soundUndo%1").arg(int(change)));
        button->setAccessibleDescription(text.what);
        setVariant(button, "", "compact");
        connect(button, &QPushButton::clicked, this, [this, change] { undo(change); });
        line->addWidget(button, 0, Qt::AlignVCenter);
    }
    static_cast<QVBoxLayout*>(m_changes->layout())->addLayout(line);
}

void SoundPopover::undo(SignalPath::Change change)
{
    setFocus(); // the button may go
    Player& player = m_context.services.player;
    if (change == SignalPath::Change::Volume) {
        player.setMuted(false);
        player.setVolume(1);
    } else if (const auto without = soundWithout(change, player.sound())) {
        player.setSound(*without);
    }
}

} // namespace sostenuto::ui
