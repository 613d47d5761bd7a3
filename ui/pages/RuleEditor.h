// Changes a smart playlist: its name, its rule, its order, how much of it. Shows nothing of its tracks.
#pragma once

#include <sync/model/SmartPlaylist.h>

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace sostenuto::ui {

class SearchField;

/// A card with fields. Thread: main.
class RuleEditor : public QWidget {
    Q_OBJECT

public:
    explicit RuleEditor(QWidget* parent = nullptr);

    /// Says nothing. The cursor goes to the name, or to the rule when there is one.
    void edit(const sync::SmartPlaylist& list);
    [[nodiscard]] sync::SmartPlaylist edited() const;

Q_SIGNALS:
    void changed(); ///< by the person, while typing
    void saved();
    void cancelled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void buildLimit();
    void fillConditions();
    void addCondition(const QString& rule, const QString& select);
    void tell();

    sync::SmartPlaylist m_list;
    QLineEdit* m_name;
    SearchField* m_rule;
    QPushButton* m_conditions;
    QComboBox* m_order;
    QComboBox* m_unit;
    QSpinBox* m_most;
    QPushButton* m_save;
    bool m_filling = false;
};

} // namespace sostenuto::ui
