#include "ui/pages/RuleEditor.h"

#include "ui/theme/ListWords.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SearchField.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>

namespace sostenuto::ui {

using sync::ListLimit;

namespace {

constexpr int mostTracks = 1'000'000;
constexpr int firstMost = 100; ///< when a limit is chosen

ThemeLabel* caption(const QString& words, QWidget* buddy, QWidget* parent)
{
    auto* label = new ThemeLabel(TypeRole::Body, Token::Text2, parent);
    label->setText(words);
    label->setBuddy(buddy);
    return label;
}

} // namespace

RuleEditor::RuleEditor(QWidget* parent)
    : QWidget(parent), m_name(new QLineEdit(this)), m_rule(new SearchField(tr("Every track. Add conditions"), this)),
      m_conditions(new QPushButton(this)), m_order(new QComboBox(this)), m_unit(new QComboBox(this)),
      m_most(new QSpinBox(this)), m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(QStringLiteral("ruleEditor"));
    setAccessibleName(tr("Rule of the smart playlist"));
    build();
    fillConditions();
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    const auto tellChange = [this] { tell(); };
    connect(m_name, &QLineEdit::textEdited, this, tellChange);
    connect(m_rule, &QLineEdit::textChanged, this, tellChange);
    connect(m_order, &QComboBox::currentIndexChanged, this, tellChange);
    connect(m_most, &QSpinBox::valueChanged, this, tellChange);
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
        m_most->setEnabled(m_unit->currentData().toInt() != int(ListLimit::Unit::None));
        tell();
    });
    connect(m_save, &QPushButton::clicked, this, &RuleEditor::saved);
    connect(m_name, &QLineEdit::returnPressed, this, &RuleEditor::saved);
    connect(m_rule, &QLineEdit::returnPressed, this, &RuleEditor::saved);
}

void RuleEditor::build()
{
    m_name->setObjectName(QStringLiteral("ruleName"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(200);
    m_rule->setObjectName(QStringLiteral("ruleText"));
    m_rule->setAccessibleName(tr("Rule"));
    m_rule->setMaxLength(500);
    m_rule->setToolTip(searchHelp());
    m_conditions->setObjectName(QStringLiteral("ruleAddCondition"));
    m_conditions->setText(tr("Add condition"));
    m_conditions->setAccessibleName(tr("Add a condition to the rule"));
    m_order->setObjectName(QStringLiteral("ruleOrder"));
    m_order->setAccessibleName(tr("Order"));
    for (const OrderChoice& choice : orderChoices())
        m_order->addItem(choice.words);
    buildLimit();
    m_save->setObjectName(QStringLiteral("ruleSave"));
    setVariant(m_save, "primary");
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("ruleCancel"));
    connect(cancel, &QPushButton::clicked, this, &RuleEditor::cancelled);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(20, 16, 20, 16);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    grid->addWidget(caption(tr("Name"), m_name, this), 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(caption(tr("Tracks with"), m_rule, this), 1, 0);
    auto* rule = new QHBoxLayout;
    rule->addWidget(m_rule, 1);
    rule->addWidget(m_conditions);
    grid->addLayout(rule, 1, 1);
    grid->addWidget(caption(tr("Order"), m_order, this), 2, 0);
    auto* rest = new QHBoxLayout;
    rest->setSpacing(8);
    rest->addWidget(m_order);
    rest->addSpacing(12);
    rest->addWidget(caption(tr("Limit"), m_most, this));
    rest->addWidget(m_most);
    rest->addWidget(m_unit);
    rest->addStretch(1);
    rest->addWidget(cancel);
    rest->addWidget(m_save);
    grid->addLayout(rest, 2, 1);
    grid->setColumnStretch(1, 1);
}

void RuleEditor::buildLimit()
{
    m_unit->setObjectName(QStringLiteral("ruleLimitUnit"));
    m_unit->setAccessibleName(tr("Unit of the limit"));
    m_unit->addItem(tr("no limit"), int(ListLimit::Unit::None));
    m_unit->addItem(tr("tracks"), int(ListLimit::Unit::Tracks));
    m_unit->addItem(tr("minutes"), int(ListLimit::Unit::Minutes));
    m_unit->addItem(tr("megabytes"), int(ListLimit::Unit::Megabytes));
    m_most->setObjectName(QStringLiteral("ruleLimit"));
    m_most->setAccessibleName(tr("Limit"));
    m_most->setRange(1, mostTracks);
    m_most->setValue(firstMost);
    m_most->setEnabled(false);
}

void RuleEditor::fillConditions()
{
    auto* menu = new QMenu(m_conditions);
    menu->setObjectName(QStringLiteral("conditionMenu"));
    for (const ConditionChoice& choice : conditionChoices())
        menu->addAction(choice.words, this,
                        [this, rule = choice.rule, select = choice.select] { addCondition(rule, select); });
    m_conditions->setMenu(menu);
}

void RuleEditor::addCondition(const QString& rule, const QString& select)
{
    const QString before = m_rule->text().trimmed();
    const QString text = before.isEmpty() ? rule : before + u' ' + rule;
    m_rule->setText(text);
    m_rule->setFocus(Qt::OtherFocusReason);
    if (!select.isEmpty())
        m_rule->setSelection(int(text.size() - rule.size() + rule.lastIndexOf(select)), int(select.size()));
}

void RuleEditor::edit(const sync::SmartPlaylist& list)
{
    m_filling = true;
    m_list = list;
    m_name->setText(list.name);
    m_rule->setText(list.query);
    m_order->setCurrentText(orderWords(list.order, list.descending));
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(int(list.limit.unit))));
    m_most->setValue(list.limit.most > 0 ? list.limit.most : firstMost);
    m_filling = false;
    QLineEdit* field = list.name.isEmpty() ? m_name : static_cast<QLineEdit*>(m_rule);
    field->setFocus(Qt::OtherFocusReason);
    m_save->setEnabled(!m_name->text().trimmed().isEmpty());
}

sync::SmartPlaylist RuleEditor::edited() const
{
    sync::SmartPlaylist list = m_list;
    list.name = m_name->text().simplified();
    list.query = m_rule->text().simplified();
    const QVector<OrderChoice> choices = orderChoices();
    const OrderChoice& choice = choices[std::clamp<qsizetype>(m_order->currentIndex(), 0, choices.size() - 1)];
    list.order = choice.order;
    list.descending = choice.descending;
    list.limit.unit = ListLimit::Unit(m_unit->currentData().toInt());
    list.limit.most = list.limit.unit == ListLimit::Unit::None ? 0 : m_most->value();
    return list;
}

void RuleEditor::tell()
{
    m_save->setEnabled(!m_name->text().trimmed().isEmpty());
    if (!m_filling)
        Q_EMIT changed();
}

void RuleEditor::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(&painter, rect(), 10, colour(Token::Raised), colour(Token::Hairline));
}

void RuleEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace sostenuto::ui
