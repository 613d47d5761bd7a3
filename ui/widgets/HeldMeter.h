// How much of a whole is here: thick for the held share, thin for the rest.
#pragma once

#include <QWidget>

namespace sostenuto::ui {

class HeldMeter : public QWidget {
    Q_OBJECT

public:
    explicit HeldMeter(QWidget* parent = nullptr);
    /// `words` becomes the accessible name: "212 of 240 tracks are on this computer".
    void setShare(double share, const QString& words);
    [[nodiscard]] QSize sizeHint() const override { return {360, 6}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_share = 0;
};

} // namespace sostenuto::ui
