#include "ui/pages/ReadinessDialog.h"

#include "ui/models/KeptThings.h"
#include "ui/models/Services.h"
#include "ui/pages/KeepActions.h"
#include "ui/pages/ReadyLines.h"
#include "ui/theme/Icons.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Labels.h"

#include <sync/model/WhenDone.h>
#include <sync/service/KeepService.h>
#include <sync/service/StatusService.h>

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr int dialogWidth = 420;
constexpr int askAgainMs = 500; ///< while music arrives

bool anyReachable(const sync::StatusService& status)
{
    const auto states = status.states();
    return std::any_of(states.begin(), states.end(), [](const sync::ServiceState& state) { return state.reachable; });
}

} // namespace

ReadinessDialog::ReadinessDialog(PageContext& context, const ReadinessQuestion& question, QWidget* parent)
    : QDialog(parent), m_context(context), m_question(question),
      m_title(new ThemeLabel(TypeRole::Section, Token::Text, this)), m_lines(new ReadyLines(this)),
      m_missing(new ThemeLabel(TypeRole::Body, Token::Text2, this)),
      m_fetch(new QPushButton(tr("Fetch what is missing"), this))
{
    setObjectName(QStringLiteral("readinessDialog"));
    setWindowTitle(tr("Ready for offline?"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    m_again.setSingleShot(true);
    m_again.setInterval(askAgainMs);
    connect(&m_again, &QTimer::timeout, this, &ReadinessDialog::askAgain);
    connect(&KeptThings::of(context.services.keep), &KeptThings::changed, this, [this] {
        if (!m_again.isActive())
            m_again.start();
    });
    connect(&context.services.status, &sync::StatusService::stateChanged, this, &ReadinessDialog::tell);
    connect(m_fetch, &QPushButton::clicked, this, &ReadinessDialog::fetch);
    askAgain();
}

void ReadinessDialog::ask(PageContext& context, const ReadinessQuestion& question, QWidget* window)
{
    delete window->findChild<ReadinessDialog*>(QString(), Qt::FindDirectChildrenOnly);
    (new ReadinessDialog(context, question, window))->open();
}

void ReadinessDialog::build()
{
    setMinimumWidth(dialogWidth);
    m_title->setObjectName(QStringLiteral("readinessTitle"));
    m_lines->setObjectName(QStringLiteral("readinessLines"));
    m_missing->setObjectName(QStringLiteral("readinessMissing"));
    m_missing->setWordWrap(true);
    m_fetch->setObjectName(QStringLiteral("readinessFetch"));
    m_fetch->setAutoDefault(false);
    setVariant(m_fetch, "primary");
    m_fetch->hide();
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("readinessClose"));
    close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_fetch);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_lines);
    column->addWidget(m_missing);
    column->addStretch(1);
    column->addSpacing(8);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    close->setFocus();
}

void ReadinessDialog::askAgain()
{
    sync::whenDone(m_context.services.keep.readiness(m_question.tracks), this,
                   [this](const sync::Result<sync::Readiness>& ready) {
                       if (!ready)
                           return m_title->setText(troubleSentence(ready.error().kind));
                       m_ready = *ready;
                       m_answered = true;
                       tell();
                   });
}

void ReadinessDialog::tell()
{
    if (!m_answered)
        return;
    const KeptThings& kept = KeptThings::of(m_context.services.keep);
    const QString server = onlyServer(m_context.services.status.states());
    const QVector<ReadyLine> lines =
        isWhole() ? readyLines(m_ready, kept.pins(), server) : QVector<ReadyLine>{readyLine(m_question.name, m_ready)};
    const QString missing = isWhole() ? missingWords(m_ready, kept.pins())
                                      : missingWords(m_ready.tracks - m_ready.here, m_ready.bytesMissing);
    const bool canFetch = !missing.isEmpty() && (!openTargets().isEmpty() || kept.totals().paused);
    m_title->setText(readinessWord(missing.isEmpty()));
    m_lines->setLines(lines);
    m_missing->setText(missing.isEmpty() || canFetch
                           ? missing
                           : missing + u'\n' + onItsWayWords(anyReachable(m_context.services.status), server));
    m_missing->setVisible(!missing.isEmpty());
    m_fetch->setVisible(canFetch);
    setAccessibleDescription(QStringLiteral("%1. %2").arg(m_title->text(), m_lines->accessibleName()));
}

QVector<sync::PinTarget> ReadinessDialog::openTargets() const
{
    const KeptThings& kept = KeptThings::of(m_context.services.keep);
    QVector<sync::PinTarget> open;
    for (const sync::PinTarget& target : m_question.list ? PinTargets{*m_question.list} : pinTargets(m_ready.missing)) {
        if (!kept.isPinned(target))
            open.append(target);
    }
    return open;
}

void ReadinessDialog::fetch()
{
    Services& services = m_context.services;
    if (KeptThings::of(services.keep).totals().paused)
        (void)services.keep.setPaused(false);
    setKept(services, m_context.host, this, openTargets(), true);
}

void addReadinessEntry(QMenu* menu, PageContext& context, QWidget* over, const ReadinessQuestion& question)
{
    menu->addAction(icon(QStringLiteral("offline")), ReadinessDialog::tr("Ready for offline?"), over,
                    [&context, over, question] { ReadinessDialog::ask(context, question, over->window()); })
        ->setObjectName(QStringLiteral("actionReadiness"));
}

} // namespace sostenuto::ui
