// Every sentence has a translation in each language the window speaks, with the same places for values.
#include <tests/support/places/Places.h>
#include <ui/theme/Language.h>
#include <ui/theme/PseudoWords.h>
#include <ui/theme/Words.h>

#include <QDirIterator>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace sostenuto;
using namespace sostenuto::ui;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList forms; ///< one, or the plural forms
    bool finished = true;
};

QStringList placesOf(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%L?[0-9n]"));
    QStringList places;
    for (auto match = place.globalMatch(text); match.hasNext();)
        places.append(match.next().captured());
    places.removeDuplicates();
    places.sort();
    return places;
}

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message{context, {}, {}, true};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            QString text;
            while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
                if (xml.isStartElement()) // a numerusform
                    message.forms.append(xml.readElementText());
                else
                    text += xml.text();
            }
            if (message.forms.isEmpty())
                message.forms.append(text);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> messagesOf(const QString& path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages.append(readMessage(xml, context));
    }
    return messages;
}

/// What is wrong with a translation, or nothing.
QString faultOf(const Message& message)
{
    if (!message.finished || message.forms.contains(QString()))
        return QStringLiteral("is not translated");
    for (const QString& form : message.forms) {
        const QStringList there = placesOf(form);
        const QStringList wanted = placesOf(message.source);
        const bool plural = message.forms.size() > 1; // whose form may leave its number out: "the first track"
        for (const QString& place : wanted) {
            if (!there.contains(place) && !(plural && place == u"%1"))
                return QStringLiteral("has no %1 in “%2”").arg(place, form);
        }
        for (const QString& place : there) {
            if (!wanted.contains(place))
                return QStringLiteral("has no value for %1 in “%2”").arg(place, form);
        }
    }
    return {};
}

