#include "ui/pages/PlaylistDetailsDialog.h"

#include "ui/models/EditSteps.h"
#include "ui/models/Services.h"
#include "ui/pages/TrackActions.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Labels.h"

#include <sync/model/WhenDone.h>
#include <sync/service/EditService.h>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

constexpr int longestName = 200;
constexpr int longestDescription = 1000;
constexpr int dialogWidth = 440;
constexpr int descriptionHeight = 84;

} // namespace

PlaylistDetailsDialog::PlaylistDetailsDialog(PageContext& context, const sync::Playlist& playlist, QWidget* parent)
    : QDialog(parent), m_context(context), m_before(playlist), m_name(new QLineEdit(playlist.name, this)),
      m_description(new QPlainTextEdit(playlist.comment, this)), m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(QStringLiteral("playlistDetailsDialog"));
    setWindowTitle(tr("Name and description"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(dialogWidth);
    build();
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_save->setEnabled(!text.simplified().isEmpty()); });
    connect(m_save, &QPushButton::clicked, this, &PlaylistDetailsDialog::save);
    m_name->selectAll();
    m_name->setFocus();
}

void PlaylistDetailsDialog::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(8);
    const auto add = [&](const QString& words, QWidget* field, const char* name) {
        auto* label = new ThemeLabel(TypeRole::Small, Token::Text2, this);
        label->setText(words);
        label->setBuddy(field);
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(words);
        column->addWidget(label);
        column->addWidget(field);
        column->addSpacing(4);
    };
    m_name->setMaxLength(longestName);
    add(tr("Name"), m_name, "playlistDetailsName");
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(descriptionHeight);
    m_description->setPlaceholderText(tr("What it is for"));
    add(tr("Description"), m_description, "playlistDetailsDescription");
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("playlistDetailsCancel"));
    cancel->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("playlistDetailsSave"));
    m_save->setDefault(true);
    setVariant(m_save, "primary");
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

/// The page's own pointers go with the dialog: whoever says how it went must outlive it.
void PlaylistDetailsDialog::save()
{
    const QString name = m_name->text().simplified();
    const QString description = m_description->toPlainText().simplified().left(longestDescription);
    const auto tell = [&context = m_context](const sync::Result<void>& done) {
        if (!done)
            sayFailed(context, done.error());
    };
    sync::EditService& edits = m_context.services.edits;
    if (!name.isEmpty() && name != m_before.name)
        sync::whenDone(edits.renamePlaylist(m_before.id, name), parentWidget(),
                       [tell, &context = m_context, before = m_before, name](const sync::Result<void>& done) {
                           tell(done);
                           if (done)
                               context.host.addUndo(
                                   EditSteps::of(context.services.edits).renamed(before.id, before.name, name));
                       });
    if (description != m_before.comment)
        sync::whenDone(edits.describePlaylist(m_before.id, description), parentWidget(), tell);
    accept();
}

} // namespace sostenuto::ui
