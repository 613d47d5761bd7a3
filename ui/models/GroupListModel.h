// The genres, years, composers or folders of the library, with how many tracks each has.
#pragma once

#include <sync/model/Error.h>
#include <sync/model/Library.h>

#include <QAbstractListModel>

namespace sostenuto::sync {
class LibraryService;
}

namespace sostenuto::ui {

/// Follows the library. Filters what it knows: there are a few thousand at most. Thread: main.
class GroupListModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit GroupListModel(sync::LibraryService& library, QObject* parent = nullptr);

    void setKind(sync::GroupKind kind);
    [[nodiscard]] sync::GroupKind kind() const { return m_kind; }
    void setFilter(const QString& filter);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    [[nodiscard]] const sync::Group& groupAt(int row) const { return m_shown.at(row); }
    [[nodiscard]] int total() const { return int(m_all.size()); } ///< without the filter
    [[nodiscard]] bool isListed() const { return m_listed; }

    /// Asks the same once more.
    void read();

Q_SIGNALS:
    void listed();
    void notRead(const sostenuto::sync::Error& error);

private:
    void filter();

    sync::LibraryService& m_library;
    sync::GroupKind m_kind = sync::GroupKind::Genre;
    QString m_filter;
    QVector<sync::Group> m_all;
    QVector<sync::Group> m_shown;
    bool m_listed = false;
};

} // namespace sostenuto::ui
