// Labels that colour themselves from the theme and follow it.
#pragma once

#include "ui/theme/Theme.h"

#include <QLabel>

namespace sostenuto::ui {

/// Plain text in a role and a colour of the theme.
class ThemeLabel : public QLabel {
    Q_OBJECT

public:
    ThemeLabel(TypeRole role, Token colour, QWidget* parent = nullptr);
    void setLook(TypeRole role, Token colour);
    /// A status colour (fg) instead of the token.
    void setFamily(StatusFamily family);

private:
    void restyle();

    TypeRole m_role;
    Token m_colour;
    int m_family = -1;
};

/// One line that ends in "…" when it does not fit; the whole text is then the tooltip and always the accessible name.
class ElidedLabel : public ThemeLabel {
    Q_OBJECT

public:
    ElidedLabel(TypeRole role, Token colour, QWidget* parent = nullptr);
    void setFullText(const QString& text);
    [[nodiscard]] QString fullText() const { return m_full; }
    /// Pointing hand and clicked(); for titles and artists that lead somewhere.
    void setLink(bool link);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_full;
    bool m_link = false;
};

} // namespace sostenuto::ui
