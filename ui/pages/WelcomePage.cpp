#include "ui/pages/WelcomePage.h"

#include "ui/models/Services.h"
#include "ui/pages/WelcomeArt.h"
#include "ui/pages/WelcomeCard.h"
#include "ui/pages/WelcomeForm.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/widgets/AppMark.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace sostenuto::ui {

namespace {

constexpr int mostColumn = 616;
constexpr int leastWidthForArt = 900;

} // namespace

WelcomePage::WelcomePage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_art(new WelcomeArt(this)), m_form(new WelcomeForm(context.services.account, this))
{
    setObjectName(QStringLiteral("pageWelcome"));
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("welcomeScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(buildColumn());
    scroll->viewport()->setAutoFillBackground(false);
    scroll->widget()->setAutoFillBackground(false);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_art);
    line->addWidget(scroll, 1);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QWidget* WelcomePage::buildColumn()
{
    auto* middle = new QWidget;
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    auto* title = new ThemeLabel(TypeRole::Page, Token::Text, middle);
    title->setText(say("Welcome to Sostenuto"));
    auto* question = new ThemeLabel(TypeRole::Body, Token::Text2, middle);
    question->setText(say("Where is your music?"));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(question);
    head->addSpacing(2);
    head->addWidget(new AppMark(36, middle));
    head->addLayout(words, 1);
    auto* folder = new WelcomeChoice({QStringLiteral("folder-add"), say("A folder on this computer"),
                                      say("Files that you have; they stay where they are")},
                                     middle);
    folder->setObjectName(QStringLiteral("welcomeAddFolder"));
    connect(folder, &QAbstractButton::clicked, this, &WelcomePage::folderRequested);
    m_trouble = new ThemeLabel(TypeRole::Body, Token::Text, middle);
    m_trouble->setObjectName(QStringLiteral("welcomeFolderTrouble"));
    m_trouble->setFamily(StatusFamily::Outage);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto* demo = new WelcomeChoice(
        {QStringLiteral("sparkles"), say("Try the demo"), say("A small library, nothing leaves this computer")},
        middle);
    demo->setObjectName(QStringLiteral("welcomeDemo"));
    connect(demo, &QAbstractButton::clicked, this, &WelcomePage::demoRequested);

    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addStretch(1);
    column->addLayout(head);
    column->addSpacing(26);
    column->addWidget(m_form);
    column->addSpacing(8);
    column->addWidget(folder);
    column->addWidget(m_trouble);
    column->addSpacing(8);
    column->addWidget(demo);
    m_leave = new QPushButton(say("Back to your music"), middle);
    m_leave->setObjectName(QStringLiteral("welcomeLeave"));
    m_leave->setShortcut(Qt::Key_Escape);
    m_leave->hide();
    connect(m_leave, &QPushButton::clicked, this, &WelcomePage::leaveRequested);
    column->addSpacing(12);
    column->addWidget(m_leave, 0, Qt::AlignLeft);
    column->addStretch(1);
    auto* box = new QWidget(middle);
    box->setMaximumWidth(mostColumn + 4);
    box->setLayout(column);
    column->setContentsMargins(0, 24, 0, 24);
    auto* sides = new QHBoxLayout(middle);
    sides->setContentsMargins(32, 0, 32, 0);
    sides->addStretch(1);
    sides->addWidget(box, 1000);
    sides->addStretch(1);
    return middle;
}

void WelcomePage::setLeavable(bool leavable)
{
    m_leave->setVisible(leavable);
}

void WelcomePage::sayFolderTrouble(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->show();
}

void WelcomePage::open(const Place&)
{
    m_form->focusAddress();
}

void WelcomePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_art->setVisible(width() >= leastWidthForArt);
    m_art->setFixedWidth(qMin(500, width() * 39 / 100));
}

void WelcomePage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().colour(Token::Base));
}

} // namespace sostenuto::ui
