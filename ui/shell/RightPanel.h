// The panel at the right: tabs, of which the queue is one.
#pragma once

#include "ui/shell/Surface.h"

namespace sostenuto::ui {

class QueuePanel;
struct ShellContext;

class RightPanel : public Surface {
    Q_OBJECT

public:
    explicit RightPanel(ShellContext& context, QWidget* parent = nullptr);
    [[nodiscard]] QueuePanel& queue() const { return *m_queue; }

Q_SIGNALS:
    void closeAsked();

private:
    QueuePanel* m_queue;
};

} // namespace sostenuto::ui
