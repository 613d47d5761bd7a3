#include "ui/shell/HeardBox.h"

#include "ui/models/HeardTrack.h"
#include "ui/shell/ShellContext.h"
#include "ui/shell/WindowActions.h"
#include "ui/theme/Words.h"
#include "ui/widgets/ButtonVoice.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Covers.h"
#include "ui/widgets/Labels.h"

#include <QAction>
#include <QHBoxLayout>

namespace sostenuto::ui {

HeardBox::HeardBox(ShellContext& context, const QString& prefix, int cover, QWidget* parent)
    : QWidget(parent), m_context(context), m_cover(new CoverLabel(context.covers, cover, 4, this)),
      m_title(new ElidedLabel(TypeRole::BodyStrong, Token::Text, this)),
      m_artist(new ElidedLabel(TypeRole::Small, Token::Text2, this)),
      m_like(new IconButton(QStringLiteral("heart"), say("Love this track"), this))
{
    m_cover->setObjectName(prefix + QStringLiteral("Cover"));
    m_title->setObjectName(prefix + QStringLiteral("Title"));
    m_artist->setObjectName(prefix + QStringLiteral("Artist"));
    m_like->setObjectName(prefix + QStringLiteral("Like"));
    m_cover->setLink(true);
    makeCheckable(m_like); // filled and in the accent while it is loved

    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_artist);
    words->addStretch();
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    line->addWidget(m_cover);
    line->addLayout(words, 0);
    line->addWidget(m_like);
    line->addStretch(1);

    QAction* love = context.actions["actionLove"];
    connect(m_like, &QToolButton::clicked, love, &QAction::trigger);
    connect(m_cover, &CoverLabel::clicked, context.actions["actionGoNowPlaying"], &QAction::trigger);
    connect(m_title, &ElidedLabel::clicked, this, &HeardBox::goToAlbum);
    connect(m_artist, &ElidedLabel::clicked, this, &HeardBox::goToArtist);
    connect(&context.heard, &HeardTrack::changed, this, &HeardBox::follow);
    connect(&context.actions.book(), &ActionBook::keysChanged, this, &HeardBox::follow);
    follow();
}

void HeardBox::follow()
{
    const auto& track = m_context.heard.track();
    m_cover->setKey(track ? track->coverKey : QString());
    m_title->setFullText(track ? track->title : say("Nothing playing"));
    m_title->setLook(TypeRole::BodyStrong, track ? Token::Text : Token::Text3);
    m_artist->setFullText(track ? track->artist : QString());
    m_artist->setVisible(track && !track->artist.isEmpty());
    m_title->setLink(track && track->albumId.isValid());
    m_artist->setLink(track && track->artistId.isValid());
    m_like->setVisible(track && track->id.isValid()); // a radio station is nobody's track
    const bool loved = track && track->loved;
    m_like->setIconName(loved ? QStringLiteral("heart-filled") : QStringLiteral("heart"));
    m_like->setChecked(loved);
    m_like->setWords(loved ? say("Remove from loved") : say("Love this track"), m_context.actions.keysOf("actionLove"));
}

void HeardBox::goToAlbum()
{
    if (const auto& track = m_context.heard.track(); track && track->albumId.isValid())
        m_context.host.go({Place::Kind::Album, track->albumId.value});
}

void HeardBox::goToArtist()
{
    if (const auto& track = m_context.heard.track(); track && track->artistId.isValid())
        m_context.host.go({Place::Kind::Artist, track->artistId.value});
}

} // namespace sostenuto::ui
