// Measures in the background the tracks that are on this computer, one after the other.
#pragma once

#include <sync/model/Measurement.h>

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace sostenuto::sync {
class HeldService;
}

namespace sostenuto::app {

/// A computer that plays music has other things to do first.
struct SurveyPace {
    int beginAfterMs = 60'000; ///< after the start of the program
    double restPerWork = 9;    ///< a pass of a second is followed by so many of rest: a tenth of one core
};

/// Pure. Never zero: others come between two tracks.
[[nodiscard]] int restAfter(qint64 passMs, const SurveyPace& pace);

/// Asks HeldService for a track that was not measured, decodes it on a thread that runs when no other wants to, gives
/// back what was found, rests, and asks again. When everything is measured it has no timer and wakes up only for a
/// track that came to this computer, or when look() is called. A track that does not decode, or whose file is not
/// there, is marked so and left alone; one whose drive went away meanwhile is not. Thread: main. The destructor ends a
/// pass that is under way.
class LoudnessSurvey : public QObject {
    Q_OBJECT

public:
    explicit LoudnessSurvey(sync::HeldService& held, SurveyPace pace = {}, QObject* parent = nullptr);
    ~LoudnessSurvey() override;

    /// Something may have come that was not told by HeldService: folders have other tracks. Begins after a while, as
    /// after the start of the program.
    void look();
    /// Nothing is left to do, as far as is known.
    [[nodiscard]] bool isIdle() const { return m_state == State::Idle; }
    /// A pass is under way.
    [[nodiscard]] bool isMeasuring() const { return m_pass.isRunning() && m_pass.progressValue() == Begun; }

private:
    enum class State { Idle, Resting, Working };
    static constexpr int Begun = 1; ///< the pass's progress: its thread has come to it
    struct Pass {
        std::optional<sync::Measurement> found;
        qint64 tookMs = 0;
        bool driveWent = false;
    };
    static void survey(QPromise<Pass>& promise, const sync::SurveyTask& task);

    void rest(int ms);
    void ask();
    void begin(const sync::SurveyTask& task);
    void keep(const sync::SurveyTask& task, const Pass& pass);

    sync::HeldService& m_held;
    SurveyPace m_pace;
    State m_state = State::Idle;
    QTimer m_rest;
    QThreadPool m_pool;
    QFuture<Pass> m_pass;
};

} // namespace sostenuto::app
