#include "ui/pages/LyricsView.h"

#include "ui/models/LyricsModel.h"
#include "ui/widgets/ButtonVoice.h"
#include "ui/widgets/Chips.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/LyricList.h"
#include "ui/widgets/Notes.h"

#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

constexpr int pageSpacing = 12;
constexpr int panelSpacing = 8;
constexpr int panelMargin = 20;

} // namespace

LyricsView::LyricsView(Services& services, Playback& playback, Size size, const Names& names, QWidget* parent)
    : QWidget(parent), m_model(new LyricsModel(services, playback, this)),
      m_list(size == Size::Page ? new LyricList(TypeRole::Lyric, pageSpacing, this)
                                : new LyricList(TypeRole::Section, panelSpacing, this)),
      m_empty(new EmptyState(this)), m_follow(new FilterChip(tr("Follows the song"), this))
{
    m_list->setObjectName(QLatin1String(names.list));
    m_list->setAccessibleName(tr("Lyrics"));
    m_list->tail().setObjectName(QLatin1String(names.source));
    m_list->setModel(m_model);
    if (size == Size::Panel)
        m_list->setSideMargins(panelMargin, panelMargin);
    m_follow->setObjectName(QLatin1String(names.follow));
    m_follow->setAccessibleName(tr("Follows the song"));
    makeCheckable(m_follow);
    m_follow->setChecked(true);
    m_empty->setObjectName(m_list->objectName() + QStringLiteral("Empty"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    connect(m_model, &LyricsModel::changed, this, &LyricsView::tell);
    connect(m_model, &LyricsModel::modelReset, m_list, [this] {
        m_list->setPresent(-1);
        m_list->scrollToTop();
        m_list->setFollowing(true); // another song
    });
    connect(m_model, &LyricsModel::sungLineChanged, m_list, &LyricList::setPresent);
    connect(m_list, &LyricList::followingChanged, m_follow, &QAbstractButton::setChecked);
    connect(m_follow, &QAbstractButton::clicked, m_list, &LyricList::setFollowing);
    connect(m_list, &LyricList::chosen, this, [this](int line) {
        m_list->setFollowing(true);
        m_model->seekTo(line);
    });
    tell();
}

void LyricsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model->setWatched(true);
}

void LyricsView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_model->setWatched(false);
}

void LyricsView::tell()
{
    const sync::Lyrics& lyrics = m_model->lyrics();
    m_list->tail().setText(lyricsSourceWords(lyrics, m_model->server()));
    m_list->setTimed(lyrics.isSynced);
    m_list->setVisible(!lyrics.isEmpty() || m_model->isLoading());
    m_follow->setVisible(lyrics.isSynced);
    const NoLyricsText words = noLyricsText(m_model->whyNone(), m_model->server());
    m_empty->say(QStringLiteral("lyrics"), words.title, words.sentence);
    m_empty->setVisible(lyrics.isEmpty() && !m_model->isLoading());
}

} // namespace sostenuto::ui
