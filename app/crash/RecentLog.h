// The log of one run: on standard error as ever, in a file of the profile, and its last lines in memory for a note
// about a crash.
#pragma once

#include <QString>
#include <QThreadPool>

#include <cstddef>

namespace sostenuto::app {

/// From its making until its end every line of the log is kept too. One at a time. Thread: main; lines come from any
/// thread. The file is written on a thread of its own, in order; one that can't be written is done without.
class RecentLog {
public:
    static constexpr qint64 mostBytes = 1024 * 1024; ///< then the file becomes the one before, `log-before.txt`
    static constexpr int keptLines = 64;
    static constexpr int longestLine = 300; ///< bytes in memory; the file has them whole

    /// `folder`: of log.txt; made when it is missing. `title`: the first line of this run.
    RecentLog(const QString& folder, const QString& title);
    ~RecentLog(); ///< waits for the file
    RecentLog(const RecentLog&) = delete;
    RecentLog& operator=(const RecentLog&) = delete;

    [[nodiscard]] static QString fileName() { return QStringLiteral("log.txt"); }

private:
    static void take(QtMsgType type, const QMessageLogContext& context, const QString& message);
    void append(const QByteArray& line);

    QString m_folder;
    QThreadPool m_writer; ///< one thread, so that lines keep their order
    QtMessageHandler m_before;
};

/// The lines that are kept, oldest first, each with its line feed. For a signal handler: no lock, nothing allocated; a
/// line that is being written at that moment may be torn.
void eachRecentLine(void (*give)(const char* bytes, std::size_t count));

} // namespace sostenuto::app
