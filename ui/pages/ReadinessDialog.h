// "Ready for offline?": whether something would play without any service, what is missing, and a button that fetches
// it.
#pragma once

#include "ui/pages/Page.h"

#include <sync/model/Kept.h>

#include <QDialog>
#include <QTimer>

#include <optional>

class QMenu;
class QPushButton;

namespace sostenuto::ui {

class ReadyLines;
class ThemeLabel;

/// What is asked about.
struct ReadinessQuestion {
    QString name;                        ///< of one list; empty = the queue, and everything that is pinned
    QVector<sync::TrackId> tracks = {};  ///< of that list, or of the queue from now on
    std::optional<sync::PinTarget> list; ///< what is pinned to fetch it; nullopt = the missing tracks, each
};

/// Follows what arrives while it is open. Thread: main.
class ReadinessDialog : public QDialog {
    Q_OBJECT

public:
    ReadinessDialog(PageContext& context, const ReadinessQuestion& question, QWidget* parent);
    /// Opens one over the window.
    static void ask(PageContext& context, const ReadinessQuestion& question, QWidget* window);

private:
    void build();
    void askAgain();
    void tell();
    void fetch();
    [[nodiscard]] bool isWhole() const { return m_question.name.isEmpty(); }
    /// What would be pinned to fetch it, and is not yet.
    [[nodiscard]] QVector<sync::PinTarget> openTargets() const;

    PageContext& m_context;
    ReadinessQuestion m_question;
    sync::Readiness m_ready;
    ThemeLabel* m_title;
    ReadyLines* m_lines;
    ThemeLabel* m_missing;
    QPushButton* m_fetch;
    QTimer m_again;
    bool m_answered = false;
};

/// "Ready for offline?" in a menu.
void addReadinessEntry(QMenu* menu, PageContext& context, QWidget* over, const ReadinessQuestion& question);

} // namespace sostenuto::ui