QStringList sourcesIn(const QStringList& folders)
{
    QStringList sources;
    for (const QString& folder : folders) {
        QDirIterator files(tests::sourceFolder() + u'/' + folder, {u"*.cpp"_qs, u"*.h"_qs}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            sources.append(files.next());
    }
    sources.sort();
    return sources;
}

/// What the window's words are made of, and no call marks as a sentence: plain literals that are neither known to
/// translators nor the English form of one thing beside its form of many.
QStringList hiddenWords(QString code, const QSet<QString>& known)
{
    // A plain literal stays; whichever begins first takes the rest, so that "http://" is no comment.
    static const QRegularExpression noWords(
        uR"((?m)("(?:[^"\\]|\\.)*")|//.*$|^#.*$|\bu"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)'|\bQ\w+\("(?:[^"\\]|\\.)*")"_qs);
    static const QRegularExpression formOfOne(
        u"(counted\\((?:[^\";]|\"\")*?)\"[^\"]*\"(?=,)|\"[^\"]*\"(?=,\\s*countLater)"_qs);
    static const QRegularExpression parted(u"\"\\s*\\n\\s*\""_qs);
    static const QRegularExpression literal(u"\"((?:[^\"\\\\]|\\\\.)*)\""_qs);
    static const QRegularExpression word(u"^[^%_]*[A-Za-z]{2}"_qs);
    code.replace(noWords, u"\\1"_qs).remove(parted).replace(formOfOne, u"\\1"_qs);
    QStringList hidden;
    for (auto match = literal.globalMatch(code); match.hasNext();) {
        const QString text = match.next().captured(1).replace(u"\\n"_qs, u"\n"_qs);
        const bool isWords = text.contains(u' ') || (!text.isEmpty() && text[0].isUpper());
        if (isWords && !known.contains(text))
            hidden.append(text);
    }
    return hidden;
}

bool run(const QString& program, const QStringList& arguments, const QString& output = {})
{
    QProcess process;
    process.setWorkingDirectory(tests::sourceFolder());
    if (!output.isEmpty())
        process.setStandardOutputFile(output);
    process.start(program, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noSentenceIsHiddenFromTranslators();
    void noSentenceIsACountAndNone();
    void everySentenceIsTranslated_data();
    void everySentenceIsTranslated();
    void theLanguageOfTheSystemIsSpokenWhereWeCan_data();
    void theLanguageOfTheSystemIsSpokenWhereWeCan();
    void pseudoWordsKeepTheirPlaces_data();
    void pseudoWordsKeepTheirPlaces();
    void aCountHasTheFormsOfItsLanguage();
};

void TestTranslations::everySentenceIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    for (const Language& language : languages()) {
        if (!language.code.isEmpty() && language.code != u"en")
            QTest::newRow(qPrintable(language.code)) << language.code;
    }
}

/// What say() and counted() both say would have one translation, with plural forms or without.
void TestTranslations::noSentenceIsACountAndNone()
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        QSKIP("python3 is not installed");
    const QTemporaryDir folder;
    const QString said = folder.filePath(u"said.cpp"_qs);
    QVERIFY(run(python, {u"packaging/words/said.py"_qs, u"ui"_qs, u"app"_qs}, said));
    QFile file(said);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QSet<QByteArray> plain;
    QSet<QByteArray> counts;
    for (const QByteArray& line : file.readAll().split('\n'))
        (line.startsWith("QT_TRANSLATE_N_NOOP") ? counts : plain).insert(line.mid(line.indexOf('(')));
    QVERIFY(plain.size() > 500 && counts.size() > 50);
    plain.intersect(counts);
    QVERIFY2(plain.isEmpty(), plain.values().join('\n').constData());
}

/// lupdate is asked what the sources say now: a sentence that nobody translated is unfinished in what it writes.
/// A sentence that reaches say() only through another function is not found in the sources, and stays English.
void TestTranslations::noSentenceIsHiddenFromTranslators()
{
    QSet<QString> known;
    for (const Message& message : messagesOf(tests::sourceFolder() + u"/resources/words/sostenuto_de.ts"_qs))
        known.insert(message.source);
    QVERIFY(known.size() > 1000);
    QCOMPARE(hiddenWords(u"say(\"Known\"); naming(\"Hidden from %1\", x); counted(n, \"1 day\", \"%1 days\");"_qs,
                         {u"Known"_qs, u"%1 days"_qs}),
             QStringList{u"Hidden from %1"_qs});
    QStringList hidden;
    QDir theme(tests::sourceFolder() + u"/ui/theme"_qs);
    for (const QString& name : theme.entryList({u"*Words.cpp"_qs, u"*Sentences.cpp"_qs}, QDir::Files)) {
        QFile file(theme.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (name == u"Words.cpp" || name == u"PseudoWords.cpp") // by which the others say theirs
            continue;
        for (const QString& words : hiddenWords(QString::fromUtf8(file.readAll()), known))
            hidden.append(name + u": "_qs + words);
    }
    QVERIFY2(hidden.isEmpty(), qPrintable(hidden.join(u'\n')));
}

void TestTranslations::everySentenceIsTranslated()
{
    QFETCH(QString, language);
    const QString lupdate =
        QStandardPaths::findExecutable(QStringLiteral("lupdate"), {QLibraryInfo::path(QLibraryInfo::BinariesPath)});
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (lupdate.isEmpty() || python.isEmpty())
        QSKIP("lupdate or python3 is not installed");
    const QTemporaryDir folder;
    const QString words = folder.filePath(QStringLiteral("sostenuto_%1.ts").arg(language));
    QVERIFY(
        QFile::copy(tests::sourceFolder() + QStringLiteral("/resources/words/sostenuto_%1.ts").arg(language), words));
    const QStringList sources = sourcesIn({u"ui"_qs, u"app"_qs});
    QVERIFY(sources.size() > 300);
    const QString said = folder.filePath(u"said.cpp"_qs);
    QVERIFY(run(python, {u"packaging/words/said.py"_qs, u"ui"_qs, u"app"_qs}, said));
    QVERIFY(
        run(lupdate, QStringList{u"-silent"_qs, u"-locations"_qs, u"none"_qs, u"-no-obsolete"_qs, u"-I"_qs, u"."_qs} +
                         sources + QStringList{said, u"-ts"_qs, words}));

    const QList<Message> messages = messagesOf(words);
    QVERIFY2(messages.size() > 1000, qPrintable(QString::number(messages.size())));
    QStringList faults;
    for (const Message& message : messages) {
        const QString fault = faultOf(message);
        if (!fault.isEmpty())
            faults.append(QStringLiteral("%1: “%2” %3").arg(message.context, message.source, fault));
    }
    if (!faults.isEmpty())
        qInfo().noquote() << faults.mid(0, 20).join(u'\n');
    QVERIFY2(faults.isEmpty(),
             qPrintable(QStringLiteral("%1 sentences; ./dev words brings the file up to date").arg(faults.size())));
}

void TestTranslations::theLanguageOfTheSystemIsSpokenWhereWeCan_data()
{
    QTest::addColumn<QString>("wish");
    QTest::addColumn<QStringList>("system");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("as the system, Austria") << QString() << QStringList{u"de-AT"_qs, u"en-GB"_qs} << u"de"_qs;
    QTest::newRow("the second wish") << QString() << QStringList{u"fi-FI"_qs, u"es-MX"_qs} << u"es"_qs;
    QTest::newRow("none of ours") << QString() << QStringList{u"fi-FI"_qs} << u"en"_qs;
    QTest::newRow("no language") << QString() << QStringList{u"C"_qs} << u"en"_qs;
    QTest::newRow("English first") << QString() << QStringList{u"en-GB"_qs, u"de-DE"_qs} << u"en"_qs;
    QTest::newRow("the listener's wish") << u"de"_qs << QStringList{u"es-ES"_qs} << u"de"_qs;
    QTest::newRow("a wish of a later version") << u"fr"_qs << QStringList{u"es-ES"_qs} << u"en"_qs;
    QTest::newRow("underscore") << u"de_CH"_qs << QStringList{} << u"de"_qs;
    QTest::newRow("pseudo") << u"qps"_qs << QStringList{} << u"qps"_qs;
    QTest::newRow("pseudo, mirrored") << u"qps-rtl"_qs << QStringList{} << u"qps-rtl"_qs;
}

void TestTranslations::theLanguageOfTheSystemIsSpokenWhereWeCan()
{
    QFETCH(QString, wish);
    QFETCH(QStringList, system);
    QTEST(spokenLanguage(wish, system), "spoken");
}

void TestTranslations::pseudoWordsKeepTheirPlaces_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("pseudo");
    QTest::newRow("a word") << u"Queue"_qs << u"[Qüéüé ~~]"_qs;
    QTest::newRow("places") << u"%1 of %L2"_qs << u"[%1 öf %L2 ~]"_qs;
    QTest::newRow("a percent sign") << u"100 % on"_qs << u"[100 % öñ ~]"_qs;
    QTest::newRow("a sentence has words to its end")
        << u"Bbb bbb bbb bbb bbb bbb bbb bbb bbb bbb bbb bbb bbb."_qs
        << u"[Bbb bbb bbb bbb bbb bbb bbb bbb bbb bbb bbb bbb bbb. ~~~~~~~~~~~~ ~]"_qs;
    QTest::newRow("signs only") << u"%1 · %2"_qs << u"%1 · %2"_qs;
    QTest::newRow("nothing") << QString() << QString();
}

void TestTranslations::pseudoWordsKeepTheirPlaces()
{
    QFETCH(QString, english);
    QTEST(pseudoWords(english), "pseudo");
}

void TestTranslations::aCountHasTheFormsOfItsLanguage()
{
    QCOMPARE(counted(1, "1 change", "%1 changes"), u"1 change"_qs);
    QCOMPARE(counted(3, "1 change", "%1 changes"), u"3 changes"_qs);
    QTranslator german;
    QVERIFY(german.load(u":/words/sostenuto_de.qm"_qs));
    QVERIFY(QCoreApplication::installTranslator(&german));
    QCOMPARE(counted(1, "1 change", "%1 changes"), u"1 Änderung"_qs);
    QCOMPARE(counted(3, "1 change", "%1 changes"), u"3 Änderungen"_qs);
    QCoreApplication::removeTranslator(&german);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
