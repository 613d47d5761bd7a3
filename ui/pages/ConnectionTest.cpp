#include "ui/pages/ConnectionTest.h"

#include "ui/models/Services.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Words.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Labels.h"

#include <sync/model/WhenDone.h>
#include <sync/service/AccountService.h>
#include <sync/service/StatusService.h>

#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace sostenuto::ui {

using Outcome = ConnectionCheck::Outcome;
using Part = ConnectionCheck::Part;

namespace {

QString partWords(const ConnectionCheck& check)
{
    switch (check.part) {
    case Part::Address:
        return check.outcome == Outcome::Failed ? ConnectionTest::tr("Address not found")
                                                : ConnectionTest::tr("Address found");
    case Part::Secure:
        return check.outcome == Outcome::NotOffered ? ConnectionTest::tr("Not encrypted")
                                                    : ConnectionTest::tr("Secure connection");
    case Part::Server:
        return ConnectionTest::tr("OpenSubsonic server");
    case Part::SignIn:
        return ConnectionTest::tr("Sign-in");
    case Part::Library:
        return ConnectionTest::tr("Library");
    case Part::Streaming:
        return ConnectionTest::tr("Streaming, first sound");
    case Part::Artwork:
        return ConnectionTest::tr("Artwork");
    case Part::Changes:
        break;
    }
    return ConnectionTest::tr("Changes and plays");
}

QString measureWords(const ConnectionCheck& check)
{
    switch (check.outcome) {
    case Outcome::Waiting:
        return ConnectionTest::tr("checking");
    case Outcome::NotTried:
        return ConnectionTest::tr("not used yet");
    case Outcome::Failed:
        return ConnectionTest::tr("no answer");
    case Outcome::NotOffered:
        return ConnectionTest::tr("not offered");
    case Outcome::Passed:
    case Outcome::Slow:
        break;
    }
    if (check.ms > 0)
        return ConnectionTest::tr("%1 ms").arg(number(int(check.ms)));
    return check.detail;
}

/// What Sostenuto does where the service does without, or does not answer; empty when there is nothing to say.
QString insteadWords(const ConnectionCheck& check)
{
    const bool bad = check.outcome == Outcome::Failed || check.outcome == Outcome::Slow;
    if (check.part == Part::Secure && check.outcome == Outcome::NotOffered)
        return ConnectionTest::tr("Without encryption others in the network can read what is sent. Fine at home only.");
    if (check.part == Part::Artwork && bad)
        return ConnectionTest::tr("Without artwork, covers already seen still show.");
    if (check.part == Part::Streaming && bad)
        return ConnectionTest::tr("Without streaming, what is on this computer keeps playing.");
    if (check.part == Part::Library && bad)
        return ConnectionTest::tr("Without the library, lists are as they were last.");
    if (check.part == Part::Changes && bad)
        return ConnectionTest::tr("Changes and plays wait here and are sent later.");
    return {};
}

struct Sign {
    QString icon;
    StatusFamily family;
};

Sign signOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return {QStringLiteral("circle-check"), StatusFamily::Ok};
    case Outcome::Slow:
    case Outcome::NotOffered:
        return {QStringLiteral("triangle-alert"), StatusFamily::Degraded};
    case Outcome::Failed:
        return {QStringLiteral("circle-alert"), StatusFamily::Outage};
    case Outcome::Waiting:
    case Outcome::NotTried:
        break;
    }
    return {QStringLiteral("minus"), StatusFamily::Offline};
}

} // namespace

