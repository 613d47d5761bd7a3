// Uses the window as a person does: finds a visible widget by its object name, clicks it, types into it.
#pragma once

#include <QPointF>
#include <QString>

class QAbstractItemView;
class QWidget;

namespace sostenuto::app {

/// Every action answers whether it could be done: the widget is there, visible and enabled. Thread: main.
class Hands {
public:
    explicit Hands(QWidget& window) : m_window(window) {}

    /// The first visible widget of this name; nullptr = none.
    [[nodiscard]] QWidget* find(const char* name) const;
    /// As its menu entry or its keys do.
    bool trigger(const char* action) const;
    bool click(const char* name) const;
    /// `part` 0..1 of the width.
    bool clickAt(const char* name, double part) const;
    /// Replaces what stands in the field.
    bool type(const char* name, const QString& text) const;
    /// The item with this title, scrolled into view first.
    bool clickItem(const char* viewName, const QString& title) const;
    [[nodiscard]] int rows(const char* viewName) const; ///< 0 also when it is not visible
    [[nodiscard]] QString text(const char* labelName) const;

private:
    [[nodiscard]] QAbstractItemView* view(const char* name) const;

    QWidget& m_window;
};

} // namespace sostenuto::app
