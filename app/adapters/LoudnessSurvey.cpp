#include "app/adapters/LoudnessSurvey.h"

#include "app/adapters/FileBytes.h"

#include <player/decode/Survey.h>
#include <sync/model/WhenDone.h>
#include <sync/service/HeldService.h>

#include <QDir>
#include <QElapsedTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

namespace sostenuto::app {

namespace {

constexpr double MostRestMs = 10 * 60 * 1000; ///< the clock may have stood still with the computer

std::optional<sync::Measurement> measurementOf(const std::optional<player::Survey>& survey)
{
    if (!survey)
        return std::nullopt;
    return sync::Measurement{survey->lufs, survey->truePeak, survey->durationMs, player::toBytes(survey->waveform)};
}

/// As a scan knows it: the folder is not there, or empty as the place is where a drive was.
bool isAway(const QString& folder)
{
    return !folder.isEmpty() && QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

int restAfter(qint64 passMs, const SurveyPace& pace)
{
    return static_cast<int>(std::clamp(std::ceil(static_cast<double>(passMs) * pace.restPerWork), 1.0, MostRestMs));
}

LoudnessSurvey::LoudnessSurvey(sync::HeldService& held, SurveyPace pace, QObject* parent)
    : QObject(parent), m_held(held), m_pace(pace)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::IdlePriority); // on Linux the only one below normal that has an effect
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &LoudnessSurvey::ask);
    connect(&held, &sync::HeldService::progressChanged, this, [this](sync::TrackId, sync::Availability availability) {
        if (isIdle() && sync::isHere(availability))
            ask();
    });
    rest(pace.beginAfterMs);
}

LoudnessSurvey::~LoudnessSurvey()
{
    m_pass.cancel();
    m_pool.waitForDone();
}

void LoudnessSurvey::rest(int ms)
{
    m_state = State::Resting;
    m_rest.start(ms);
}

void LoudnessSurvey::look()
{
    if (isIdle())
        rest(m_pace.beginAfterMs);
}

void LoudnessSurvey::ask()
{
    using Next = sync::Result<std::optional<sync::SurveyTask>>;
    m_state = State::Working;
    sync::whenDone(m_held.nextToSurvey(player::SurveyVersion), this, [this](const Next& next) {
        if (next && *next)
            begin(**next);
        else
            m_state = State::Idle;
    });
}

void LoudnessSurvey::begin(const sync::SurveyTask& task)
{
    m_pass = QtConcurrent::run(&m_pool, &LoudnessSurvey::survey, task);
    sync::whenDone(m_pass, this, [this, task](const Pass& pass) { keep(task, pass); });
}

void LoudnessSurvey::survey(QPromise<Pass>& promise, const sync::SurveyTask& task)
{
    promise.setProgressRange(0, Begun);
    promise.setProgressValue(Begun);
    QElapsedTimer took;
    took.start();
    std::optional<player::Survey> found;
    player::Decoder::Status status = player::Decoder::Status::Failed;
    if (const auto stream = streamOf(task.file, task.part))
        found = player::survey(*stream, status, [&promise] { return promise.isCanceled(); });
    const bool driveWent = status == player::Decoder::Status::Failed && isAway(task.folder);
    if (!promise.isCanceled())
        promise.addResult(Pass{measurementOf(found), took.elapsed(), driveWent});
}

void LoudnessSurvey::keep(const sync::SurveyTask& task, const Pass& pass)
{
    if (pass.driveWent) {
        m_state = State::Idle; // the scan that finds it away, and the one that finds it back, tell of it
        return;
    }
    const auto kept = m_held.putSurvey(task, player::SurveyVersion, pass.found);
    sync::whenDone(kept, this, [this, restMs = restAfter(pass.tookMs, m_pace)](const sync::Result<void>& done) {
        if (done)
            rest(restMs);
        else
            m_state = State::Idle; // or the same track would be measured over and over
    });
}

} // namespace sostenuto::app
