// A walk through the real window in steps: do one thing, wait until what must come of it is there, take a picture.
#pragma once

#include <QDir>
#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

class QWidget;

namespace sostenuto::app {

/// One thing that is done and what must come of it.
struct Step {
    QString name;
    int limitMs;
    std::function<bool()> act;         ///< tried again until it answers true; empty = nothing to do
    std::function<bool()> until;       ///< the step happened; empty = with the act
    std::function<QString()> measured; ///< for its line; may be empty
    int settleMs = 400;                ///< before the picture: movements end, covers arrive
    QString picture = {};              ///< name of its file without the ending; empty = none
};

/// Says a line for each step on standard output. Thread: main. The window outlives it.
class Walk : public QObject {
    Q_OBJECT

public:
    /// `folder` is made when it is missing; pictures in it are replaced.
    Walk(QWidget& window, const QString& folder, QObject* parent = nullptr);

    /// At least one; before start().
    void add(Step step);
    [[nodiscard]] std::size_t steps() const { return m_steps.size(); }
    void start();
    /// Since the step began or its act set the clock anew.
    [[nodiscard]] double seconds() const { return static_cast<double>(m_clock.elapsed()) / 1000.0; }
    [[nodiscard]] QElapsedTimer& clock() { return m_clock; }

Q_SIGNALS:
    /// 0 = every step happened within its time. The first that did not is the last.
    void finished(int exitCode);

private:
    void begin(std::size_t step);
    void look();
    void end(bool happened);
    void takePicture(const Step& step);

    QWidget& m_window;
    QDir m_folder;
    std::vector<Step> m_steps;
    std::size_t m_step = 0;
    bool m_acted = false;
    QTimer m_poll;
    QElapsedTimer m_clock;
};

} // namespace sostenuto::app
