// What can be done with what is chosen in a list. The window's actions ask the list that has the keyboard.
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QPersistentModelIndex>

#include <functional>
#include <map>

class QAbstractItemView;

namespace sostenuto::ui {

enum class ListCommand {
    PlayItem,
    PlayNext,
    AddToQueue,
    AddToPlaylist,
    Remove,
    MoveUp,
    MoveDown,
    Copy,
    SelectAll,
    SelectNone,
};

/// A child of its view, which takes the commands' keys before the window does: in a list Delete means its rows. A view
/// where several rows can be chosen offers SelectAll and SelectNone by itself. Thread: main.
class ListCommands : public QObject {
    Q_OBJECT

public:
    explicit ListCommands(QAbstractItemView& view);

    /// Of the widget itself; null = it is no list, or offers nothing.
    [[nodiscard]] static ListCommands* of(const QWidget* widget);

    /// While `can` answers so; without it while there is a current row.
    void offer(ListCommand command, std::function<void()> act, std::function<bool()> can = {});
    /// For the row under a click of the middle button.
    void onMiddleClick(std::function<void(const QModelIndex&)> act);
    [[nodiscard]] bool can(ListCommand command) const;
    /// False: it can't now.
    bool run(ListCommand command);
    /// Something that `can` asks for is otherwise.
    void refresh() { Q_EMIT changed(); }

    /// Of all lists. Enter belongs to the views: it plays rows and opens cards.
    [[nodiscard]] static QList<QKeySequence> keys(ListCommand command);
    static void setKeys(ListCommand command, const QList<QKeySequence>& keys);

Q_SIGNALS:
    /// What can() answers may be otherwise now.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool clicked(QEvent* event);
    struct Offer {
        std::function<void()> act;
        std::function<bool()> can;
    };
    QAbstractItemView& m_view;
    std::map<ListCommand, Offer> m_offers;
    std::function<void(const QModelIndex&)> m_middle;
    QPersistentModelIndex m_pressed; ///< by the middle button
};

} // namespace sostenuto::ui
