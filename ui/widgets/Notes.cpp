#include "ui/widgets/Notes.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

/// An icon by itself, following the theme.
class Picture : public QWidget {
public:
    using QWidget::QWidget;
    void setName(const QString& name)
    {
        m_name = name;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(&painter, rect(), m_name, colour(Token::Text3));
    }

private:
    QString m_name;
};

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_picture(new Picture(this)), m_title(new ThemeLabel(TypeRole::CardTitle, Token::Text, this)),
      m_sentence(new ThemeLabel(TypeRole::Body, Token::Text2, this)), m_action(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyState"));
    m_action->setObjectName(QStringLiteral("emptyStateAction"));
    m_picture->setFixedSize(24, 24);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence);
    column->addSpacing(8);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::acted);
}

void EmptyState::say(const QString& iconName, const QString& title, const QString& sentence, const EmptyAction& action)
{
    static_cast<Picture*>(m_picture)->setName(iconName);
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_action->setText(action.words);
    m_action->setIcon(action.iconName.isEmpty() ? QIcon() : icon(action.iconName));
    setVariant(m_action, action.primary ? "primary" : "");
    m_action->setVisible(!action.words.isEmpty());
    setAccessibleName(title + QStringLiteral(". ") + sentence);
}

InPageNote::InPageNote(QWidget* parent)
    : QWidget(parent), m_sentence(new ThemeLabel(TypeRole::Body, Token::Text, this)), m_action(new QPushButton(this))
{
    setObjectName(QStringLiteral("inPageNote"));
    m_action->setObjectName(QStringLiteral("inPageNoteAction"));
    setVariant(m_action, "quiet", "compact");
    m_sentence->setWordWrap(true);
    setMinimumHeight(36);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(seenMargins(12 + 16 + 10, 2, 4, 2));
    line->addWidget(m_sentence, 1);
    line->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &InPageNote::acted);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void InPageNote::say(StatusFamily family, const QString& iconName, const QString& sentence, const QString& action)
{
    m_family = family;
    m_icon = iconName;
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setProperty("family", static_cast<int>(family));
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    update();
}

void InPageNote::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const StatusColours tones = Theme::current().status(m_family);
    paintBox(&painter, rect(), 6, tones.bg, tones.line);
    paintIcon(&painter, Mirror(*this)(QRectF(12, (height() - 16) / 2.0, 16, 16)), m_icon, tones.fg);
}

} // namespace sostenuto::ui
