// The parts of the search page: lists with a ring that needs no focus, headings with a link, the card of the top
// result.
#pragma once

#include "ui/widgets/CardGrid.h"

#include <QListView>
#include <QWidget>

namespace sostenuto::ui {

class CoverLabel;
class ElidedLabel;
class RoundPlayButton;
class ThemeLabel;

/// Rows that are all shown. The ring is drawn around one row although the search field keeps the focus.
class ResultRows : public QListView {
    Q_OBJECT

public:
    explicit ResultRows(QWidget* parent = nullptr);
    void setRinged(int row); ///< -1 = none
    /// As tall as its rows.
    void fitHeight();

protected:
    void paintEvent(QPaintEvent* event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    int m_ringed = -1;
};

/// Cards in one row, or as many as there are.
class ResultCards : public CardGrid {
    Q_OBJECT

public:
    using CardGrid::CardGrid;
    void setRinged(int row);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_ringed = -1;
};

/// "Tracks" and, at the right, "All 41".
class SectionHead : public QWidget {
    Q_OBJECT

public:
    SectionHead(const QString& title, const char* allName, QWidget* parent = nullptr);
    /// The link shows only when there is more than `shown`.
    void setTotal(int total, int shown);

Q_SIGNALS:
    void allClicked();

private:
    ThemeLabel* m_title;
    ElidedLabel* m_all;
};

/// Picture, name, two lines, Play.
class TopResultCard : public QWidget {
    Q_OBJECT

public:
    explicit TopResultCard(CoverCache& covers, QWidget* parent = nullptr);
    void say(const QStringList& coverKeys, bool round, const QString& name, const QString& what, const QString& where);
    void setRinged(bool on);

Q_SIGNALS:
    void opened();
    void played();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    CoverCache& m_covers;
    QStringList m_keys;
    bool m_round = false;
    bool m_ringed = false;
    QWidget* m_picture;
    ElidedLabel* m_name;
    ElidedLabel* m_what;
    ElidedLabel* m_where;
    RoundPlayButton* m_play;
};

} // namespace sostenuto::ui
