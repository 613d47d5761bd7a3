// What of an imported file is not in the library, as text that can be copied.
#pragma once

#include <QDialog>
#include <QStringList>
#include <QVector>

class QPlainTextEdit;

namespace sostenuto::ui {

class ThemeLabel;

/// Stands beside the window, which can be used meanwhile. Deletes itself when it is closed. Thread: main.
class NotFoundDialog : public QDialog {
    Q_OBJECT

public:
    explicit NotFoundDialog(QWidget* parent);

    /// Shows them, beside those of other files while they are still shown. Nothing when `count` is 0. `words`: the
    /// first of `count` entries of the file called `name`.
    static void tell(const QString& name, const QStringList& words, int count, QWidget* parent);

private:
    struct Missing {
        QString name;
        QStringList words;
        int count = 0;
    };
    void add(const Missing& missing);
    [[nodiscard]] QString text() const;

    QVector<Missing> m_missing;
    ThemeLabel* m_about;
    QPlainTextEdit* m_list;
};

} // namespace sostenuto::ui
