#include "ui/pages/PendingPopover.h"

#include "ui/models/Services.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/PendingWords.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Labels.h"

#include <sync/model/WhenDone.h>
#include <sync/service/PendingService.h>
#include <sync/service/StatusService.h>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace sostenuto::ui {

namespace {

constexpr int popoverWidth = 400;
constexpr int begin = 16;
constexpr int end = 12;
constexpr int gap = 8;

} // namespace

PendingPopover::PendingPopover(PageContext& context, sync::PlaylistId playlist, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_context(context), m_playlist(playlist),
      m_heading(new ThemeLabel(TypeRole::BodyStrong, Token::Text, this)),
      m_order(new ThemeLabel(TypeRole::Small, Token::Text2, this))
{
    setObjectName(QStringLiteral("pendingPopover"));
    setAccessibleName(tr("Changes waiting to sync"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setFixedWidth(popoverWidth);
    m_order->setWordWrap(true);
    auto* all = new QPushButton(tr("Show all"), this);
    all->setObjectName(QStringLiteral("pendingShowAll"));
    setVariant(all, "quiet", "compact");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(seenMargins(begin, 12, end, 8));
    column->setSpacing(gap);
    column->addWidget(m_heading);
    column->addSpacing(gap);
    column->addWidget(m_order);
    column->addWidget(all, 0, Qt::AlignRight);
    connect(all, &QPushButton::clicked, this, [this] {
        PageHost& host = m_context.host; // closing deletes this
        close();
        host.go({Place::Kind::Pending, 0, {}});
    });
    connect(&context.services.pending, &sync::PendingService::pendingChanged, this, &PendingPopover::read);
}

void PendingPopover::showBelow(const QWidget& anchor)
{
    m_corner = anchor.mapToGlobal(QPoint(isRightToLeft() ? anchor.width() - popoverWidth : 0, anchor.height() + 4));
    read();
}

void PendingPopover::read()
{
    sync::PendingService& pending = m_context.services.pending;
    sync::whenDone(pending.ids({false, m_playlist}), this, [this, &pending](const sync::Result<QVector<qint64>>& ids) {
        if (!ids || ids->isEmpty()) {
            close();
            return;
        }
        const int more = std::max(0, int(ids->size()) - mostShown);
        sync::whenDone(pending.changesOf(ids->mid(0, mostShown)), this,
                       [this, more](const sync::Result<QVector<sync::PendingChange>>& changes) {
                           if (changes)
                               say(*changes, more);
                       });
    });
}

void PendingPopover::say(const QVector<sync::PendingChange>& changes, int more)
{
    if (m_list) {
        m_list->hide();
        m_list->deleteLater();
    }
    m_list = new QWidget(this);
    m_list->setObjectName(QStringLiteral("pendingList"));
    m_list->setAccessibleName(tr("Changes waiting to sync"));
    m_lines = new QGridLayout(m_list);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setHorizontalSpacing(10);
    m_lines->setVerticalSpacing(2);
    m_lines->setColumnStretch(1, 1);
    for (const sync::PendingChange& change : changes)
        addLine(change);
    if (more > 0) {
        auto* rest = new ThemeLabel(TypeRole::Small, Token::Text2, m_list);
        rest->setText(counted(more, "And 1 more", "And %1 more"));
        m_lines->addWidget(rest, m_lines->rowCount(), 1);
    }
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, m_list);
    m_heading->setText(counted(int(changes.size()) + more, "1 change waiting to sync", "%1 changes waiting to sync"));
    m_order->setText(sendingOrderWords({m_context.services.status.stateOf(changes.value(0).source)}));
    m_list->show();
    layout()->activate();
    resize(popoverWidth, layout()->hasHeightForWidth() ? layout()->heightForWidth(popoverWidth) : sizeHint().height());
    move(m_corner);
    if (!isVisible())
        show();
    setFocus();
}

void PendingPopover::addLine(const sync::PendingChange& change)
{
    const int line = m_lines->rowCount();
    const QString what = changeWords(change);
    auto* sign = new IconLabel(14, changeIcon(change.kind), Token::Text3, m_list);
    auto* time = new ThemeLabel(TypeRole::Small, Token::Text3, m_list);
    time->setText(change.madeAt.toLocalTime().toString(u"HH:mm"));
    auto* words = new ElidedLabel(TypeRole::Body, Token::Text, m_list);
    words->setFullText(what);
    auto* undo = new IconButton(QStringLiteral("undo"), tr("Undo: %1").arg(what), m_list);
    undo->setObjectName(QStringLiteral("pendingUndo%1").arg(line));
    undo->setSmall(true);
    undo->setEnabled(change.state != sync::ChangeState::Sending);
    m_lines->addWidget(sign, line, 0, Qt::AlignVCenter);
    m_lines->addWidget(words, line, 1);
    m_lines->addWidget(time, line, 2);
    m_lines->addWidget(undo, line, 3);
    connect(undo, &QAbstractButton::clicked, this, [this, id = change.id] { discard(id); });
}

void PendingPopover::discard(qint64 id)
{
    sync::whenDone(m_context.services.pending.discard({id}), this, [this](const sync::Result<void>& done) {
        if (!done)
            m_context.host.toast(failedToast(pendingSentence(done.error().kind)));
        read();
    });
}

void PendingPopover::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(&painter, rect(), 0, colour(Token::Raised), colour(Token::Hairline2));
    const QRect words = contentsRect().marginsRemoved(seenMargins(begin, 0, end, 0));
    painter.fillRect(QRect(words.left(), m_order->y() - gap - 1, words.width(), 1), colour(Token::Hairline));
}

} // namespace sostenuto::ui
