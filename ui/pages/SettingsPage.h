// Everything that can be set, in sections on one scrolling page, with the sections listed at the left.
#pragma once

#include "ui/pages/Page.h"

#include <QPointer>

class QListWidget;
class QScrollArea;
class QVBoxLayout;

namespace sostenuto::ui {

class ActionBook;
class SearchField;
class SettingRow;
class ThemeLabel;

class SettingsPage : public Page {
    Q_OBJECT

public:
    /// Without `actions` there is no section of shortcuts.
    explicit SettingsPage(PageContext& context, ActionBook* actions = nullptr, QWidget* parent = nullptr);

    /// Place::id; 0 = the page opens where it was. Place::text: the title of a setting in it, which is led to.
    static constexpr qint64 storageSection = 1;
    static constexpr qint64 serversSection = 2;
    static constexpr qint64 foldersSection = 3;
    static constexpr qint64 playbackSection = 4;
    static constexpr qint64 appearanceSection = 5;
    static constexpr qint64 shortcutsSection = 6;
    static constexpr qint64 noticesSection = 7;
    static constexpr qint64 privacySection = 8;
    static constexpr qint64 dataSection = 9;
    static constexpr qint64 aboutSection = 10;
    struct Section {
        qint64 id;
        QString iconName;
        QString title;
    };
    /// As they stand on the page.
    [[nodiscard]] static QVector<Section> sections();

    void open(const Place& place) override;
    void focusFilter() override;

private:
    /// A section as it stands on the page.
    struct Shown {
        qint64 id;
        QString title;
        QWidget* whole; ///< heading and body
        QWidget* body;
    };
    void build();
    [[nodiscard]] QWidget* makeBody(qint64 section);
    void addSection(const Section& section, QWidget* body);
    void goTo(int section);
    /// The row of the setting so called; none = nullptr.
    [[nodiscard]] SettingRow* rowCalled(int section, const QString& title) const;
    /// Where the page has to stand for the section, or the row that is asked for in it.
    [[nodiscard]] int topFor(int section) const;
    void followScroll();
    void fitList();
    void resizeEvent(QResizeEvent* event) override;
    /// Only rows and sections with these words stay.
    void search();

    ActionBook* m_actions;
    SearchField* m_search;
    QListWidget* m_sections;
    QScrollArea* m_scroll;
    ThemeLabel* m_nothing;
    QVBoxLayout* m_column;
    QVector<Shown> m_shown;
    int m_goal = -1;                ///< the section to stand at the top while the page is still being laid out
    QPointer<SettingRow> m_goalRow; ///< in it, to be seen
    bool m_leading = false;         ///< the list leads, the scroll bar follows
};

/// May this body stay while `text` is searched for? Hides its rows that do not have it; a body whose
/// rows do not, but whose labels or buttons do, stays whole.
[[nodiscard]] bool filterBody(QWidget* body, const QString& text);

} // namespace sostenuto::ui
