// The one banner: what is wrong, since when, what still works, what happens next.
#pragma once

#include "ui/theme/Sentences.h"

#include <QFrame>
#include <QVariantAnimation>

#include <memory>

namespace sostenuto::ui {

/// First in the content's column. 60 px high, or 92 when the buttons need a line of their own; grows further when the
/// text needs it, and elides nothing. Dynamic properties: bannerKind, plainText. Thread: main.
class StatusBanner : public QFrame {
    Q_OBJECT

public:
    explicit StatusBanner(QWidget* parent = nullptr);
    ~StatusBanner() override;

    /// Shows, changes or (kind "none") hides it. `kind` as in DESIGN-UI 7.3: "outage", "offline", …; a change of it
    /// sends one alert to screen readers, `text.next` alone never does.
    void say(const QString& kind, const BannerText& text);
    void hideBanner();
    [[nodiscard]] QString kind() const;
    /// Try now is off while a check runs.
    void setChecking(bool checking);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void tryNow();
    void signIn();
    void details();
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void restyle();
    void arrange();
    void slide(bool open);
    [[nodiscard]] bool isStacked(int width) const;

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sostenuto::ui
