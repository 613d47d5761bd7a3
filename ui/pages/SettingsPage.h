// Everything that can be set, in sections on one scrolling page, with the sections listed at the left.
#pragma once

#include "ui/pages/Page.h"

class QListWidget;
class QScrollArea;
class QVBoxLayout;

namespace sostenuto::ui {

class PlaybackSettings;
class Segments;

class SettingsPage : public Page {
    Q_OBJECT

public:
    explicit SettingsPage(PageContext& context, QWidget* parent = nullptr);

    /// Place::id of what is set of keeping; else the page opens where it was.
    static constexpr qint64 storageSection = 1;

    void open(const Place& place) override;

private:
    void build();
    void addSection(const QString& iconName, const QString& title, QWidget* body);
    [[nodiscard]] QWidget* buildAppearance();
    [[nodiscard]] QWidget* buildLanguages(QWidget* parent);
    void goTo(int section);
    void followScroll();

    QListWidget* m_sections;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
    QVector<QWidget*> m_heads; ///< by section
    int m_storage = 0;         ///< its place in m_heads
    bool m_leading = false;    ///< the list leads, the scroll bar follows
};

} // namespace sostenuto::ui
