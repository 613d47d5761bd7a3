// Hours of a service's life and of a player that uses it, in virtual time.
#pragma once

#include <sync/status/StatusMachine.h>

#include <algorithm>
#include <cmath>
#include <queue>
#include <random>

namespace sostenuto::sync {

inline constexpr qint64 secondMs = 1000;

/// A service as its answers are: `loss` of them fail, the rest take their time.
struct SimulatedService {
    double loss = 0.0;
    ErrorKind how = ErrorKind::ConnectionLost;
    double medianMs = 120.0;
    double spread = 0.8; ///< of the logarithm
};

/// A listener's player and its service, one request every second or two beside the checks.
class ServiceLife {
public:
    explicit ServiceLife(unsigned seed)
        : m_random(seed), m_machine([this] { return std::uniform_real_distribution<>(0.0, 1.0)(m_random); })
    {
        m_machine.setService(SourceId{1}, QStringLiteral("Hearth"));
        m_nextRequest = m_now;
    }

    SimulatedService service;
    QVector<BannerKind> banners; ///< each change, None too
    qint64 lastChange = 0;

    void live(qint64 ms)
    {
        const qint64 end = m_now + ms;
        while (m_now < end) {
            step();
            const qint64 wake = m_machine.wakeAt().value_or(end);
            m_now = std::min({end, std::max(m_now + 1, std::min({wake, m_nextRequest, nextAnswer(end)}))});
        }
        step();
    }
    [[nodiscard]] const ServiceState& state() const { return m_machine.state(); }

private:
    struct Pending {
        qint64 at;
        qint64 ms;
        bool isCheck;
        Capability part;
        std::optional<Error> outcome;
        bool operator<(const Pending& other) const { return at > other.at; }
    };

    double chance() { return std::uniform_real_distribution<>(0.0, 1.0)(m_random); }
    [[nodiscard]] qint64 nextAnswer(qint64 otherwise) const
    {
        return m_answers.empty() ? otherwise : m_answers.top().at;
    }

    void ask(bool isCheck, Capability part)
    {
        const double ms = service.medianMs * std::exp(std::normal_distribution<>(0.0, service.spread)(m_random));
        const auto took = static_cast<qint64>(std::clamp(ms, 1.0, 14'000.0));
        std::optional<Error> outcome;
        if (chance() < service.loss)
            outcome = Error{service.how, {}, 0, false};
        m_answers.push({m_now + took, took, isCheck, part, outcome});
    }

    void step()
    {
        while (!m_answers.empty() && m_answers.top().at <= m_now) {
            const Pending answer = m_answers.top();
            m_answers.pop();
            if (answer.isCheck)
                m_machine.checked(answer.outcome, answer.ms, m_now);
            else
                m_machine.answered(answer.part, answer.outcome, answer.ms, m_now);
            advance();
        }
        if (m_now >= m_nextRequest) {
            m_nextRequest = m_now + static_cast<qint64>((0.5 + 1.5 * chance()) * secondMs);
            constexpr Capability usual[] = {Capability::Streaming, Capability::Library, Capability::Artwork};
            const Capability part = usual[static_cast<size_t>(chance() * 3.0)];
            if (m_machine.works(part)) // what is known to be down is not asked for
                ask(false, part);
        }
        advance();
    }

    void advance()
    {
        const StatusMachine::Due due = m_machine.advance(m_now);
        if (due.check)
            ask(true, Capability::SignIn);
        if (due.look)
            m_machine.looked({}, m_now);
        for (const Capability part : due.parts)
            ask(false, part);
        const BannerKind kind = m_machine.state().kind;
        if (banners.isEmpty() || banners.last() != kind) {
            banners.append(kind);
            lastChange = m_now;
        }
    }

    std::mt19937 m_random;
    StatusMachine m_machine;
    std::priority_queue<Pending> m_answers;
    qint64 m_now = 1'000'000'000;
    qint64 m_nextRequest = 0;
};

} // namespace sostenuto::sync
