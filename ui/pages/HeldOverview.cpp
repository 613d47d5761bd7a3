#include "ui/pages/HeldOverview.h"

#include "ui/theme/KeepWords.h"
#include "ui/theme/Sentences.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/QuotaBar.h"
#include "ui/widgets/Swatch.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr std::array colours{Token::Hold1, Token::Hold2, Token::Hold3, Token::Track};

QString kindWord(int kind)
{
    switch (kind) {
    case 0:
        return HeldOverview::tr("Pinned");
    case 1:
        return HeldOverview::tr("Kept automatically");
    case 2:
        return HeldOverview::tr("Recently played");
    default:
        return HeldOverview::tr("Free");
    }
}

QString musicOf(const sync::HeldShare& share)
{
    return share.ms > 0 ? amountOfMusic(share.ms) : QString();
}

} // namespace

HeldOverview::HeldOverview(QWidget* parent)
    : QWidget(parent), m_hours(new ThemeLabel(TypeRole::Figure, Token::Text, this)),
      m_words(new ElidedLabel(TypeRole::Small, Token::Text2, this)),
      m_used(new ThemeLabel(TypeRole::BodyStrong, Token::Text, this)),
      m_room(new ThemeLabel(TypeRole::Body, Token::Text2, this)), m_bar(new QuotaBar(this))
{
    m_hours->setObjectName(QStringLiteral("offlineHeldHours"));
    m_used->setObjectName(QStringLiteral("offlineUsed"));
    m_bar->setObjectName(QStringLiteral("offlineQuotaBar"));
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_hours);
    head->addWidget(m_words, 1, Qt::AlignBottom);
    auto* used = new QHBoxLayout;
    used->setSpacing(4);
    used->addWidget(m_used, 0, Qt::AlignBottom);
    used->addWidget(m_room, 0, Qt::AlignBottom);
    head->addLayout(used);
    m_words->setContentsMargins(0, 0, 0, 4);
    auto* cells = new QHBoxLayout;
    cells->setSpacing(8);
    for (int kind = 0; kind < kinds; ++kind)
        cells->addWidget(buildCell(kind), 1, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addSpacing(10);
    column->addWidget(m_bar);
    column->addSpacing(12);
    column->addLayout(cells);
}

QWidget* HeldOverview::buildCell(int kind)
{
    auto* cell = new QWidget(this);
    auto* grid = new QGridLayout(cell);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    auto* word = new ElidedLabel(TypeRole::Small, Token::Text2, cell);
    word->setFullText(kindWord(kind));
    m_cells[size_t(kind)] = {new ThemeLabel(TypeRole::BodyStrong, Token::Text, cell),
                             new ElidedLabel(TypeRole::Small, Token::Text3, cell)};
    grid->addWidget(new Swatch(colours[size_t(kind)], cell), 0, 0, Qt::AlignVCenter);
    grid->addWidget(word, 0, 1);
    grid->addWidget(m_cells[size_t(kind)].size, 1, 1);
    grid->addWidget(m_cells[size_t(kind)].music, 2, 1);
    grid->setColumnStretch(1, 1);
    return cell;
}

void HeldOverview::tell(const sync::HeldTotals& totals)
{
    const sync::HeldShare all = heldInAll(totals);
    m_hours->setText(amountOfMusic(all.ms));
    m_words->setFullText(heldWords(all.tracks));
    m_used->setText(roomSize(all.bytes));
    m_room->setText(tr("of %1").arg(roomSize(totals.quotaBytes)));
    m_used->setAccessibleName(QStringLiteral("%1 %2").arg(m_used->text(), m_room->text()));
    const double room = std::max<double>(1, double(totals.quotaBytes));
    const std::array shares{totals.pinned, totals.automatic, totals.passing};
    QVector<QuotaPart> parts;
    for (size_t kind = 0; kind < shares.size(); ++kind) {
        parts.append({colours[kind], double(shares[kind].bytes) / room});
        tellCell(int(kind), roomSize(shares[kind].bytes), musicOf(shares[kind]));
    }
    m_bar->setParts(parts, quotaSentence(totals));
    tellCell(kinds - 1, roomSize(std::max<qint64>(0, totals.quotaBytes - all.bytes)), freeWords(totals));
}

void HeldOverview::tellCell(int kind, const QString& size, const QString& music)
{
    const Cell& cell = m_cells[size_t(kind)];
    cell.size->setText(size);
    cell.size->setAccessibleName(QStringLiteral("%1: %2").arg(kindWord(kind), size));
    cell.music->setFullText(music);
    cell.music->setVisible(!music.isEmpty());
}

} // namespace sostenuto::ui
