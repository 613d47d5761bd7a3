#include "ui/pages/EqualiserDialog.h"

#include "ui/models/EqualiserEdit.h"
#include "ui/models/SoundChoices.h"
#include "ui/pages/EqualiserSliders.h"
#include "ui/pages/EqualiserTable.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/SoundSentences.h"
#include "ui/theme/Words.h"
#include "ui/widgets/CurveView.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Segments.h"
#include "ui/widgets/Switch.h"
#include "ui/widgets/ValueSlider.h"

#include <player/dsp/AutoEqText.h>
#include <player/engine/Player.h>
#include <sync/model/Error.h>
#include <sync/model/WhenDone.h>

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QtConcurrentRun>

#include <array>

namespace sostenuto::ui {

using player::EqualiserSettings;
using player::Player;
using player::SoundSettings;

namespace {

/// The presets' names (player/dsp/EqualiserPresets), for translators.
[[maybe_unused]] constexpr std::array presetNames{
    sayLater("Flat"),       sayLater("Bass boost"), sayLater("Bass cut"), sayLater("Treble boost"),
    sayLater("Treble cut"), sayLater("Loudness"),   sayLater("Vocal"),    sayLater("Spoken word"),
    sayLater("Acoustic"),   sayLater("Classical"),  sayLater("Jazz"),     sayLater("Rock"),
    sayLater("Pop"),        sayLater("Electronic"), sayLater("Hip-hop"),  sayLater("Small speakers"),
    sayLater("Late night"), sayLater("Warm")};

constexpr int curveSteps = 240;
constexpr int safeRate = 44100;
constexpr int preampRange = 48; ///< half decibels
constexpr int graphicTab = 0;
constexpr int bandsTab = 1;
constexpr int ring = 4; ///< room that buttons bring for their focus ring

/// Away from the main thread.
sync::Result<QByteArray> readText(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return sync::failure(sync::ErrorKind::FileMissing, file.errorString());
    return file.read(player::LongestAutoEqText + 1); // the reader refuses what is longer
}

} // namespace

void EqualiserDialog::open(Player& player, QWidget* window)
{
    auto* dialog = window->findChild<EqualiserDialog*>();
    if (!dialog)
        dialog = new EqualiserDialog(player, window);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

EqualiserDialog::EqualiserDialog(Player& player, QWidget* window)
    : QDialog(window), m_player(player), m_on(new Switch({}, this)), m_preset(new QComboBox(this)),
      m_curve(new CurveView(this)),
      m_preamp(new ValueSlider(
          {-preampRange, preampRange, 1, 4, 0}, [](int value) { return decibels(value / 2.0); }, this)),
      m_safe(new QPushButton(tr("Safe"), this)), m_tabs(new Segments(this)), m_stack(new QStackedWidget(this)),
      m_sliders(new EqualiserSliders(this)), m_notSliders(new QWidget(this)),
      m_startOver(new QPushButton(tr("Start over with ten sliders"), this)), m_table(new EqualiserTable(this)),
      m_words(new ThemeLabel(TypeRole::Small, Token::Text2, this)), m_import(new QPushButton(tr("Import"), this)),
      m_copy(new QPushButton(tr("Copy as text"), this))
{
    setObjectName(QStringLiteral("equaliserDialog"));
    setWindowTitle(tr("Equaliser"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connectParts();
    follow();
    m_tabs->choose(slidersOf(settings()) ? graphicTab : bandsTab);
    m_stack->setCurrentIndex(m_tabs->chosen());
    resize(640, 560);
}

void EqualiserDialog::build()
{
    m_curve->setObjectName(QStringLiteral("equaliserCurve"));
    m_curve->setAccessibleName(tr("Response"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20 - ring, 16, 20 - ring, 14);
    column->setSpacing(12);
    column->addWidget(buildHead());
    auto* curve = new QHBoxLayout;
    curve->setContentsMargins(ring, 0, ring, 0);
    curve->addWidget(m_curve);
    column->addLayout(curve, 1);
    column->addWidget(buildPreamp());
    column->addWidget(buildTabs(), 2);
    column->addWidget(buildFoot());
}

QWidget* EqualiserDialog::buildHead()
{
    auto* box = new QWidget(this);
    m_on->setObjectName(QStringLiteral("equaliserOn"));
    m_on->setText(tr("Equaliser"));
    m_preset->setObjectName(QStringLiteral("equaliserPreset"));
    m_preset->setAccessibleName(tr("Preset"));
    m_preset->setFixedWidth(200);
    for (const player::EqualiserPreset& preset : player::equaliserPresets())
        m_preset->addItem(ui::say(preset.name));
    m_preset->addItem(tr("Own"));
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(seenMargins(0, 0, ring, 0));
    line->addWidget(m_on);
    line->addStretch(1);
    line->addWidget(m_preset);
    return box;
}

QWidget* EqualiserDialog::buildPreamp()
{
    auto* box = new QWidget(this);
    auto* name = new ThemeLabel(TypeRole::BodyStrong, Token::Text, box);
    name->setText(tr("Pre-amp"));
    m_preamp->slider().setObjectName(QStringLiteral("equaliserPreamp"));
    m_preamp->slider().setAccessibleName(tr("Pre-amp"));
    m_safe->setObjectName(QStringLiteral("equaliserSafePreamp"));
    m_safe->setToolTip(tr("As loud as it can be without clipping"));
    m_safe->setAccessibleName(tr("Safe pre-amp"));
    setVariant(m_safe, "", "compact");
    m_tabs->setObjectName(QStringLiteral("equaliserTabs"));
    m_tabs->setAccessibleName(tr("View"));
    m_tabs->add(tr("Ten sliders"), graphicTab);
    m_tabs->add(tr("Band by band"), bandsTab);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(seenMargins(ring, 0, 0, 0));
    line->setSpacing(12);
    line->addWidget(m_tabs);
    line->addStretch(1);
    line->addWidget(name);
    line->addWidget(m_preamp);
    line->addWidget(m_safe);
    return box;
}

QWidget* EqualiserDialog::buildTabs()
{
    m_stack->setContentsMargins(ring, 0, ring, 0);
    m_stack->addWidget(buildGraphic());
    m_stack->addWidget(m_table);
    return m_stack;
}

QWidget* EqualiserDialog::buildGraphic()
{
    auto* words = new ThemeLabel(TypeRole::Body, Token::Text2, m_notSliders);
    words->setText(tr("These bands were set one by one. Ten sliders can't show them."));
    m_startOver->setObjectName(QStringLiteral("equaliserStartOver"));
    auto* inside = new QVBoxLayout(m_notSliders);
    inside->addStretch(1);
    inside->addWidget(words, 0, Qt::AlignHCenter);
    inside->addSpacing(4);
    inside->addWidget(m_startOver, 0, Qt::AlignHCenter);
    inside->addStretch(1);
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sliders);
    column->addWidget(m_notSliders);
    return box;
}

QWidget* EqualiserDialog::buildFoot()
{
    auto* box = new QWidget(this);
    auto* close = new QPushButton(tr("Close"), box);
    m_words->setObjectName(QStringLiteral("equaliserWords"));
    m_words->setWordWrap(true);
    m_words->setContentsMargins(ring, 0, ring, 0);
    m_words->hide();
    m_import->setObjectName(QStringLiteral("equaliserImport"));
    m_copy->setObjectName(QStringLiteral("equaliserCopy"));
    close->setObjectName(QStringLiteral("equaliserClose"));
    auto* ways = new QMenu(m_import);
    QAction* fromFile = ways->addAction(tr("From a file…"), this, &EqualiserDialog::chooseFile);
    QAction* pasted =
        ways->addAction(tr("From the clipboard"), this, [this] { take(QGuiApplication::clipboard()->text()); });
    fromFile->setObjectName(QStringLiteral("actionEqualiserFile"));
    pasted->setObjectName(QStringLiteral("actionEqualiserPaste"));
    m_import->setMenu(ways);
    for (QPushButton* button : {m_import, m_copy, m_safe, m_startOver})
        button->setAutoDefault(false);
    close->setDefault(true);
    auto* line = new QHBoxLayout;
    line->addWidget(m_import);
    line->addWidget(m_copy);
    line->addStretch(1);
    line->addWidget(close);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_words);
    column->addLayout(line);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return box;
}

void EqualiserDialog::connectParts()
{
    connect(m_on, &Switch::toggled, this,
            [this](bool on) { changeSound(m_player, [&](SoundSettings& sound) { sound.equaliser.on = on; }); });
    connect(m_preset, &QComboBox::activated, this, [this](int row) {
        if (row < int(player::equaliserPresets().size()))
            set(withPreset(row));
        follow(); // "Own" is nothing to choose
    });
    connect(m_preamp, &ValueSlider::turned, this, [this](int value) {
        changeSound(m_player, [&](SoundSettings& sound) { sound.equaliser.preampDb = value / 2.0; });
    });
    connect(m_safe, &QPushButton::clicked, this, [this] {
        changeSound(m_player, [](SoundSettings& sound) {
            sound.equaliser.preampDb = player::safePreampDb(sound.equaliser, safeRate);
        });
    });
    connect(m_tabs, &Segments::chose, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_sliders, &EqualiserSliders::turned, this,
            [this](int slider, double gainDb) { set(withSlider(settings(), std::size_t(slider), gainDb)); });
    connect(m_startOver, &QPushButton::clicked, this, [this] { set({settings().on, 0, {}}); });
    connect(m_table, &EqualiserTable::edited, this, [this](const std::vector<player::EqualiserBand>& bands) {
        changeSound(m_player, [&](SoundSettings& sound) { sound.equaliser.bands = bands; });
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(player::toAutoEqText(settings()));
        say(tr("Copied."), false);
    });
    connect(&m_player, &Player::soundChanged, this, &EqualiserDialog::follow);
}

void EqualiserDialog::follow()
{
    const EqualiserSettings& now = settings();
    const QSignalBlocker on(m_on);
    const QSignalBlocker preset(m_preset);
    m_on->setChecked(now.on);
    m_on->update();
    const int known = presetOf(now);
    m_preset->setCurrentIndex(known >= 0 ? known : m_preset->count() - 1);
    m_preamp->setValue(qRound(now.preampDb * 2));
    const auto gains = slidersOf(now);
    m_sliders->setVisible(gains.has_value());
    m_notSliders->setVisible(!gains.has_value());
    if (gains)
        m_sliders->setGains(*gains);
    m_table->setBands(now.bands);
    followCurve(now);
}

void EqualiserDialog::followCurve(const EqualiserSettings& now)
{
    const std::vector<CurvePixel> curve = responseCurve(now, curveSteps);
    QVector<QPointF> points;
    for (const CurvePixel& pixel : curve)
        points.append({pixel.frequencyHz, pixel.db});
    m_curve->setCurve(points, now.on);
    m_curve->setAccessibleDescription(curveInWords(curve));
}

void EqualiserDialog::set(const EqualiserSettings& settings)
{
    changeSound(m_player, [&](SoundSettings& sound) { sound.equaliser = settings; });
}

const EqualiserSettings& EqualiserDialog::settings() const
{
    return m_player.sound().equaliser;
}

void EqualiserDialog::take(const QString& autoEqText)
{
    const auto read = player::parseAutoEqText(autoEqText);
    if (!read)
        return say(correctionRefused(read.error()), true);
    set(read->settings);
    m_tabs->choose(bandsTab);
    m_stack->setCurrentIndex(bandsTab);
    say(correctionTaken(int(read->settings.bands.size()), read->leftOut), false);
}

void EqualiserDialog::chooseFile()
{
    auto* chooser = new QFileDialog(this, tr("Import a correction"));
    chooser->setObjectName(QStringLiteral("equaliserFile"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("Text (*.txt)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, this, &EqualiserDialog::read);
    chooser->open();
}

void EqualiserDialog::read(const QString& path)
{
    sync::whenDone(QtConcurrent::run(readText, path), this, [this](const sync::Result<QByteArray>& text) {
        if (text)
            take(QString::fromUtf8(*text));
        else
            say(tr("The file could not be opened. Nothing was changed."), true);
    });
}

void EqualiserDialog::say(const QString& words, bool wrong)
{
    m_words->setText(words);
    if (wrong)
        m_words->setFamily(StatusFamily::Outage);
    else
        m_words->setLook(TypeRole::Small, Token::Text2);
    m_words->show();
}

} // namespace sostenuto::ui
