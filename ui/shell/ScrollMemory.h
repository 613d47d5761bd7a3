// Where the lists of a place stood, so that going back finds them there.
#pragma once

#include "ui/pages/Page.h"

#include <QObject>
#include <QPointer>
#include <QVector>

class QAbstractScrollArea;

namespace sostenuto::ui {

/// Thread: main.
class ScrollMemory : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype mostPlaces = 100;

    using QObject::QObject;

    /// Before the page shows another place.
    void keep(const Place& place, const Page& page);
    /// After the page was opened at this place again. What is not long enough yet is scrolled once it is, unless the
    /// listener, or another restore(), was there first.
    void restore(const Place& place, const Page& page);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Spot {
        QString name; ///< of the list
        int value = 0;
        int row = -1; ///< the current one
    };
    struct Kept {
        Place place;
        QVector<Spot> spots;
    };
    struct Wish {
        QPointer<QAbstractScrollArea> area;
        Spot spot;
    };
    void fulfil();
    void forgetWishes();

    QVector<Kept> m_kept; ///< latest last
    QVector<Wish> m_wishes;
};

} // namespace sostenuto::ui
