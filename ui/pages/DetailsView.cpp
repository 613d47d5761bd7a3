#include "ui/pages/DetailsView.h"

#include "ui/models/Services.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notes.h"

#include <sync/model/WhenDone.h>
#include <sync/service/HeldService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

#include <QClipboard>
#include <QDateTime>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace sostenuto::ui {

DetailsView::DetailsView(Services& services, HeardTrack& heard, QWidget* parent)
    : QWidget(parent), m_services(services), m_heard(heard), m_scroll(new QScrollArea(this)), m_sheet(new QWidget),
      m_buttons(new QWidget(this)), m_showFile(new QPushButton(tr("Show the file"), m_buttons)),
      m_copy(new QPushButton(tr("Copy all"), m_buttons)), m_empty(new EmptyState(this))
{
    m_scroll->setObjectName(QStringLiteral("detailsView"));
    m_scroll->setAccessibleName(tr("Details of the track"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_sheet->setAutoFillBackground(false);
    m_scroll->setWidget(m_sheet);
    m_sheet->setAutoFillBackground(false); // the area turns it on
    m_showFile->setObjectName(QStringLiteral("detailsShowFile"));
    m_showFile->setAccessibleName(m_showFile->text());
    m_copy->setObjectName(QStringLiteral("detailsCopy"));
    m_copy->setAccessibleName(m_copy->text());
    setVariant(m_showFile, "", "compact");
    setVariant(m_copy, "quiet", "compact");
    m_empty->setObjectName(QStringLiteral("detailsEmpty"));
    m_empty->say(QStringLiteral("info"), tr("Nothing is playing"), tr("What is known of the track is shown here."));
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(16, 8, 16, 12);
    buttons->addWidget(m_showFile);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_buttons);
    column->addWidget(m_empty, 1);
    connect(m_showFile, &QPushButton::clicked, this, &DetailsView::showFile);
    connect(m_copy, &QPushButton::clicked, this, &DetailsView::copy);
    connect(&heard, &HeardTrack::changed, this, &DetailsView::followHeard);
    connect(&services.library, &sync::LibraryService::tracksChanged, this, [this](const QVector<sync::TrackId>& ids) {
        if (m_track && ids.contains(m_track->id))
            read();
    });
    tell();
}

void DetailsView::show(sync::TrackId track)
{
    m_asked = track;
    read();
}

void DetailsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    read();
}

void DetailsView::followHeard()
{
    const sync::TrackId heard = m_heard.track() ? m_heard.track()->id : sync::TrackId{};
    if (std::exchange(m_lastHeard, heard) != heard)
        m_asked.reset();
    if (!m_asked)
        read();
}

void DetailsView::read()
{
    if (!isVisible())
        return;
    const sync::TrackId track = m_asked.value_or(m_heard.track() ? m_heard.track()->id : sync::TrackId{});
    if (!track.isValid()) {
        m_track = m_heard.track(); // a radio station, or nothing
        m_details = {};
        return tell();
    }
    sync::whenDone(m_services.library.tracks({track}), this,
                   [this, track](const sync::Result<QVector<sync::Track>>& rows) {
                       if (!rows || rows->isEmpty())
                           return;
                       if (!m_track || m_track->id != track)
                           m_details = {};
                       m_track = rows->first();
                       tell();
                       sync::whenDone(m_services.held.details(track), this,
                                      [this, track](const sync::Result<sync::TrackDetails>& details) {
                                          if (!details || !m_track || m_track->id != track)
                                              return;
                                          m_details = *details;
                                          tell();
                                      });
                   });
}

void DetailsView::tell()
{
    QVector<DetailLine> lines;
    if (m_track)
        lines = detailLines(*m_track, m_details, m_services.status.stateOf(m_track->source).serverName,
                            QDateTime::currentDateTime());
    if (std::exchange(m_lines, lines) != lines)
        fill(lines);
    m_scroll->setVisible(m_track.has_value());
    m_buttons->setVisible(m_track.has_value());
    m_showFile->setVisible(!m_details.file.isEmpty());
    m_empty->setVisible(!m_track);
}

void DetailsView::fill(const QVector<DetailLine>& lines)
{
    delete m_sheet->layout();
    const auto old = m_sheet->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget* label : old) {
        label->hide();
        label->deleteLater();
    }
    auto* column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(seenMargins(20, 14, 16, 16));
    column->setSpacing(0);
    for (const DetailLine& line : lines) {
        auto* label = new ThemeLabel(TypeRole::Caption, Token::Text3, m_sheet);
        label->setText(line.label);
        auto* value = new ThemeLabel(TypeRole::Body, Token::Text, m_sheet);
        value->setText(line.value);
        value->setWordWrap(true);
        value->setAccessibleName(line.label);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column->addWidget(label);
        column->addWidget(value);
        column->addSpacing(8);
    }
    column->addStretch(1);
}

void DetailsView::showFile() const
{
    if (!m_details.file.isEmpty())
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_details.file).absolutePath()));
}

void DetailsView::copy() const
{
    QGuiApplication::clipboard()->setText(detailText(m_lines));
}

} // namespace sostenuto::ui
