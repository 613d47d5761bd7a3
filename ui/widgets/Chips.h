// Small rounded things with a word: status pills, filter chips, the quality chip, the status dot.
#pragma once

#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QWidget>

namespace sostenuto::ui {

/// Icon and word in the colours of a status. 28 high, or as setSmall() says.
class Pill : public QAbstractButton {
    Q_OBJECT

public:
    explicit Pill(QWidget* parent = nullptr);
    void show(StatusFamily family, const QString& iconName, const QString& word);
    using QWidget::show;
    void setSmall(int height); ///< 24 in headings, 22 in cards
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StatusFamily m_family = StatusFamily::Ok;
    QString m_icon;
    int m_height = 28;
};

/// A filter that is on or off; a check shows when it is on. Checkable; put several into an exclusive QButtonGroup.
class FilterChip : public QAbstractButton {
    Q_OBJECT

public:
    explicit FilterChip(const QString& text, QWidget* parent = nullptr);
    void setIconName(const QString& name); ///< shown while off
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
};

/// Format and loudness with a hairline between, 24 high. A button: what it says can be asked about.
class QualityChip : public QAbstractButton {
    Q_OBJECT

public:
    explicit QualityChip(QWidget* parent = nullptr);
    void setParts(const QStringList& parts); ///< empty = hides itself
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_parts;
};

/// 8 px dot in a status colour.
class StatusDot : public QWidget {
    Q_OBJECT

public:
    explicit StatusDot(QWidget* parent = nullptr);
    void setFamily(StatusFamily family);
    [[nodiscard]] QSize sizeHint() const override { return {18, 18}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StatusFamily m_family = StatusFamily::Ok;
};

} // namespace sostenuto::ui
