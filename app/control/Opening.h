// Files, folders and addresses that somebody named, as tracks of the library and stations.
#pragma once

#include <sync/model/Error.h>
#include <sync/model/Library.h>

#include <QObject>
#include <QStringList>

#include <functional>

namespace sostenuto::ui {
struct Services;
}

namespace sostenuto::app {

/// Looks them up one after the other. Thread: main.
class Opening : public QObject {
    Q_OBJECT

public:
    struct Found {
        QVector<sync::Track> tracks; ///< in the order in which they were named
        QStringList missing;         ///< what is no music of the library, as it was named
        bool failed = false;         ///< the library could not be read
    };
    using Take = std::function<void(const Found& found)>;

    /// `take` is called once, unless `parent` goes before; then it deletes itself.
    Opening(ui::Services& services, const QStringList& names, Take take, QObject* parent);

private:
    void next();
    void look(const QString& name);
    void found(const QString& name, const QVector<sync::TrackId>& tracks);
    void readRows();
    void end();

    ui::Services& m_services;
    QStringList m_left;
    Take m_take;
    QVector<sync::TrackId> m_ids;
    Found m_found;
};

} // namespace sostenuto::app
