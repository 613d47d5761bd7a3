// A playlist that was deleted elsewhere, from the window's strip to the choice.

#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/theme/PlaylistWords.h>

#include <QPushButton>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestConflictNote : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leadsToTheChoice()
    {
        const testing::Look look;
        WindowUnderTest under;
        FakeServices& fakes = *under.fakes;
        const sync::Playlist list = fakes.library.playlistRows.first();
        QVERIFY(!under.isShown("windowNote"));
        fakes.pending.inConflict = {{7, list.id, list.source, list.name, 1, QDateTime::currentDateTimeUtc()}};
        Q_EMIT fakes.pending.pendingChanged();
        QTRY_VERIFY(under.isShown("windowNote"));
        QCOMPARE(under.part<QPushButton>("windowNoteAction")->text(), chooseWord());
        under.click("windowNoteAction");
        QTRY_VERIFY(under.isShown("pagePlaylist"));
        QTRY_VERIFY(under.isShown("conflictDialog"));
        under.part<QPushButton>("conflictUseMine")->click();
        QTRY_COMPARE(fakes.pending.calls, QStringList{QStringLiteral("resolve 7 mine")});
        QTRY_VERIFY(!under.isShown("windowNote"));
    }
};

QTEST_MAIN(TestConflictNote)
#include "tst_conflictnote.moc"
