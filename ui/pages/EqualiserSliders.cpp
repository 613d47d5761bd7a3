#include "ui/pages/EqualiserSliders.h"

#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/SoundSentences.h"
#include "ui/widgets/Labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace sostenuto::ui {

namespace {

constexpr int most = 24; ///< half decibels

} // namespace

EqualiserSliders::EqualiserSliders(QWidget* parent) : QWidget(parent)
{
    setLayoutDirection(Qt::LeftToRight); // low tones are at the left in every language
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(4);
    for (int i = 0; i < int(m_sliders.size()); ++i) {
        const QString name = frequencyWord(std::floor(player::OctaveBandsHz[std::size_t(i)]));
        auto* slider = new QSlider(Qt::Vertical, this);
        slider->setObjectName(QStringLiteral("equaliserBand%1").arg(i + 1));
        slider->setAccessibleName(name);
        slider->setRange(-most, most);
        slider->setPageStep(4);
        slider->setMinimumHeight(120);
        slider->installEventFilter(this);
        slider->setProperty("rest", 0);
        setVariant(slider, "accent");
        auto* value = new ThemeLabel(TypeRole::Caption, Token::Text2, this);
        auto* words = new ThemeLabel(TypeRole::Caption, Token::Text3, this);
        words->setText(name);
        grid->addWidget(value, 0, i, Qt::AlignHCenter);
        grid->addWidget(slider, 1, i, Qt::AlignHCenter);
        grid->addWidget(words, 2, i, Qt::AlignHCenter);
        grid->setColumnStretch(i, 1);
        grid->setColumnMinimumWidth(i, 54);
        m_sliders[std::size_t(i)] = slider;
        m_values[std::size_t(i)] = value;
        connect(slider, &QSlider::valueChanged, this, [this, i](int turnedTo) {
            say(i);
            Q_EMIT turned(i, turnedTo / 2.0);
        });
        say(i);
    }
    grid->setRowStretch(1, 1);
}

void EqualiserSliders::setGains(const player::OctaveGains& gains)
{
    for (std::size_t i = 0; i < gains.size(); ++i) {
        const QSignalBlocker quiet(m_sliders[i]);
        m_sliders[i]->setValue(qRound(gains[i] * 2));
        say(int(i));
        m_values[i]->setText(decibels(gains[i])); // as it is, between steps too
    }
}

/// A double click puts a slider back to 0.
bool EqualiserSliders::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::MouseButtonDblClick)
        return QWidget::eventFilter(watched, event);
    static_cast<QSlider*>(watched)->setValue(0);
    return true;
}

void EqualiserSliders::say(int slider)
{
    const QString words = decibels(m_sliders[std::size_t(slider)]->value() / 2.0);
    m_values[std::size_t(slider)]->setText(words);
    m_sliders[std::size_t(slider)]->setAccessibleDescription(words);
}

} // namespace sostenuto::ui
