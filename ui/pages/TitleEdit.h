// The title of a page, written anew where it stands.
#pragma once

#include <QObject>

class QLineEdit;

namespace sostenuto::ui {

class HeroHead;

/// A field takes the place of the head's title while it is written. Enter keeps what was written, and so does going
/// elsewhere; Escape gives it up, and an empty name is none. Thread: main.
class TitleEdit : public QObject {
    Q_OBJECT

public:
    /// `fieldName` is the field's object name, `spoken` its accessible name. A child of the head.
    TitleEdit(HeroHead& head, const char* fieldName, const QString& spoken);

    /// May the title be changed? Then it is a link that begins.
    void setOn(bool on);
    [[nodiscard]] bool isOn() const { return m_on; }
    /// False: it is not on.
    bool start();
    void giveUp();
    [[nodiscard]] bool isWriting() const { return m_writing; }

Q_SIGNALS:
    /// Another name than the title.
    void written(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void keep();
    void end();

    HeroHead& m_head;
    QLineEdit* m_field;
    bool m_on = false;
    bool m_writing = false;
};

} // namespace sostenuto::ui
