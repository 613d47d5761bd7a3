// The one banner: what is wrong, since when, what still works, what happens next.
#pragma once

#include "ui/theme/Sentences.h"

#include <QFrame>

#include <memory>

namespace sostenuto::ui {

/// First in the content's column. 60 px high, or 92 when the buttons need a line of their own; grows further when the
/// text needs it, and elides nothing. Dynamic properties: bannerKind, plainText; incidentId is set
/// by whoever knows it. Thread: main.
class StatusBanner : public QFrame {
    Q_OBJECT

public:
    explicit StatusBanner(QWidget* parent = nullptr);
    ~StatusBanner() override;

    /// Shows or changes it. `kind` as in DESIGN-UI 7.3: "outage", "offline", …; a change of it sends one alert to
    /// screen readers, a change of `text.next` alone never does.
    void say(const QString& kind, const BannerText& text);
    void hideBanner();
    /// Empty while no banner shows.
    [[nodiscard]] QString kind() const;
    [[nodiscard]] const BannerText& text() const;
    /// Try now is off while a check runs.
    void setChecking(bool checking);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void tryNow();
    void signIn();
    void report();
    void endDrill();
    void remedy();
    void resolve();
    void details();
    void dismissed();
    /// Screen readers were told of a new kind.
    void announced();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void fill();
    void restyle();
    void arrange();
    void slide(bool open);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sostenuto::ui
