// What goes into a report of a service, and in which form; then where it is put.
#pragma once

#include "ui/pages/Page.h"
#include "ui/theme/ReportWords.h"

#include <QDialog>

class QCheckBox;
class QPlainTextEdit;

namespace sostenuto::ui {

class Segments;

/// Shows the very text that is written. Object name exportDialog. Thread: main.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    using Write = std::function<QByteArray(ReportFormat format, bool isPrivate)>;

    /// `server` gives the file its name.
    ReportDialog(PageContext& context, const QString& server, Write write, QWidget* parent);
    /// Above `window`, and instead of one that is open.
    static void ask(PageContext& context, const QString& server, Write write, QWidget* window);

private:
    void build();
    void preview();
    void choosePlace();
    void save(const QString& path);
    [[nodiscard]] ReportFormat format() const;

    PageContext& m_context;
    QString m_server;
    Write m_write;
    Segments* m_format;
    QCheckBox* m_private;
    QPlainTextEdit* m_preview;
};

} // namespace sostenuto::ui
