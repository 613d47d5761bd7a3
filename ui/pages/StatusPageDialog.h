// Where a server's provider publishes how it is: the address, what stands there, and what each part of it is for us.
#pragma once

#include <sync/model/Error.h>
#include <sync/service/FeedService.h>

#include <QDialog>

#include <optional>

class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace sostenuto::ui {

class ThemeLabel;

/// Shows the page that is in use, until another one is tried; that is used when the listener says so. Thread: main.
class StatusPageDialog : public QDialog {
    Q_OBJECT

public:
    /// `server`: its display name.
    StatusPageDialog(sync::FeedService& feeds, sync::SourceId source, const QString& server, QWidget* parent);

private:
    void build();
    void buildComponents();
    void buildButtons();
    [[nodiscard]] QWidget* componentRow(const sync::FeedComponent& component);
    [[nodiscard]] std::optional<sync::FeedPlace> used() const;
    [[nodiscard]] QUrl typed() const;
    void follow();
    void showPlace(const sync::FeedPlace& place);
    void showComponents(const sync::FeedPlace& place);
    void find();
    void preview();
    void tried(const sync::Result<sync::FeedPlace>& place, const QString& trouble);
    void match(const QString& component, std::optional<sync::Capability> part);
    void ignore(const QString& component);
    void use();
    void forget();
    void setBusy(bool busy);

    sync::FeedService& m_feeds;
    sync::SourceId m_source;
    QString m_server;
    QVBoxLayout* m_column;
    QLineEdit* m_address;
    QPushButton* m_find;
    QPushButton* m_preview;
    QPushButton* m_use;
    QPushButton* m_forget;
    ThemeLabel* m_says;
    ThemeLabel* m_events;
    ThemeLabel* m_trouble;
    QScrollArea* m_components;
    std::optional<sync::FeedPlace> m_tried;
    std::optional<sync::FeedPlace> m_shown;
};

} // namespace sostenuto::ui
