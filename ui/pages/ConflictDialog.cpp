#include "ui/pages/ConflictDialog.h"

#include "ui/models/Services.h"
#include "ui/pages/Page.h"
#include "ui/theme/PlaylistWords.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Labels.h"

#include <sync/model/WhenDone.h>
#include <sync/service/PendingService.h>
#include <sync/service/StatusService.h>

#include <QPushButton>
#include <QVBoxLayout>

namespace sostenuto::ui {

using sync::ConflictChoice;

ConflictDialog::ConflictDialog(PageContext& context, const sync::PlaylistConflict& conflict, QWidget* parent)
    : QDialog(parent), m_context(context), m_conflict(conflict)
{
    const ConflictWords words = conflictWords(conflict, context.services.status.stateOf(conflict.source).serverName);
    setObjectName(QStringLiteral("conflictDialog"));
    setWindowTitle(words.title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(480);
    auto* title = new ThemeLabel(TypeRole::Section, Token::Text, this);
    title->setText(words.title);
    title->setWordWrap(true);
    auto* about = new ThemeLabel(TypeRole::Body, Token::Text2, this);
    about->setObjectName(QStringLiteral("conflictWords"));
    about->setWordWrap(true);
    about->setText(words.sentence);
    auto* buttons = new QHBoxLayout;
    const auto button = [&](const QString& text, const char* name) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        buttons->addWidget(made);
        return made;
    };
    QPushButton* later = button(words.later, "conflictLater");
    buttons->addStretch();
    QPushButton* theirs = button(words.useTheirs, "conflictUseTheirs");
    QPushButton* both = button(words.keepBoth, "conflictKeepBoth");
    QPushButton* mine = button(words.useMine, "conflictUseMine");
    mine->setDefault(true);
    setVariant(mine, "primary");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(about);
    column->addSpacing(6);
    column->addLayout(buttons);
    connect(later, &QPushButton::clicked, this, &QDialog::close);
    connect(theirs, &QPushButton::clicked, this, [this] { choose(ConflictChoice::TakeTheirs); });
    connect(both, &QPushButton::clicked, this, [this] { choose(ConflictChoice::KeepBoth); });
    connect(mine, &QPushButton::clicked, this, [this] { choose(ConflictChoice::KeepMine); });
    mine->setFocus();
}

void ConflictDialog::choose(ConflictChoice choice)
{
    setEnabled(false);
    sync::whenDone(m_context.services.pending.resolve(m_conflict.change, choice), this,
                   [this, choice](const sync::Result<void>& done) {
                       m_context.host.toast(done ? Toast(resolvedSentence(m_conflict, choice))
                                                 : failedToast(resolveFailedSentence(done.error().kind)));
                       close();
                   });
}

} // namespace sostenuto::ui