ConnectionTest::ConnectionTest(Services& services, const sync::Account& account, QWidget* parent)
    : Card(parent), m_services(services), m_account(account),
      m_summary(new ThemeLabel(TypeRole::Small, Token::Text2, this)), m_run(new QPushButton(this)),
      m_list(new QWidget(this)), m_grid(new QGridLayout(m_list)),
      m_instead(new ThemeLabel(TypeRole::Small, Token::Text2, this))
{
    setObjectName(QStringLiteral("connectionTest"));
    m_run->setObjectName(QStringLiteral("connectionTestRun"));
    m_list->setObjectName(QStringLiteral("connectionTestList"));
    m_instead->setObjectName(QStringLiteral("connectionTestInstead"));
    m_instead->setWordWrap(true);
    m_summary->setWordWrap(true);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(5, 1);
    m_grid->setColumnMinimumWidth(3, 24);
    auto* title = new ThemeLabel(TypeRole::BodyStrong, Token::Text, this);
    title->setText(tr("Connection test"));
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(title);
    head->addWidget(m_summary, 1);
    head->addWidget(m_run);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(seenMargins(18, 10, 14, 12));
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_list);
    column->addWidget(m_instead);
    connect(m_run, &QPushButton::clicked, this, &ConnectionTest::run);
    connect(&services.status, &sync::StatusService::stateChanged, this, &ConnectionTest::follow);
    follow();
}

void ConnectionTest::run()
{
    m_running = m_ran = true;
    m_answer.reset();
    m_when = sinceOf(QDateTime::currentDateTimeUtc(), QDateTime::currentDateTimeUtc());
    m_clock.start();
    follow();
    m_services.status.tryNow();
    sync::whenDone(m_services.account.probe(m_account.address.toString()), this,
                   [this](const sync::Result<sync::ServerInfo>& found) {
                       m_running = false;
                       m_answer = AddressAnswer{found, std::max<qint64>(1, m_clock.elapsed())};
                       follow();
                   });
}

void ConnectionTest::follow()
{
    m_run->setEnabled(!m_running);
    m_run->setText(m_ran ? tr("Test again") : tr("Test"));
    m_run->setAccessibleName(tr("Test the connection to %1").arg(m_account.name));
    m_list->setVisible(m_ran);
    if (!m_ran) {
        m_summary->setText(tr("How each part of %1 answers").arg(m_account.name));
        return m_instead->hide();
    }
    const auto checks = connectionChecks(m_account, m_answer, m_services.status.stateOf(m_account.source));
    int passed = 0;
    QStringList instead;
    for (const ConnectionCheck& check : checks) {
        passed += check.outcome == Outcome::Passed;
        if (const QString words = insteadWords(check); !words.isEmpty())
            instead.append(words);
    }
    if (m_answer && !m_answer->found)
        instead.prepend(connectSentence(m_answer->found.error().kind, m_account.name));
    m_summary->setText(m_running
                           ? tr("Testing…")
                           : tr("%1, %2 of %3 checks passed").arg(m_when, number(passed), number(int(checks.size()))));
    m_instead->setText(instead.join(u'\n'));
    m_instead->setVisible(!instead.isEmpty());
    if (checks == m_shown)
        return;
    m_shown = checks;
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int place = 0; place < checks.size(); ++place)
        showCheck(place, checks[place]);
}

/// Two columns, read downwards.
void ConnectionTest::showCheck(int place, const ConnectionCheck& check)
{
    const int rows = int(m_shown.size() + 1) / 2;
    const int row = place % rows;
    const int column = place < rows ? 0 : 4;
    const Sign sign = signOf(check.outcome);
    auto* picture = new IconLabel(16, sign.icon, Token::Text3, m_list);
    picture->say(sign.icon, sign.family);
    auto* name = new ThemeLabel(TypeRole::Body, Token::Text, m_list);
    name->setObjectName(QStringLiteral("connectionCheck%1").arg(place));
    name->setText(partWords(check));
    name->setAccessibleName(QStringLiteral("%1, %2").arg(partWords(check), measureWords(check)));
    auto* measure = new ThemeLabel(TypeRole::Small, Token::Text2, m_list);
    measure->setText(measureWords(check));
    measure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(picture, row, column);
    m_grid->addWidget(name, row, column + 1);
    m_grid->addWidget(measure, row, column + 2);
}

} // namespace sostenuto::ui
