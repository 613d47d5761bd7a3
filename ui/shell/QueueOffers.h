// "Continue from kitchen?": what another player of the account left is offered in a strip, and taken only when asked.
#pragma once

#include <player/queue/PlayQueue.h>
#include <sync/model/Library.h>
#include <sync/model/QueuePlace.h>

#include <QObject>
#include <QVector>

#include <vector>

namespace sostenuto::ui {

class InPageNote;
class WindowNotes;
struct ShellContext;

/// While something plays here nothing is offered: the listener is here. Thread: main.
class QueueOffers : public QObject {
    Q_OBJECT

public:
    /// All outlive it. `strip` is where `notes` are shown.
    QueueOffers(ShellContext& context, WindowNotes& notes, InPageNote& strip, QObject* parent = nullptr);

    /// The listener is back at the window.
    void look();

private:
    [[nodiscard]] bool isPlaying() const;
    void offered(const sync::QueueOffer& offer);
    void show(const sync::QueueOffer& offer, const QString& title);
    void take(const sync::QueueOffer& offer);
    void put(const sync::QueueOffer& offer, const QVector<sync::Track>& rows);
    void close(const sync::QueueOffer& offer);

    ShellContext& m_context;
    WindowNotes& m_notes;
    InPageNote& m_strip;
    int m_question = 0; ///< counts offers: the answer to an older one is dropped
};

} // namespace sostenuto::ui
