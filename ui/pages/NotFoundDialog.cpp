#include "ui/pages/NotFoundDialog.h"

#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sostenuto::ui {

NotFoundDialog::NotFoundDialog(QWidget* parent)
    : QDialog(parent), m_about(new ThemeLabel(TypeRole::Body, Token::Text2, this)), m_list(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("notFoundDialog"));
    setWindowTitle(tr("Not found"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(460, 360);
    auto* title = new ThemeLabel(TypeRole::Section, Token::Text, this);
    title->setText(tr("Not found"));
    m_about->setObjectName(QStringLiteral("notFoundWords"));
    m_about->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("notFoundList"));
    m_list->setAccessibleName(tr("What was not found"));
    m_list->setReadOnly(true);
    m_list->document()->setDocumentMargin(0); // in line with the words above it
    m_list->setTabChangesFocus(true);
    m_list->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto* copy = new QPushButton(tr("Copy"), this);
    copy->setObjectName(QStringLiteral("notFoundCopy"));
    copy->setAutoDefault(false);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("notFoundClose"));
    close->setDefault(true);
    setVariant(close, "primary");
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(m_about);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    close->setFocus();
}

void NotFoundDialog::tell(const QString& name, const QStringList& words, int count, QWidget* parent)
{
    if (count <= 0)
        return;
    auto* dialog = parent->findChild<NotFoundDialog*>(QString(), Qt::FindDirectChildrenOnly);
    if (!dialog || !dialog->isVisible())
        dialog = new NotFoundDialog(parent); // one that is closed may not be gone yet
    dialog->add({name, words, count});
    dialog->show();
    dialog->raise();
}

void NotFoundDialog::add(const Missing& missing)
{
    m_missing.append(missing);
    int count = 0;
    for (const Missing& one : std::as_const(m_missing))
        count += one.count;
    m_about->setText(
        m_missing.size() == 1
            ? counted(count, "1 entry of %2 is not in your library.", "%1 entries of %2 are not in your library.")
                  .replace(QStringLiteral("%2"), missing.name)
            : counted(count, "1 entry is not in your library.", "%1 entries are not in your library."));
    m_list->setPlainText(text());
}

QString NotFoundDialog::text() const
{
    if (m_missing.size() == 1)
        return m_missing.first().words.join(u'\n');
    QStringList parts;
    for (const Missing& one : m_missing)
        parts.append(one.name + QStringLiteral(":\n") + one.words.join(u'\n'));
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace sostenuto::ui
