#include "ui/pages/AppearanceSettings.h"

#include "ui/theme/Appearance.h"
#include "ui/theme/Language.h"
#include "ui/widgets/Segments.h"
#include "ui/widgets/SettingCard.h"
#include "ui/widgets/Switch.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

void choose(const std::function<void(Appearance&)>& change)
{
    Appearance wanted = appearance();
    change(wanted);
    setAppearance(wanted);
}

} // namespace

AppearanceSettings::AppearanceSettings(QSettings& settings, QWidget* parent) : QWidget(parent), m_settings(settings)
{
    setObjectName(QStringLiteral("appearanceSettings"));
    auto* card = new SettingCard(this);
    addTheme(card);
    addTextSize(card);
    addDensity(card);
    addSwitch(card, "appearanceLessMovement",
              {tr("Less movement"), tr("Nothing slides or moves by itself; messages appear at once")},
              &Appearance::lessMovement);
    addSwitch(card, "appearanceWash",
              {tr("Colour from covers"), tr("Albums and artists borrow a tint from their cover")}, &Appearance::wash);
    card->add(tr("Language"), tr("Spoken when Sostenuto starts again"), buildLanguages(card));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
}

void AppearanceSettings::follow(const std::function<void(const Appearance&)>& show)
{
    connect(&Theme::current(), &Theme::changed, this, [show] { show(appearance()); });
    show(appearance());
}

void AppearanceSettings::addTheme(SettingCard* card)
{
    auto* theme = new Segments(card);
    theme->setObjectName(QStringLiteral("appearanceTheme"));
    theme->add(tr("Follow the system"), int(Theme::Mode::FollowSystem));
    theme->add(tr("Dark"), int(Theme::Mode::Dark));
    theme->add(tr("Light"), int(Theme::Mode::Light));
    SettingRow* row = card->add(tr("Theme"), QString(), theme);
    connect(theme, &Segments::chose, this, [](int id) { Theme::current().setMode(Theme::Mode(id)); });
    follow([theme, row](const Appearance& now) {
        theme->choose(int(now.mode));
        row->setHelp(isHighContrast() ? tr("The system asks for high contrast: its colours are used")
                                      : tr("Dark and light share every size and position"));
    });
}

void AppearanceSettings::addTextSize(SettingCard* card)
{
    auto* size = new Segments(card);
    size->setObjectName(QStringLiteral("appearanceTextSize"));
    for (const int percent : textSizes)
        size->add(tr("%1%").arg(percent), percent);
    card->add(tr("Text size"), tr("Rows grow with it"), size);
    connect(size, &Segments::chose, this,
            [](int percent) { choose([percent](Appearance& wanted) { wanted.textSize = percent; }); });
    follow([size](const Appearance& now) { size->choose(now.textSize); });
}

void AppearanceSettings::addDensity(SettingCard* card)
{
    auto* density = new Segments(card);
    density->setObjectName(QStringLiteral("appearanceDensity"));
    density->add(tr("Comfortable"), 0);
    density->add(tr("Compact"), 1);
    card->add(tr("Row density"), tr("Of tracks and of the queue"), density);
    connect(density, &Segments::chose, this,
            [](int compact) { choose([compact](Appearance& wanted) { wanted.compact = compact != 0; }); });
    follow([density](const Appearance& now) { density->choose(now.compact ? 1 : 0); });
}

void AppearanceSettings::addSwitch(SettingCard* card, const char* name, const QStringList& words,
                                   bool Appearance::*choice)
{
    auto* toggle = new Switch(QString(), card);
    toggle->setObjectName(QLatin1String(name));
    card->add(words.at(0), words.at(1), toggle);
    connect(toggle, &QCheckBox::clicked, this,
            [choice](bool on) { choose([choice, on](Appearance& wanted) { wanted.*choice = on; }); });
    follow([toggle, choice](const Appearance& now) { toggle->setChecked(now.*choice); });
}

QWidget* AppearanceSettings::buildLanguages(QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("appearanceLanguage"));
    const QString wish = wishedLanguage(m_settings);
    for (const Language& language : languages()) {
        box->addItem(language.name, language.code);
        if (language.code == wish)
            box->setCurrentIndex(box->count() - 1);
    }
    connect(box, &QComboBox::activated, this,
            [this, box] { setWishedLanguage(m_settings, box->currentData().toString()); });
    return box;
}

} // namespace sostenuto::ui
