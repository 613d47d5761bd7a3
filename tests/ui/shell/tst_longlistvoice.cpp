// A screen reader that meets a very long list is told of what is seen, not of all of it.
#include <QAccessible>
#include <QIdentityProxyModel>
#include <QTest>
#include <QTreeView>

namespace {

/// Counts what is asked of the model behind it.
class CountingModel : public QIdentityProxyModel {
public:
    QVariant data(const QModelIndex& index, int role) const override
    {
        ++asked;
        return QIdentityProxyModel::data(index, role);
    }
    mutable int asked = 0;
};

class ManyRows : public QAbstractTableModel {
public:
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 100'000; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 8; }
    QVariant data(const QModelIndex& index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(index.row()) : QVariant();
    }
};

} // namespace

class TestLongListVoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }

    /// A client that asks how many there are, and for the rows that are seen, costs those rows and not all.
    void aLongListIsNotReadOut()
    {
        ManyRows rows;
        CountingModel counted;
        counted.setSourceModel(&rows);
        QTreeView view;
        view.setRootIsDecorated(false);
        view.setUniformRowHeights(true);
        view.resize(800, 600);
        view.setModel(&counted);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        counted.asked = 0;
        QAccessibleInterface* voice = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(voice->childCount() >= 800'000);
        QCOMPARE(counted.asked, 0);
        constexpr int seen = 40;
        for (int row = 0; row < seen; ++row)
            QVERIFY(!voice->tableInterface()->cellAt(row, 0)->text(QAccessible::Name).isEmpty());
        const int forSeen = counted.asked;
        QVERIFY2(forSeen <= 10 * seen, qPrintable(QString::number(forSeen)));
        counted.asked = 0;
        view.setCurrentIndex(counted.index(50'000, 0));
        view.setFocus();
        QCoreApplication::processEvents();
        qInfo("%d questions for %d rows that are seen, %d for a jump into the middle", forSeen, seen, counted.asked);
        QVERIFY(counted.asked < 5000);
    }
};

QTEST_MAIN(TestLongListVoice)
#include "tst_longlistvoice.moc"
