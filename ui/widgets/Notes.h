// What a page says about itself: empty states and strips.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

class QPushButton;

namespace sostenuto::ui {

class ThemeLabel;

/// What an empty state offers; no words = no button. The one thing to do on a page is primary.
struct EmptyAction {
    QString words;
    QString iconName = {};
    bool primary = false;
};

/// Icon, title, one sentence, at most one button; centred. Object names emptyState, emptyStateAction.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    void say(const QString& iconName, const QString& title, const QString& sentence, const EmptyAction& action = {});

Q_SIGNALS:
    void acted();

private:
    QWidget* m_picture;
    ThemeLabel* m_title;
    ThemeLabel* m_sentence;
    QPushButton* m_action;
};

/// 36 px strip in status colours, for facts about this page only. Object names inPageNote, inPageNoteAction.
class InPageNote : public QWidget {
    Q_OBJECT

public:
    explicit InPageNote(QWidget* parent = nullptr);
    void say(StatusFamily family, const QString& iconName, const QString& sentence, const QString& action = {});

Q_SIGNALS:
    void acted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StatusFamily m_family = StatusFamily::Degraded;
    QString m_icon;
    ThemeLabel* m_sentence;
    QPushButton* m_action;
};

} // namespace sostenuto::ui
