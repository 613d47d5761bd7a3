#include "ui/pages/EqualiserTable.h"

#include "ui/pages/EqualiserBandRow.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace sostenuto::ui {

using player::EqualiserBand;

namespace {

QWidget* makeHeads(QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 4, 0, 4);
    line->setSpacing(8);
    const auto add = [&](const QString& words, int width) {
        auto* head = new ThemeLabel(TypeRole::Small, Token::Text3, box);
        head->setText(words);
        head->setFixedWidth(width);
        line->addWidget(head);
    };
    add(EqualiserTable::tr("Kind"), EqualiserBandRow::kindWidth);
    add(EqualiserTable::tr("Frequency"), EqualiserBandRow::numberWidth);
    add(EqualiserTable::tr("Gain"), EqualiserBandRow::numberWidth);
    add(EqualiserTable::tr("Q"), EqualiserBandRow::numberWidth);
    line->addStretch(1);
    return box;
}

} // namespace

EqualiserTable::EqualiserTable(QWidget* parent)
    : QWidget(parent), m_add(new QPushButton(icon(QStringLiteral("plus")), tr("Add a band"), this))
{
    m_add->setObjectName(QStringLiteral("equaliserAdd"));
    setVariant(m_add, "quiet", "compact");
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Bands"));
    auto* inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(seenMargins(0, 0, 8, 0));
    m_column->setSpacing(6);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    m_column->addStretch(1);
    scroll->setWidget(inside);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeads(this));
    column->addWidget(scroll, 1);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow();
        m_rows.back()->setBand({});
        m_add->setEnabled(int(m_rows.size()) < player::MostEqualiserBands);
        take();
    });
}

void EqualiserTable::setBands(const std::vector<EqualiserBand>& bands)
{
    const std::size_t wanted = std::min(bands.size(), std::size_t(player::MostEqualiserBands));
    while (m_rows.size() > wanted) {
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    while (m_rows.size() < wanted)
        addRow();
    for (std::size_t i = 0; i < wanted; ++i) {
        if (m_rows[i]->band() != bands[i])
            m_rows[i]->setBand(bands[i]);
    }
    m_add->setEnabled(int(wanted) < player::MostEqualiserBands);
}

void EqualiserTable::addRow()
{
    auto* row = new EqualiserBandRow(this);
    m_column->insertWidget(int(m_rows.size()), row);
    m_rows.push_back(row);
    row->setPlace(int(m_rows.size()));
    connect(row, &EqualiserBandRow::edited, this, &EqualiserTable::take);
    connect(row, &EqualiserBandRow::removeAsked, this, [this, row] { remove(row); });
}

void EqualiserTable::take()
{
    std::vector<EqualiserBand> bands;
    for (const EqualiserBandRow* row : m_rows)
        bands.push_back(row->band());
    Q_EMIT edited(bands);
}

void EqualiserTable::remove(EqualiserBandRow* row)
{
    m_add->setFocus(); // the button that had it goes
    m_rows.erase(std::find(m_rows.begin(), m_rows.end(), row));
    row->hide();
    row->deleteLater();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setPlace(int(i) + 1);
    m_add->setEnabled(true);
    take();
}

} // namespace sostenuto::ui
