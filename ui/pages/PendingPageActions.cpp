// What the page of waiting changes does with them.
#include "ui/models/PendingListModel.h"
#include "ui/models/Services.h"
#include "ui/pages/PendingPage.h"
#include "ui/theme/Icons.h"
#include "ui/theme/PendingWords.h"
#include "ui/widgets/MenuPlace.h"

#include <sync/model/WhenDone.h>
#include <sync/service/PendingService.h>

#include <QDate>
#include <QFileDialog>
#include <QFileInfo>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace sostenuto::ui {

using sync::Result;

/// Those that are chosen; when none is, all that need the listener.
void PendingPage::retry()
{
    if (const QVector<qint64> ids = chosen(); !ids.isEmpty())
        return retryThese(ids);
    sync::whenDone(m_context.services.pending.ids({true, sync::PlaylistId{}}), this,
                   [this](const Result<QVector<qint64>>& ids) {
                       if (ids && !ids->isEmpty())
                           retryThese(*ids);
                   });
}

void PendingPage::retryThese(const QVector<qint64>& ids)
{
    const int count = int(ids.size());
    sync::whenDone(m_context.services.pending.retry(ids), this, [this, count](const Result<void>& done) {
        m_context.host.toast(done ? Toast(retriedWords(count)) : failedToast(pendingSentence(done.error().kind)));
        read();
    });
}

void PendingPage::discard()
{
    const QVector<qint64> ids = chosen();
    if (ids.isEmpty())
        return;
    const sync::PendingChange* only = ids.size() == 1 ? m_model->loaded(m_model->rowOf(ids.first())) : nullptr;
    const bool isList = only && only->kind == sync::ChangeKind::PlaylistCreate;
    if (ids.size() == 1 && !isList)
        return discardThese(ids);
    auto* box = new QMessageBox(window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("pendingDiscardDialog"));
    box->setWindowTitle(tr("Discard changes"));
    box->setTextFormat(Qt::PlainText);
    box->setText(discardQuestion(int(ids.size()), isList ? only->subject : QString()));
    QPushButton* yes = box->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("pendingDiscardYes"));
    QPushButton* no = box->addButton(QMessageBox::Cancel);
    no->setObjectName(QStringLiteral("pendingDiscardNo"));
    box->setDefaultButton(no);
    connect(yes, &QPushButton::clicked, this, [this, ids] { discardThese(ids); });
    box->open();
}

void PendingPage::discardThese(const QVector<qint64>& ids)
{
    const int count = int(ids.size());
    sync::whenDone(m_context.services.pending.discard(ids), this, [this, count](const Result<void>& done) {
        m_context.host.toast(done ? Toast(discardedWords(count), ToastSign::Removed)
                                  : failedToast(pendingSentence(done.error().kind)));
        read();
    });
}

void PendingPage::resolve(sync::ConflictChoice choice)
{
    sync::whenDone(m_context.services.pending.resolve(m_conflictId, choice), this, [this](const Result<void>& done) {
        if (!done)
            m_context.host.toast(failedToast(pendingSentence(done.error().kind)));
        read();
    });
}

void PendingPage::exportIt()
{
    auto* dialog = new QFileDialog(window(), tr("Export waiting changes"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(QStringLiteral("pendingExportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Text document (*.json)"));
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(tr("Waiting changes %1.json").arg(QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        sync::whenDone(m_context.services.pending.write(path), this, [this, path](const Result<void>& done) {
            m_context.host.toast(done ? Toast(tr("Exported to %1").arg(QFileInfo(path).fileName()))
                                      : failedToast(exportFileSentence(done.error().kind)));
        });
    });
    dialog->open();
}

void PendingPage::openMenu(const QPoint& at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("contextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const sync::PendingChange* change = m_model->loaded(index.row());
    if (change && change->playlist.isValid() && change->kind != sync::ChangeKind::PlaylistDelete)
        menu->addAction(icon(QStringLiteral("playlist")), tr("Go to playlist"), this,
                        [this, shown = QPersistentModelIndex(index)] { goTo(shown); })
            ->setObjectName(QStringLiteral("actionGoToPlaylist"));
    menu->addAction(icon(QStringLiteral("refresh")), tr("Try again"), this, &PendingPage::retry)
        ->setObjectName(QStringLiteral("actionRetryChange"));
    menu->addAction(icon(QStringLiteral("trash")), tr("Discard"), this, &PendingPage::discard)
        ->setObjectName(QStringLiteral("actionDiscardChange"));
    popUp(*menu, m_list->viewport()->mapToGlobal(at));
}

void PendingPage::goTo(const QModelIndex& index)
{
    const sync::PendingChange* change = m_model->loaded(index.row());
    if (change && change->playlist.isValid() && change->kind != sync::ChangeKind::PlaylistDelete)
        m_context.host.go({Place::Kind::Playlist, change->playlist.value, {}});
}

} // namespace sostenuto::ui
