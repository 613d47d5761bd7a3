#include "ui/shell/StatusDetails.h"

#include "ui/models/Services.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Chips.h"
#include "ui/widgets/Labels.h"

#include <sync/service/StatusService.h>

#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace sostenuto::ui {

using sync::Capability;
using sync::Health;
using sync::ServiceState;

namespace {

constexpr Capability capabilities[] = {Capability::SignIn, Capability::Library, Capability::Streaming,
                                       Capability::Artwork, Capability::Writes};

QString nameOf(Capability capability)
{
    switch (capability) {
    case Capability::SignIn:
        return QStringLiteral("Sign-in");
    case Capability::Library:
        return QStringLiteral("Library");
    case Capability::Streaming:
        return QStringLiteral("Streaming");
    case Capability::Artwork:
        return QStringLiteral("Artwork");
    case Capability::Writes:
        break;
    }
    return QStringLiteral("Sync");
}

QString wordOf(Health health)
{
    switch (health) {
    case Health::Ok:
        return QStringLiteral("Works");
    case Health::Slow:
        return QStringLiteral("Slow");
    case Health::Down:
        return QStringLiteral("Down");
    case Health::Unknown:
        break;
    }
    return QStringLiteral("Not checked yet");
}

StatusFamily familyOf(Health health)
{
    switch (health) {
    case Health::Ok:
        return StatusFamily::Ok;
    case Health::Slow:
        return StatusFamily::Degraded;
    case Health::Down:
        return StatusFamily::Outage;
    case Health::Unknown:
        break;
    }
    return StatusFamily::Offline;
}

ThemeLabel* wrapped(TypeRole role, Token colour, QWidget* parent)
{
    auto* label = new ThemeLabel(role, colour, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

StatusDetails::StatusDetails(Services& services, QWidget* parent) : QDialog(parent), m_services(services)
{
    setObjectName(QStringLiteral("statusDetails"));
    setWindowTitle(QStringLiteral("Service status"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(440);
    m_source = services.status.state().source;
    m_server = new QComboBox(this);
    m_server->setObjectName(QStringLiteral("statusDetailsServer"));
    m_server->setAccessibleName(QStringLiteral("Server"));
    m_title = wrapped(TypeRole::Section, Token::Text, this);
    m_title->setObjectName(QStringLiteral("statusDetailsTitle"));
    m_sentence = wrapped(TypeRole::Body, Token::Text2, this);
    m_technical = wrapped(TypeRole::Small, Token::Text3, this);
    m_technical->setObjectName(QStringLiteral("statusDetailsTechnical"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(8);
    column->addWidget(m_server);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(4);
    column->addWidget(buildRows());
    column->addSpacing(4);
    column->addWidget(buildWaiting());
    column->addWidget(m_technical);
    column->addSpacing(8);
    column->addWidget(buildButtons());
    connect(&services.status, &sync::StatusService::stateChanged, this, &StatusDetails::follow);
    connect(m_server, &QComboBox::activated, this, [this] {
        m_source = {m_server->currentData().toLongLong()};
        follow();
    });
    follow();
}

ServiceState StatusDetails::state() const
{
    return m_services.status.stateOf(m_source);
}

/// The list stays as it is while the servers do: it may be open.
void StatusDetails::chooseServer()
{
    const QVector<ServiceState> all = m_services.status.states();
    bool same = all.size() == m_server->count();
    for (int i = 0; same && i < all.size(); ++i)
        same = m_server->itemData(i).toLongLong() == all[i].source.value && m_server->itemText(i) == all[i].serverName;
    if (!same) {
        m_server->clear();
        for (const ServiceState& one : all)
            m_server->addItem(one.serverName, one.source.value);
    }
    if (m_server->findData(m_source.value) < 0)
        m_source = m_services.status.state().source; // it was let go, or there was none
    m_server->setCurrentIndex(m_server->findData(m_source.value));
    m_server->setVisible(all.size() > 1);
}

QWidget* StatusDetails::buildRows()
{
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setHorizontalSpacing(8);
    grid->setColumnStretch(1, 1);
    for (Capability capability : capabilities) {
        const int line = int(m_rows.size());
        auto* dot = new StatusDot(box);
        auto* name = new ThemeLabel(TypeRole::Body, Token::Text, box);
        auto* word = new ThemeLabel(TypeRole::Body, Token::Text2, box);
        name->setText(nameOf(capability));
        grid->addWidget(dot, line, 0);
        grid->addWidget(name, line, 1);
        grid->addWidget(word, line, 2, Qt::AlignRight);
        m_rows.push_back({capability, dot, word});
    }
    return box;
}

QWidget* StatusDetails::buildWaiting()
{
    auto* box = new QWidget(this);
    m_waiting = wrapped(TypeRole::Small, Token::Text2, box);
    m_showWaiting = new QPushButton(QStringLiteral("Show"), box);
    m_showWaiting->setObjectName(QStringLiteral("statusDetailsChanges"));
    m_showWaiting->setAccessibleName(QStringLiteral("Show what waits"));
    setVariant(m_showWaiting, "quiet", "compact");
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_waiting, 1);
    line->addWidget(m_showWaiting);
    connect(m_showWaiting, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT changesAsked();
    });
    return box;
}

QWidget* StatusDetails::buildButtons()
{
    auto* box = new QWidget(this);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    auto add = [&](const char* name, const QString& words) {
        auto* button = new QPushButton(words, box);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(words);
        line->addWidget(button);
        return button;
    };
    QPushButton* copy = add("statusDetailsCopy", QStringLiteral("Copy"));
    line->addStretch();
    m_try = add("statusDetailsTryNow", QStringLiteral("Try now"));
    QPushButton* close = add("statusDetailsClose", QStringLiteral("Close"));
    setVariant(m_try, "primary");
    close->setDefault(true);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    connect(m_try, &QPushButton::clicked, &m_services.status, &sync::StatusService::tryNow);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return box;
}

void StatusDetails::follow()
{
    chooseServer();
    const ServiceState state = this->state();
    const BannerText text = bannerText(state, {}, QDateTime::currentDateTimeUtc());
    const bool quiet = state.kind == sync::BannerKind::None;
    m_title->setText(quiet ? statusWord(state) : text.headline);
    m_sentence->setText(quiet ? state.serverName : QStringList{text.meta, text.keeps}.join(QStringLiteral(" · ")));
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    for (const Row& row : m_rows) {
        const Health health = state.of(row.capability);
        row.dot->setFamily(familyOf(health));
        row.word->setText(wordOf(health));
    }
    m_technical->setText(state.technical);
    m_technical->setVisible(!state.technical.isEmpty());
    m_waiting->setText(waiting());
    m_waiting->parentWidget()->setVisible(!m_waiting->text().isEmpty());
    m_try->setEnabled(!state.checking && state.source.isValid());
}

QString StatusDetails::waiting() const
{
    const ServiceState state = this->state();
    QStringList parts;
    if (state.changesWaiting > 0)
        parts.append(countOf(state.changesWaiting, QStringLiteral("change"), QStringLiteral("changes")));
    if (state.playsWaiting > 0)
        parts.append(countOf(state.playsWaiting, QStringLiteral("play"), QStringLiteral("plays")));
    return parts.isEmpty() ? QString() : QStringLiteral("%1 waiting to sync").arg(parts.join(QStringLiteral(" and ")));
}

QString StatusDetails::asText() const
{
    const ServiceState state = this->state();
    const BannerText text = bannerText(state, {}, QDateTime::currentDateTimeUtc());
    QStringList lines{state.kind == sync::BannerKind::None ? statusWord(state) : text.plainText()};
    for (Capability capability : capabilities)
        lines.append(QStringLiteral("%1: %2").arg(nameOf(capability), wordOf(state.of(capability))));
    lines << waiting() << state.technical;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace sostenuto::ui
