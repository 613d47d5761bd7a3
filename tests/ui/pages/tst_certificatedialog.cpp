// Trusting a server's certificate: it is shown before, by its fingerprint, and only one that holds can be trusted.
#include "tests/support/ui/FakeAccount.h"
#include "tests/support/ui/Look.h"

#include <ui/pages/AddressField.h>
#include <ui/pages/CertificateDialog.h>
#include <ui/theme/DiagnosisWords.h>
#include <ui/widgets/Labels.h>

#include <QLocale>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::CertificateFault;

namespace {

sync::Certificate certificate(CertificateFault fault)
{
    return {fault, QStringLiteral("<b>Hearth</b>"), QDateTime(QDate(2020, 1, 1), QTime(12, 0), Qt::UTC),
            QDateTime(QDate(2120, 1, 1), QTime(12, 0), Qt::UTC), QByteArray(32, '\x2a')};
}

} // namespace

Q_DECLARE_METATYPE(CertificateFault)

class TestCertificateDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void isShownAndTrusted();
    void onlyOneThatHolds_data();
    void onlyOneThatHolds();
    void theAddressIsAskedAgain();

private:
    testing::Look m_look;
};

void TestCertificateDialog::isShownAndTrusted()
{
    FakeAccount account;
    account.certificateThere = certificate(CertificateFault::SelfSigned);
    const QUrl address(QStringLiteral("https://hearth.local:8443"));
    QPointer<CertificateDialog> dialog = new CertificateDialog(account, address, QStringLiteral("Hearth"), nullptr);
    dialog->open();
    auto* fingerprint = dialog->findChild<ThemeLabel*>(QStringLiteral("certificateFingerprint"));
    QTRY_VERIFY(fingerprint->text().contains(QStringLiteral("2A:2A:2A")));
    const auto* facts = dialog->findChild<ThemeLabel*>(QStringLiteral("certificateFacts"));
    QCOMPARE(facts->text(), QStringLiteral("For “<b>Hearth</b>”. Valid from 1 January 2020 to 1 January 2120"));
    QCOMPARE(facts->textFormat(), Qt::PlainText);
    QSignalSpy trusted(dialog, &CertificateDialog::trusted);
    QVERIFY(account.calls.isEmpty());
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("certificateTrust")), Qt::LeftButton);
    QTRY_COMPARE(trusted.size(), 1);
    QCOMPARE(account.calls, QStringList{QStringLiteral("trust https://hearth.local:8443 ") +
                                        QString::fromLatin1(QByteArray(32, '\x2a').toHex())});
    QTRY_VERIFY(!dialog);
}

void TestCertificateDialog::onlyOneThatHolds_data()
{
    QTest::addColumn<CertificateFault>("fault");
    QTest::addColumn<bool>("offered");
    QTest::newRow("signed by itself") << CertificateFault::SelfSigned << true;
    QTest::newRow("of nobody that is known") << CertificateFault::NotTrusted << true;
    QTest::newRow("of another name") << CertificateFault::OtherName << true;
    QTest::newRow("ended") << CertificateFault::Ended << false;
    QTest::newRow("not begun") << CertificateFault::NotBegun << false;
    QTest::newRow("nothing is wrong") << CertificateFault::None << false;
}

void TestCertificateDialog::onlyOneThatHolds()
{
    QFETCH(CertificateFault, fault);
    QFETCH(bool, offered);
    FakeAccount account;
    account.certificateThere = certificate(fault);
    CertificateDialog dialog(account, QUrl(QStringLiteral("https://hearth.local")), QStringLiteral("Hearth"), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    const auto* sentence = dialog.findChild<ThemeLabel*>(QStringLiteral("certificateSentence"));
    QTRY_VERIFY(!sentence->text().startsWith(QStringLiteral("Looking")));
    QCOMPARE(dialog.findChild<QPushButton*>(QStringLiteral("certificateTrust"))->isVisible(), offered);
}

void TestCertificateDialog::theAddressIsAskedAgain()
{
    FakeAccount account;
    account.certificateThere = certificate(CertificateFault::SelfSigned);
    account.probeError = sync::ErrorKind::Tls;
    QWidget window;
    AddressField field(account, &window);
    CertificateLink link(account, field, &window);
    window.show();
    QVERIFY(!link.isVisible());
    field.setText(QStringLiteral("hearth.local"));
    field.askNow();
    QTRY_VERIFY(link.isVisible());
    QTest::mouseClick(&link, Qt::LeftButton);
    auto* dialog = window.findChild<CertificateDialog*>();
    QVERIFY(dialog);
    auto* trust = dialog->findChild<QPushButton*>(QStringLiteral("certificateTrust"));
    QTRY_VERIFY(trust->isVisible());
    QTest::mouseClick(trust, Qt::LeftButton);
    QTRY_VERIFY(field.server().has_value());
    QVERIFY(!link.isVisible());
    QVERIFY(account.calls.contains(QStringLiteral("trust https://hearth.local ") +
                                   QString::fromLatin1(QByteArray(32, '\x2a').toHex())));
}

QTEST_MAIN(TestCertificateDialog)
#include "tst_certificatedialog.moc"
