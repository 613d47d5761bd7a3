// Everything that can be done, found by typing some of its name.
#pragma once

#include "ui/models/CommandRank.h"

#include <QDialog>

#include <functional>

class QListView;

namespace sostenuto::ui {

class CommandListModel;
class SearchField;
class ThemeLabel;
struct ShellContext;

/// Open while it is needed: one that is there is raised. The cursor stays in the field; Up and Down go through what was
/// found, Enter does it and closes. What is used is remembered. Thread: main.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    static void open(ShellContext& context, QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Offer {
        Command command;
        std::function<void()> act;
    };
    CommandPalette(ShellContext& context, QWidget* window);
    void build();
    void collect();
    void addSettings();
    void addPlaylists();
    void rank();
    void step(int rows);
    void run(int row);

    ShellContext& m_context;
    SearchField* m_field;
    QListView* m_list;
    ThemeLabel* m_nothing;
    CommandListModel* m_model;
    QVector<Offer> m_offers;
    QVector<int> m_order; ///< rows of the list, as places in m_offers
};

} // namespace sostenuto::ui
