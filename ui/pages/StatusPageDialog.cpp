#include "ui/pages/StatusPageDialog.h"

#include "ui/theme/FeedWords.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/StatusWords.h"
#include "ui/widgets/Labels.h"

#include <sync/model/WhenDone.h>

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace sostenuto::ui {

using sync::Capability;
using sync::FeedComponent;
using sync::FeedPlace;

StatusPageDialog::StatusPageDialog(sync::FeedService& feeds, sync::SourceId source, const QString& server,
                                   QWidget* parent)
    : QDialog(parent), m_feeds(feeds), m_source(source), m_server(server), m_column(new QVBoxLayout(this)),
      m_address(new QLineEdit(this)), m_find(new QPushButton(tr("Find"), this)),
      m_preview(new QPushButton(tr("Preview"), this)), m_use(new QPushButton(tr("Use"), this)),
      m_forget(new QPushButton(tr("Forget"), this)), m_says(new ThemeLabel(TypeRole::Body, Token::Text, this)),
      m_events(new ThemeLabel(TypeRole::Body, Token::Text2, this)),
      m_trouble(new ThemeLabel(TypeRole::Body, Token::Text, this)), m_components(new QScrollArea(this))
{
    setObjectName(QStringLiteral("statusPageDialog"));
    setWindowTitle(tr("Status page"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(560);
    build();
    connect(m_address, &QLineEdit::textChanged, this, [this] { setBusy(false); });
    connect(m_find, &QPushButton::clicked, this, &StatusPageDialog::find);
    connect(m_preview, &QPushButton::clicked, this, &StatusPageDialog::preview);
    connect(m_use, &QPushButton::clicked, this, &StatusPageDialog::use);
    connect(m_forget, &QPushButton::clicked, this, &StatusPageDialog::forget);
    connect(&feeds, &sync::FeedService::placesChanged, this, &StatusPageDialog::follow);
    if (const auto place = used())
        m_address->setText(place->address.toString());
    follow();
}

void StatusPageDialog::build()
{
    m_column->setContentsMargins(20, 18, 20, 16);
    m_column->setSpacing(8);
    auto* about = new ThemeLabel(TypeRole::Small, Token::Text2, this);
    about->setText(tr("Where the provider of %1 publishes how it is. It is read every few minutes, without signing in.")
                       .arg(m_server));
    about->setWordWrap(true);
    about->setBuddy(m_address);
    m_address->setObjectName(QStringLiteral("statusPageAddress"));
    m_address->setAccessibleName(tr("Address of the status page"));
    m_address->setPlaceholderText(QStringLiteral("https://status.example.net"));
    m_address->setMaxLength(2'000);
    auto* line = new QHBoxLayout;
    line->addWidget(m_address, 1);
    line->addWidget(m_preview);
    line->addWidget(m_find);
    m_column->addWidget(about);
    m_column->addLayout(line);
    const auto words = [this](ThemeLabel* label, const char* name) {
        label->setObjectName(QLatin1String(name));
        label->setWordWrap(true);
        label->hide();
        m_column->addWidget(label);
    };
    words(m_trouble, "statusPageTrouble");
    words(m_says, "statusPageSays");
    words(m_events, "statusPageEvents");
    m_trouble->setFamily(StatusFamily::Outage);
    buildComponents();
    buildButtons();
}

void StatusPageDialog::buildComponents()
{
    constexpr int mostHeight = 260;
    m_components->setObjectName(QStringLiteral("statusPageComponents"));
    m_components->setAccessibleName(tr("Parts of the page, and what each is for this player"));
    m_components->setFrameShape(QFrame::NoFrame);
    m_components->setWidgetResizable(true);
    m_components->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_components->setMaximumHeight(mostHeight);
    m_components->hide();
    m_column->addWidget(m_components);
}

void StatusPageDialog::buildButtons()
{
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("statusPageClose"));
    m_find->setObjectName(QStringLiteral("statusPageFind"));
    m_find->setToolTip(tr("Look whether the server names one"));
    m_preview->setObjectName(QStringLiteral("statusPagePreview"));
    m_use->setObjectName(QStringLiteral("statusPageUse"));
    m_forget->setObjectName(QStringLiteral("statusPageForget"));
    for (QPushButton* button : {m_find, m_use, m_forget, close})
        button->setAutoDefault(false);
    m_preview->setDefault(true); // Enter in the address
    setVariant(m_use, "primary");
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_forget);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_use);
    m_column->addSpacing(6);
    m_column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

QWidget* StatusPageDialog::componentRow(const FeedComponent& component)
{
    constexpr int byName = -1;
    constexpr int notOurs = -2;
    constexpr int partWidth = 250;
    auto* row = new QWidget;
    auto* name = new ElidedLabel(TypeRole::Body, Token::Text, row);
    name->setFullText(component.group.isEmpty() ? component.name : component.group + u" · "_qs + component.name);
    auto* state = new ThemeLabel(TypeRole::Small, Token::Text2, row);
    state->setText(feedStateWord(component.state));
    auto* part = new QComboBox(row);
    part->setObjectName(QStringLiteral("statusPagePart"));
    part->setFixedWidth(partWidth);
    part->setAccessibleName(tr("What %1 is for this player").arg(component.name));
    const auto meant = m_shown->meant.constFind(component.id);
    part->addItem(meantWord(meant == m_shown->meant.cend() ? std::nullopt : std::optional(*meant)), byName);
    for (int i = 0; i < sync::capabilityCount; ++i)
        part->addItem(partName(static_cast<Capability>(i)), i);
    part->addItem(notOursWord(), notOurs);
    if (m_shown->ignored.contains(component.id))
        part->setCurrentIndex(part->findData(notOurs));
    else if (const auto said = m_shown->parts.constFind(component.id); said != m_shown->parts.cend())
        part->setCurrentIndex(1 + static_cast<int>(*said));
    connect(part, &QComboBox::activated, this, [this, part, id = component.id] {
        const int chosen = part->currentData().toInt();
        if (chosen == notOurs)
            return ignore(id);
        match(id, chosen == byName ? std::nullopt : std::optional(static_cast<Capability>(chosen)));
    });
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(seenMargins(0, 0, 8, 0));
    line->addWidget(name, 1);
    line->addWidget(state);
    line->addWidget(part);
    return row;
}

std::optional<FeedPlace> StatusPageDialog::used() const
{
    const auto places = m_feeds.places();
    const auto found =
        std::find_if(places.begin(), places.end(), [this](const FeedPlace& place) { return place.source == m_source; });
    return found == places.end() ? std::nullopt : std::optional(*found);
}

/// Without a scheme: secure, but for what looks like a machine at home.
QUrl StatusPageDialog::typed() const
{
    const QString text = m_address->text().trimmed();
    if (text.isEmpty() || text.contains(QLatin1String("://")))
        return QUrl(text);
    const QString host = text.section(u'/', 0, 0).section(u':', 0, 0);
    const bool isAtHome = !host.contains(u'.') || host.back().isDigit();
    return QUrl((isAtHome ? QStringLiteral("http://") : QStringLiteral("https://")) + text);
}

void StatusPageDialog::follow()
{
    setBusy(false);
    if (m_tried)
        return;
    if (const auto place = used())
        return showPlace(*place);
    m_shown.reset();
    m_says->hide();
    m_events->hide();
    m_components->hide();
    adjustSize();
}

void StatusPageDialog::showPlace(const FeedPlace& place)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool hasRead = place.last.format != sync::FeedFormat::None;
    m_trouble->setVisible(place.trouble.has_value());
    if (place.trouble)
        m_trouble->setText(feedTroubleSentence(place.trouble->kind, place.address.host()));
    const QString events = hasRead ? feedEvents(place.last, now) : QString();
    m_says->setText(hasRead ? feedSentence(place.last, now) : QString());
    m_says->setVisible(hasRead);
    m_events->setText(events);
    m_events->setVisible(!events.isEmpty());
    showComponents(place);
    adjustSize();
}

/// Not anew under the listener's hand because the page was read again and said the same.
void StatusPageDialog::showComponents(const FeedPlace& place)
{
    const bool same = m_shown && m_shown->last.components == place.last.components && m_shown->parts == place.parts &&
                      m_shown->ignored == place.ignored && m_shown->meant == place.meant;
    m_shown = place;
    if (same)
        return;
    auto* list = new QWidget;
    auto* rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    for (const FeedComponent& component : place.last.components)
        rows->addWidget(componentRow(component));
    rows->addStretch();
    if (QWidget* before = m_components->takeWidget())
        before->deleteLater(); // this may come from one of its choices
    m_components->setWidget(list);
    m_components->setVisible(!place.last.components.isEmpty());
}

void StatusPageDialog::find()
{
    setBusy(true);
    sync::whenDone(m_feeds.find(m_source), this, [this](const sync::Result<FeedPlace>& place) {
        if (place)
            m_address->setText(place->address.toString());
        tried(place, place ? QString() : feedFindSentence(place.error().kind, m_server));
    });
}

void StatusPageDialog::preview()
{
    const QUrl address = typed();
    setBusy(true);
    sync::whenDone(m_feeds.preview(address), this, [this, address](const sync::Result<FeedPlace>& place) {
        tried(place, place ? QString() : feedTroubleSentence(place.error().kind, address.host()));
    });
}

void StatusPageDialog::tried(const sync::Result<FeedPlace>& place, const QString& trouble)
{
    m_tried.reset();
    if (place) {
        m_tried = *place;
        m_tried->source = m_source;
        showPlace(*m_tried);
    } else {
        m_trouble->setText(trouble);
        m_trouble->setAccessibleName(trouble);
        m_trouble->show();
        adjustSize();
    }
    setBusy(false);
}

void StatusPageDialog::match(const QString& component, std::optional<Capability> part)
{
    m_shown->ignored.remove(component);
    if (part)
        m_shown->parts[component] = *part;
    else
        m_shown->parts.remove(component);
    if (!m_tried)
        return m_feeds.match(m_source, component, part);
    m_tried->parts = m_shown->parts;
    m_tried->ignored = m_shown->ignored;
}

void StatusPageDialog::ignore(const QString& component)
{
    m_shown->parts.remove(component);
    m_shown->ignored.insert(component);
    if (!m_tried)
        return m_feeds.ignore(m_source, component);
    m_tried->parts = m_shown->parts;
    m_tried->ignored = m_shown->ignored;
}

void StatusPageDialog::use()
{
    if (!m_tried)
        return;
    const FeedPlace place = *m_tried;
    m_tried.reset();
    m_feeds.use(place);
    accept();
}

void StatusPageDialog::forget()
{
    m_tried.reset();
    m_feeds.forget(m_source);
    m_address->clear();
    m_trouble->hide();
}

void StatusPageDialog::setBusy(bool busy)
{
    m_find->setEnabled(!busy);
    m_preview->setEnabled(!busy && !m_address->text().trimmed().isEmpty());
    m_use->setEnabled(!busy && m_tried.has_value());
    m_forget->setVisible(used().has_value());
    if (busy)
        m_trouble->hide();
}

} // namespace sostenuto::ui
