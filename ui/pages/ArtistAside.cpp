#include "ui/pages/ArtistAside.h"

#include "ui/models/ArtistGridModel.h"
#include "ui/models/Services.h"
#include "ui/pages/AlbumMenu.h"
#include "ui/pages/KeepActions.h"
#include "ui/pages/ThingCommands.h"
#include "ui/pages/TrackActions.h"
#include "ui/theme/Appearance.h"
#include "ui/theme/ArtistWords.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Words.h"
#include "ui/widgets/FoldedText.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/PictureRows.h"

#include <sync/service/StatusService.h>

#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

constexpr int wordsWidth = 216; ///< of the column, px
constexpr int pageMargin = 32;
constexpr int firstRows = 6;
constexpr int inset = FoldedText::margin; ///< all words begin as far in as those of the text do
constexpr int readable = 720;             ///< lines any longer are hard to follow

} // namespace

ArtistAside::ArtistAside(PageContext& context, TrackActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions),
      m_similar(new ArtistGridModel(context.services, context.playback, this)),
      m_similarTitle(new ThemeLabel(TypeRole::Section, Token::Text, this)),
      m_allSimilar(new ElidedLabel(TypeRole::Small, Token::Text2, this)), m_rows(new PictureRows(context.covers, this)),
      m_aboutTitle(new ThemeLabel(TypeRole::Section, Token::Text, this)), m_about(new FoldedText("artistAbout", this)),
      m_source(new ThemeLabel(TypeRole::Small, Token::Text3, this))
{
    build();
    follow();
    tell({});
    fitTo(false);
}

void ArtistAside::build()
{
    m_similarTitle->setText(tr("Similar here"));
    m_rows->setObjectName(QStringLiteral("artistSimilar"));
    m_rows->setAccessibleName(tr("Similar here"));
    m_rows->setModel(m_similar);
    m_rows->setMostRows(firstRows);
    m_allSimilar->setObjectName(QStringLiteral("artistSimilarAll"));
    m_allSimilar->setLink(true);
    m_aboutTitle->setText(tr("About"));
    m_source->setObjectName(QStringLiteral("artistAboutSource"));
    m_source->setWordWrap(true);
    m_source->setContentsMargins(inset, 0, inset, 0);
    m_column = new QVBoxLayout(this);
    m_column->setSpacing(0);
    for (ThemeLabel* title : {m_similarTitle, m_aboutTitle})
        title->setContentsMargins(inset, 0, inset, 0);
    auto* heading = new QHBoxLayout;
    heading->addWidget(m_similarTitle);
    heading->addStretch(1);
    heading->addWidget(m_allSimilar);
    heading->addSpacing(inset);
    m_column->addLayout(heading);
    m_column->addSpacing(4);
    auto* rows = new QHBoxLayout;
    rows->setContentsMargins(inset - PictureRowDelegate::inset, 0, inset - PictureRowDelegate::inset, 0);
    rows->addWidget(m_rows);
    m_column->addLayout(rows);
    m_column->addSpacing(24);
    m_column->addWidget(m_aboutTitle);
    m_column->addSpacing(6);
    auto* text = new QHBoxLayout;
    text->addWidget(m_about, 1);
    text->addStretch(0);
    m_column->addLayout(text);
    m_column->addSpacing(4);
    m_column->addWidget(m_source);
}

void ArtistAside::follow()
{
    connect(m_rows, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        m_context.host.go({Place::Kind::Artist, m_similar->idAt(index.row())});
    });
    connect(m_rows, &PictureRows::playClicked, this,
            [this](const QModelIndex& index) { playArtist(m_actions, sync::ArtistId{m_similar->idAt(index.row())}); });
    connect(m_rows, &QWidget::customContextMenuRequested, this, [this](const QPoint& where) {
        const QModelIndex index = m_rows->indexAt(where);
        if (const auto artist = m_similar->loadedArtist(index.isValid() ? index.row() : m_rows->currentIndex().row()))
            openArtistMenu(m_actions, *artist, m_rows->viewport()->mapToGlobal(where), this);
    });
    connect(m_allSimilar, &ElidedLabel::clicked, this, [this] { showRows(0); });
    keepByKey(m_rows, m_context.services, m_context.host, [this] { return currentOf(*m_rows, sync::PinKind::Artist); });
    offerThings(*m_rows, m_actions, thingsById(DraggedThing::Kind::Artist));
}

void ArtistAside::showFirst()
{
    showRows(firstRows);
}

void ArtistAside::showRows(int most)
{
    m_rows->setMostRows(most);
    m_allSimilar->setVisible(m_rows->shownRows() < m_similar->rowCount());
}

void ArtistAside::tell(const sync::ArtistDetails& details)
{
    m_details = details;
    m_about->setText(details.about);
    const QString server = m_context.services.status.stateOf(details.source).serverName;
    m_source->setText(aboutSourceWords(server, details.savedAt, QDateTime::currentDateTimeUtc()));
}

void ArtistAside::fitTo(bool beside)
{
    constexpr int side = pageMargin - inset;
    m_column->setContentsMargins(seenMargins(beside ? 0 : side, 0, side, 8));
    m_about->setMaximumWidth(widened(readable));
    setMinimumWidth(beside ? columnWidth() : 0);
    setMaximumWidth(beside ? columnWidth() : QWIDGETSIZE_MAX);
    const bool hasRows = m_similar->rowCount() > 0;
    m_similarTitle->setVisible(hasRows);
    m_rows->setVisible(hasRows);
    m_rows->fitHeight();
    m_allSimilar->setFullText(tr("All %1").arg(number(m_similar->rowCount())));
    m_allSimilar->setVisible(m_rows->shownRows() < m_similar->rowCount());
    const bool hasText = !m_details.about.isEmpty();
    for (QWidget* part : std::initializer_list<QWidget*>{m_aboutTitle, m_about, m_source})
        part->setVisible(hasText);
}

bool ArtistAside::isEmpty() const
{
    return m_similar->rowCount() == 0 && m_details.about.isEmpty();
}

int ArtistAside::columnWidth()
{
    return inset + widened(wordsWidth) + pageMargin;
}

} // namespace sostenuto::ui
