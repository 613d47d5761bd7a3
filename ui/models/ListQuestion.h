// "Which ids are in this list now?", asked when something changed: one question at a time, old answers dropped.
#pragma once

#include <sync/model/Error.h>
#include <sync/model/WhenDone.h>

#include <QVector>

#include <functional>
#include <utility>

namespace sostenuto::ui {

/// Thread: main.
template <class Id>
class ListQuestion {
public:
    using Ask = std::function<QFuture<sync::Result<QVector<Id>>>()>;
    using Answered = std::function<void(const QVector<qint64>& ids)>;
    using Failed = std::function<void(const sync::Error& error)>;

    /// `failed` hears of a question that got no answer; the list is as it was.
    ListQuestion(QObject* owner, Ask ask, Answered answered, Failed failed = {})
        : m_owner(owner), m_askFor(std::move(ask)), m_answered(std::move(answered)), m_failed(std::move(failed))
    {
    }

    /// It is another question now: what is under way is not waited for.
    void askAnew()
    {
        ++m_question;
        m_asking = false;
        ask();
    }
    /// The same question, because something changed. While one is under way it is asked once more after that.
    void askAgain()
    {
        if (m_asking)
            m_again = true;
        else
            ask();
    }

private:
    void ask()
    {
        m_asking = true;
        m_again = false;
        sync::whenDone(m_askFor(), m_owner, [this, question = m_question](const sync::Result<QVector<Id>>& answer) {
            if (question == m_question)
                take(answer);
        });
    }

    void take(const sync::Result<QVector<Id>>& answer)
    {
        m_asking = false;
        if (answer) {
            QVector<qint64> ids;
            ids.reserve(answer->size());
            for (const Id id : *answer)
                ids.append(id.value);
            m_answered(ids);
        } else if (m_failed && !m_again) {
            m_failed(answer.error());
        }
        if (m_again)
            ask();
    }

    QObject* m_owner;
    Ask m_askFor;
    Answered m_answered;
    Failed m_failed;
    int m_question = 0;
    bool m_asking = false;
    bool m_again = false;
};

/// The numbers of a list as typed ids.
template <class Id>
[[nodiscard]] QVector<Id> idsFrom(const QVector<qint64>& numbers)
{
    QVector<Id> ids;
    ids.reserve(numbers.size());
    for (const qint64 number : numbers)
        ids.append(Id{number});
    return ids;
}

} // namespace sostenuto::ui
