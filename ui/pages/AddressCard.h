// The ways to one server, where it has several: which one is in use, and how the others are.
#pragma once

#include "ui/theme/AddressWords.h"
#include "ui/widgets/Card.h"

#include <QVector>

class QVBoxLayout;

namespace sostenuto::ui {

/// Object name statusAddresses; its rows are statusAddressRow, whose accessible names say all. Thread: main.
class AddressCard : public Card {
    Q_OBJECT

public:
    explicit AddressCard(QWidget* parent = nullptr);
    void tell(const QVector<AddressText>& addresses);

private:
    QWidget* rowOf(const AddressText& text);

    QVBoxLayout* m_column;
    QVector<QWidget*> m_rows;
};

} // namespace sostenuto::ui
