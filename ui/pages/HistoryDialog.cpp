#include "ui/pages/HistoryDialog.h"

#include "ui/theme/PlaylistWords.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Labels.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

QString textOf(const QVector<sync::PlaylistNote>& notes)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList parts;
    for (const sync::PlaylistNote& note : notes) {
        const QString titles = addedTitles(note);
        parts.append(titles.isEmpty() ? historyLine(note, now) : historyLine(note, now) + u'\n' + titles);
    }
    return parts.isEmpty() ? noHistory() : parts.join(QStringLiteral("\n\n"));
}

} // namespace

HistoryDialog::HistoryDialog(const QString& name, const QVector<sync::PlaylistNote>& notes, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("historyDialog"));
    setWindowTitle(tr("History of %1").arg(name));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(460, 360);
    auto* title = new ElidedLabel(TypeRole::Section, Token::Text, this);
    title->setFullText(windowTitle());
    auto* list = new QPlainTextEdit(textOf(notes), this);
    list->setObjectName(QStringLiteral("historyList"));
    list->setAccessibleName(windowTitle());
    list->setReadOnly(true);
    list->document()->setDocumentMargin(0);
    list->setTabChangesFocus(true);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("historyClose"));
    close->setDefault(true);
    setVariant(close, "primary");
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(list, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    close->setFocus();
}

} // namespace sostenuto::ui
