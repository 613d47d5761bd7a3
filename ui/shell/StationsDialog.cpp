#include "ui/shell/StationsDialog.h"

#include "ui/models/Services.h"
#include "ui/models/StationListModel.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Labels.h"

#include <sync/model/WhenDone.h>
#include <sync/service/RadioService.h>

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace sostenuto::ui {

QUrl typedStation(const QString& text)
{
    const QString plain = text.trimmed();
    const bool hasScheme = plain.contains(QStringLiteral("://"));
    const QUrl url(hasScheme ? plain : QStringLiteral("http://") + plain, QUrl::TolerantMode);
    const bool web = url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    const bool named = !url.host().isEmpty() && (hasScheme || url.host().contains(u'.') || url.port() > 0 ||
                                                 url.host() == QStringLiteral("localhost"));
    return web && url.isValid() && named ? url : QUrl();
}

StationsDialog::StationsDialog(Services& services, QWidget* parent)
    : QDialog(parent), m_services(services), m_model(new StationListModel(services.radio, this)),
      m_address(new QLineEdit(this)), m_trouble(new ThemeLabel(TypeRole::Body, Token::Text, this)),
      m_list(new QListView(this)), m_remove(new QPushButton(tr("Remove"), this)),
      m_play(new QPushButton(tr("Play"), this))
{
    setObjectName(QStringLiteral("openStreamDialog"));
    setWindowTitle(tr("Open stream"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(460, 420);
    auto* title = new ThemeLabel(TypeRole::Section, Token::Text, this);
    title->setText(tr("Internet radio"));
    auto* words = new ThemeLabel(TypeRole::Body, Token::Text2, this);
    words->setText(tr("The address of a stream, or of a playlist that leads to one (.m3u, .pls)."));
    words->setWordWrap(true);
    m_address->setObjectName(QStringLiteral("streamAddress"));
    m_address->setAccessibleName(tr("Address of the stream"));
    m_address->setPlaceholderText(QStringLiteral("https://radio.example/live"));
    m_address->setMaxLength(2'000);
    m_trouble->setObjectName(QStringLiteral("streamTrouble"));
    m_trouble->setFamily(StatusFamily::Outage);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    buildList();

    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("streamClose"));
    close->setAutoDefault(false);
    m_play->setObjectName(QStringLiteral("streamPlay"));
    m_play->setDefault(true);
    setVariant(m_play, "primary");
    m_remove->setObjectName(QStringLiteral("stationRemove"));
    m_remove->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_play);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    for (QWidget* part : std::initializer_list<QWidget*>{title, words, m_address, m_trouble})
        column->addWidget(part);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, &StationsDialog::removeChosen);
    connect(m_play, &QPushButton::clicked, this,
            [this] { m_address->text().trimmed().isEmpty() ? playChosen() : playTyped(); });
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        m_trouble->hide();
        follow();
    });
    follow();
    m_address->setFocus();
}

void StationsDialog::buildList()
{
    m_list->setObjectName(QStringLiteral("stationList"));
    m_list->setAccessibleName(tr("Known stations"));
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    connect(m_list, &QListView::activated, this, &StationsDialog::playChosen);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &StationsDialog::follow);
    connect(m_model, &QAbstractItemModel::modelReset, this, &StationsDialog::follow);
}

const sync::Station* StationsDialog::chosen() const
{
    const QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    return rows.isEmpty() ? nullptr : m_model->at(rows.first().row());
}

void StationsDialog::follow()
{
    const sync::Station* station = chosen();
    m_remove->setEnabled(station && !station->fromServer);
    m_remove->setToolTip(station && station->fromServer ? tr("Your music service lists this station") : QString());
    m_play->setEnabled(station || !m_address->text().trimmed().isEmpty());
}

void StationsDialog::playTyped()
{
    const QUrl url = typedStation(m_address->text());
    if (!url.isValid())
        return say(stationSentence(sync::ErrorKind::Protocol));
    sync::whenDone(m_services.radio.add(url, {}), this, [this](const sync::Result<sync::Station>& station) {
        if (!station)
            return say(stationSentence(station.error().kind));
        Q_EMIT playAsked(*station);
        accept();
    });
}

void StationsDialog::playChosen()
{
    if (const sync::Station* station = chosen()) {
        Q_EMIT playAsked(*station);
        accept();
    }
}

void StationsDialog::removeChosen()
{
    const sync::Station* station = chosen();
    if (!station || station->fromServer)
        return;
    sync::whenDone(m_services.radio.remove(station->id), this, [this](const sync::Result<void>& done) {
        if (!done)
            say(stationSentence(done.error().kind));
    });
}

void StationsDialog::say(const QString& trouble)
{
    m_trouble->setText(trouble);
    m_trouble->show();
    m_address->setFocus();
    m_address->selectAll();
}

} // namespace sostenuto::ui
