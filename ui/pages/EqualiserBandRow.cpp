#include "ui/pages/EqualiserBandRow.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/ValueSlider.h"

#include <player/dsp/EqualiserDesign.h>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>

namespace sostenuto::ui {

using player::EqualiserBand;
using player::FilterKind;

namespace {

QDoubleSpinBox* makeNumber(double least, double most, int places, const QString& unit, QWidget* parent)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setDecimals(places);
    box->setRange(least, most);
    box->setSuffix(unit);
    box->setFixedWidth(EqualiserBandRow::numberWidth);
    box->setKeyboardTracking(false); // 1, 10, 105: only the last is meant
    new WheelNeedsFocus(box);
    return box;
}

} // namespace

EqualiserBandRow::EqualiserBandRow(QWidget* parent)
    : QWidget(parent), m_kind(new QComboBox(this)),
      m_frequency(makeNumber(player::LeastBandHz, player::MostBandHz, 1, tr(" Hz"), this)),
      m_gain(makeNumber(-player::MostBandGainDb, player::MostBandGainDb, 1, tr(" dB"), this)),
      m_width(makeNumber(player::LeastBandQ, player::MostBandQ, 2, {}, this)),
      m_remove(new IconButton(QStringLiteral("close"), tr("Remove"), this))
{
    m_kind->addItem(tr("Peak"), int(FilterKind::Peak));
    m_kind->addItem(tr("Low shelf"), int(FilterKind::LowShelf));
    m_kind->addItem(tr("High shelf"), int(FilterKind::HighShelf));
    m_kind->addItem(tr("Low pass"), int(FilterKind::LowPass));
    m_kind->addItem(tr("High pass"), int(FilterKind::HighPass));
    m_kind->setFixedWidth(kindWidth);
    new WheelNeedsFocus(m_kind);
    m_gain->setSingleStep(0.5);
    m_width->setSingleStep(0.1);
    m_frequency->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{m_kind, m_frequency, m_gain, m_width, m_remove})
        line->addWidget(part);
    line->addStretch(1);
    connect(m_kind, &QComboBox::activated, this, [this] {
        followKind();
        Q_EMIT edited();
    });
    for (QDoubleSpinBox* box : {m_frequency, m_gain, m_width})
        connect(box, &QDoubleSpinBox::valueChanged, this, &EqualiserBandRow::edited);
    connect(static_cast<IconButton*>(m_remove), &QToolButton::clicked, this, &EqualiserBandRow::removeAsked);
}

void EqualiserBandRow::setPlace(int place)
{
    const auto name = [place](QWidget* part, const char* word, const QString& spoken) {
        part->setObjectName(QStringLiteral("equaliser%1%2").arg(QLatin1String(word)).arg(place));
        part->setAccessibleName(spoken.arg(place));
    };
    name(m_kind, "Kind", tr("Kind of band %1"));
    name(m_frequency, "Frequency", tr("Frequency of band %1"));
    name(m_gain, "Gain", tr("Gain of band %1"));
    name(m_width, "Width", tr("Q of band %1"));
    static_cast<IconButton*>(m_remove)->setWords(tr("Remove band %1").arg(place));
    m_remove->setObjectName(QStringLiteral("equaliserRemove%1").arg(place));
}

void EqualiserBandRow::setBand(const EqualiserBand& given)
{
    const QSignalBlocker kind(m_kind);
    m_kind->setCurrentIndex(m_kind->findData(int(given.kind)));
    const auto set = [](QDoubleSpinBox* box, double value) {
        const QSignalBlocker quiet(box);
        box->setValue(value);
    };
    set(m_frequency, given.frequencyHz);
    set(m_gain, given.gainDb);
    set(m_width, given.q);
    followKind();
}

EqualiserBand EqualiserBandRow::band() const
{
    return {FilterKind(m_kind->currentData().toInt()), m_frequency->value(), m_gain->value(), m_width->value()};
}

/// Enter ends a number, not the dialog.
void EqualiserBandRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QWidget::keyPressEvent(event);
}

/// Passes have no gain.
void EqualiserBandRow::followKind()
{
    const auto kind = FilterKind(m_kind->currentData().toInt());
    m_gain->setEnabled(kind != FilterKind::LowPass && kind != FilterKind::HighPass);
}

} // namespace sostenuto::ui
