<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AlbumGridModel</name>
    <message>
        <source>%1 of %2 tracks on this computer</source>
        <translation>%1 von %2 Titeln auf diesem Computer</translation>
    </message>
    <message>
        <source>album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
</context>
<context>
    <name>ArtistGridModel</name>
    <message>
        <source>%1 of %2 tracks on this computer</source>
        <translation>%1 von %2 Titeln auf diesem Computer</translation>
    </message>
    <message>
        <source>artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
</context>
<context>
    <name>BusNotice</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>EmptyWords</name>
    <message>
        <source>Your library is being read</source>
        <translation>Deine Bibliothek wird eingelesen</translation>
    </message>
    <message>
        <source>%1 so far. You can play what is here already.</source>
        <translation>Bisher %1. Was schon hier ist, kannst du abspielen.</translation>
    </message>
    <message>
        <source>No music yet</source>
        <translation>Noch keine Musik</translation>
    </message>
    <message>
        <source>Add a folder or connect to a server.</source>
        <translation>Füge einen Ordner hinzu oder verbinde dich mit einem Server.</translation>
    </message>
    <message>
        <source>Add music</source>
        <translation>Musik hinzufügen</translation>
    </message>
    <message>
        <source>Nothing matches this filter</source>
        <translation>Nichts passt zu diesem Filter</translation>
    </message>
    <message>
        <source>%1 are hidden by it.</source>
        <translation>Er blendet %1 aus.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>No tracks yet</source>
        <translation>Noch keine Titel</translation>
    </message>
    <message>
        <source>Drag tracks here, or add them from any list.</source>
        <translation>Ziehe Titel hierher oder füge sie aus einer beliebigen Liste hinzu.</translation>
    </message>
    <message>
        <source>Find tracks</source>
        <translation>Titel suchen</translation>
    </message>
    <message>
        <source>This playlist is gone</source>
        <translation>Diese Playlist gibt es nicht mehr</translation>
    </message>
    <message>
        <source>It was deleted. Its tracks are still in your library.</source>
        <translation>Sie wurde gelöscht. Ihre Titel sind weiter in deiner Bibliothek.</translation>
    </message>
    <message>
        <source>No loved tracks yet</source>
        <translation>Noch keine Lieblingstitel</translation>
    </message>
    <message>
        <source>The heart beside a track puts it here.</source>
        <translation>Das Herz neben einem Titel bringt ihn hierher.</translation>
    </message>
    <message>
        <source>No track fits this rule now</source>
        <translation>Zurzeit passt kein Titel zu dieser Regel</translation>
    </message>
    <message>
        <source>Tracks that come to fit it show up by themselves.</source>
        <translation>Titel, die später passen, erscheinen von selbst.</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>Regel bearbeiten</translation>
    </message>
    <message>
        <source>Nothing pinned yet</source>
        <translation>Noch nichts angeheftet</translation>
    </message>
    <message>
        <source>Pinned music plays through any outage.</source>
        <translation>Angeheftete Musik spielt bei jedem Ausfall weiter.</translation>
    </message>
    <message>
        <source>Choose playlists</source>
        <translation>Playlists wählen</translation>
    </message>
    <message>
        <source>Add a folder with music, and its folders show here.</source>
        <translation>Füge einen Ordner mit Musik hinzu, dann erscheinen seine Unterordner hier.</translation>
    </message>
    <message>
        <source>Nothing in your library says one.</source>
        <translation>In deiner Bibliothek ist dazu nichts angegeben.</translation>
    </message>
    <message>
        <source>Nothing heard in this time</source>
        <translation>In dieser Zeit nichts gehört</translation>
    </message>
    <message>
        <source>Choose a longer time to see what you played before.</source>
        <translation>Wähle einen längeren Zeitraum, um Früheres zu sehen.</translation>
    </message>
    <message>
        <source>Nothing heard yet</source>
        <translation>Noch nichts gehört</translation>
    </message>
    <message>
        <source>What you play here is counted on this computer, and shows here.</source>
        <translation>Was du hier spielst, wird auf diesem Computer gezählt und erscheint hier.</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nichts braucht dich</translation>
    </message>
    <message>
        <source>What a server does not take shows here.</source>
        <translation>Was ein Server nicht annimmt, erscheint hier.</translation>
    </message>
    <message>
        <source>Everything was sent</source>
        <translation>Alles wurde gesendet</translation>
    </message>
    <message>
        <source>Changes and plays that a server does not have yet wait here, also through a restart.</source>
        <translation>Änderungen und Wiedergaben, die ein Server noch nicht hat, warten hier, auch über einen Neustart hinweg.</translation>
    </message>
    <message>
        <source>No incidents in 90 days</source>
        <translation>Keine Vorfälle in 90 Tagen</translation>
    </message>
    <message>
        <source>Sostenuto watches from now on.</source>
        <translation>Sostenuto beobachtet ab jetzt.</translation>
    </message>
    <message>
        <source>Sostenuto has watched since %1.</source>
        <translation>Sostenuto beobachtet seit dem %1.</translation>
    </message>
    <message>
        <source>Search your library</source>
        <translation>Deine Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Titles, artists, albums, playlists.</source>
        <translation>Titel, Interpreten, Alben, Playlists.</translation>
    </message>
    <message>
        <source>Nothing for “%1”</source>
        <translation>Nichts zu „%1“</translation>
    </message>
    <message>
        <source>Check the spelling, or try fewer letters.</source>
        <translation>Prüfe die Schreibweise oder versuche es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Nothing on this computer for “%1”</source>
        <translation>Nichts auf diesem Computer zu „%1“</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation>Braucht %1</translation>
    </message>
    <message>
        <source>%1 of %2 on this computer</source>
        <translation>%2, davon %1 auf diesem Computer</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>All %1 on this computer</source>
        <translation>Alle %1 auf diesem Computer</translation>
    </message>
    <message>
        <source>No playlists yet</source>
        <translation>Noch keine Playlists</translation>
    </message>
    <message>
        <source>A playlist can hold tracks of every server and folder.</source>
        <translation>Eine Playlist kann Titel von jedem Server und aus jedem Ordner enthalten.</translation>
    </message>
    <message>
        <source>New playlist</source>
        <translation>Neue Playlist</translation>
    </message>
    <message>
        <source>Nothing in this folder</source>
        <translation>Nichts in diesem Ordner</translation>
    </message>
    <message>
        <source>Music that is put into it shows here by itself.</source>
        <translation>Musik, die hineingelegt wird, erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>Noch keine Ordner</translation>
    </message>
    <message>
        <source>Add a folder with music, and it shows here as it lies on this computer.</source>
        <translation>Füge einen Ordner mit Musik hinzu, dann erscheint er hier so, wie er auf diesem Computer liegt.</translation>
    </message>
    <message>
        <source>This could not be read</source>
        <translation>Das konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The library on this computer did not answer. What plays goes on.</source>
        <translation>Die Bibliothek auf diesem Computer hat nicht geantwortet. Was spielt, spielt weiter.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>This album is gone</source>
        <translation>Dieses Album gibt es nicht mehr</translation>
    </message>
    <message>
        <source>It is no longer in your library. Your server or folder may have it under another name.</source>
        <translation>Es ist nicht mehr in deiner Bibliothek. Vielleicht hat dein Server oder Ordner es unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>Show all albums</source>
        <translation>Alle Alben anzeigen</translation>
    </message>
    <message>
        <source>This artist is gone</source>
        <translation>Diesen Interpreten gibt es nicht mehr</translation>
    </message>
    <message>
        <source>Nothing of them is in your library any more.</source>
        <translation>In deiner Bibliothek ist nichts mehr von ihm.</translation>
    </message>
    <message>
        <source>Show all artists</source>
        <translation>Alle Interpreten anzeigen</translation>
    </message>
</context>
<context>
    <name>IconMenu</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Next track</source>
        <translation>Nächster Titel</translation>
    </message>
    <message>
        <source>Previous track</source>
        <translation>Vorheriger Titel</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder Pause</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%1 albums</source>
        <translation>
            <numerusform>%1 Album</numerusform>
            <numerusform>%1 Alben</numerusform>
        </translation>
    </message>
    <message>
        <source>The same at all frequencies: %1</source>
        <translation>Bei allen Frequenzen gleich: %1</translation>
    </message>
    <message>
        <source>Loudest at %1 with %2, softest at %3 with %4</source>
        <translation>Am lautesten bei %1 mit %2, am leisesten bei %3 mit %4</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks</source>
        <translation>
            <numerusform>%1 Titel</numerusform>
            <numerusform>%1 Titel</numerusform>
        </translation>
    </message>
    <message>
        <source>playlist</source>
        <translation>Playlist</translation>
    </message>
    <message>
        <source>all on this computer</source>
        <translation>alles auf diesem Computer</translation>
    </message>
    <message>
        <source>%1 on this computer</source>
        <translation>%1 auf diesem Computer</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes waiting to sync</source>
        <translation>
            <numerusform>%1 Änderung wartet auf Abgleich</numerusform>
            <numerusform>%1 Änderungen warten auf Abgleich</numerusform>
        </translation>
    </message>
    <message>
        <source>Loved tracks</source>
        <translation>Lieblingstitel</translation>
    </message>
    <message>
        <source>%1, playlist, %2</source>
        <translation>%1, Playlist, %2</translation>
    </message>
    <message>
        <source>smart playlist</source>
        <translation>intelligente Playlist</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Added to %1. Sent when %2 is back</source>
        <translation>Zu %1 hinzugefügt. Wird gesendet, wenn %2 zurück ist</translation>
    </message>
    <message>
        <source>Added to %1</source>
        <translation>Zu %1 hinzugefügt</translation>
    </message>
    <message>
        <source>This is not an OpenSubsonic server</source>
        <translation>Das ist kein OpenSubsonic-Server</translation>
    </message>
    <message>
        <source>Nobody knows this address</source>
        <translation>Diese Adresse ist unbekannt</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>Dieser Computer ist offline</translation>
    </message>
    <message>
        <source>Its certificate is not trusted</source>
        <translation>Dem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>No answer from this address</source>
        <translation>Keine Antwort von dieser Adresse</translation>
    </message>
    <message>
        <source>Server found</source>
        <translation>Server gefunden</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks on this computer</source>
        <translation>
            <numerusform>%1 Titel auf diesem Computer</numerusform>
            <numerusform>%1 Titel auf diesem Computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 artists</source>
        <translation>
            <numerusform>%1 Interpret</numerusform>
            <numerusform>%1 Interpreten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 results need</source>
        <translation>
            <numerusform>%1 Ergebnis braucht</numerusform>
            <numerusform>%1 Ergebnisse brauchen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 entries of %2 are not in your library.</source>
        <translation>
            <numerusform>%1 Eintrag aus %2 ist nicht in deiner Bibliothek.</numerusform>
            <numerusform>%1 Einträge aus %2 sind nicht in deiner Bibliothek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 entries are not in your library.</source>
        <translation>
            <numerusform>%1 Eintrag ist nicht in deiner Bibliothek.</numerusform>
            <numerusform>%1 Einträge sind nicht in deiner Bibliothek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %1 more</source>
        <translation>
            <numerusform>Und %1 weitere</numerusform>
            <numerusform>Und %1 weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 results</source>
        <translation>
            <numerusform>%1 Ergebnis</numerusform>
            <numerusform>%1 Ergebnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, and %1 more addresses</source>
        <translation>
            <numerusform> und %1 weitere Adresse</numerusform>
            <numerusform> und %1 weitere Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changes still wait to be sent. They are kept, and sent when you connect to it again.</source>
        <translation>
            <numerusform>%1 Änderung ist noch nicht gesendet. Sie bleibt erhalten und wird gesendet, wenn du dich wieder mit ihm verbindest.</numerusform>
            <numerusform>%1 Änderungen sind noch nicht gesendet. Sie bleiben erhalten und werden gesendet, wenn du dich wieder mit ihm verbindest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 stars</source>
        <translation>
            <numerusform>%1 Stern</numerusform>
            <numerusform>%1 Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>When your server goes quiet, the playlist does not. What you change meanwhile is sent later.</source>
        <translation>Wenn dein Server verstummt, spielt die Playlist weiter. Was du inzwischen änderst, wird später gesendet.</translation>
    </message>
    <message>
        <source>Music that holds.</source>
        <translation>Musik, die hält.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>Any OpenSubsonic server, your own or hosted</source>
        <translation>Jeder OpenSubsonic-Server, eigener oder gehosteter</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort anzeigen</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>The password stays in your system’s keychain.</source>
        <translation>Das Passwort bleibt im Schlüsselbund deines Systems.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Wird verbunden…</translation>
    </message>
    <message>
        <source>Welcome to Sostenuto</source>
        <translation>Willkommen bei Sostenuto</translation>
    </message>
    <message>
        <source>Where is your music?</source>
        <translation>Wo ist deine Musik?</translation>
    </message>
    <message>
        <source>A folder on this computer</source>
        <translation>Ein Ordner auf diesem Computer</translation>
    </message>
    <message>
        <source>Files that you have; they stay where they are</source>
        <translation>Dateien, die du hast; sie bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>A small library, nothing leaves this computer</source>
        <translation>Eine kleine Bibliothek, nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>Back to your music</source>
        <translation>Zurück zu deiner Musik</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>See report</source>
        <translation>Bericht ansehen</translation>
    </message>
    <message>
        <source>End drill</source>
        <translation>Übung beenden</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Love this track</source>
        <translation>Zu Lieblingen hinzufügen</translation>
    </message>
    <message>
        <source>Nothing playing</source>
        <translation>Es läuft nichts</translation>
    </message>
    <message>
        <source>Remove from loved</source>
        <translation>Aus Lieblingen entfernen</translation>
    </message>
    <message>
        <source>Reconnecting to %1</source>
        <translation>Verbindet sich neu mit %1</translation>
    </message>
    <message>
        <source>Repeat: all</source>
        <translation>Wiederholen: alle</translation>
    </message>
    <message>
        <source>Repeat: this track</source>
        <translation>Wiederholen: dieser Titel</translation>
    </message>
    <message>
        <source>Repeat: off</source>
        <translation>Wiederholen: aus</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton einschalten</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Player</translation>
    </message>
    <message>
        <source>Renamed to %1</source>
        <translation>Umbenannt in %1</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <translation>%1 wurde gelöscht</translation>
    </message>
    <message>
        <source>Added to Loved tracks</source>
        <translation>Zu Lieblingstiteln hinzugefügt</translation>
    </message>
    <message>
        <source>Removed from Loved tracks</source>
        <translation>Aus Lieblingstiteln entfernt</translation>
    </message>
    <message>
        <source>Name of the playlist</source>
        <translation>Name der Playlist</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Playlists</source>
        <translation>Playlists</translation>
    </message>
    <message>
        <source>Export playlist…</source>
        <translation>Playlist exportieren…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>Now playing</source>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>Next in queue</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Nothing left in the queue is on this computer.</source>
        <translation>Von der restlichen Warteschlange ist nichts auf diesem Computer.</translation>
    </message>
    <message>
        <source>Play what is here</source>
        <translation>Spielen, was hier ist</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>Die Warteschlange ist leer</translation>
    </message>
    <message>
        <source>Play something, or add tracks from any list.</source>
        <translation>Spiele etwas ab oder füge Titel aus einer beliebigen Liste hinzu.</translation>
    </message>
    <message>
        <source>Play loved tracks</source>
        <translation>Lieblingstitel abspielen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear the queue</source>
        <translation>Warteschlange leeren</translation>
    </message>
    <message>
        <source>The queue was cleared</source>
        <translation>Die Warteschlange wurde geleert</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>New playlist</source>
        <translation>Neue Playlist</translation>
    </message>
    <message>
        <source>Name of the new playlist</source>
        <translation>Name der neuen Playlist</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>As %1. The password is asked for, nothing else changes.</source>
        <translation>Als %1. Nur das Passwort wird gebraucht, sonst ändert sich nichts.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>Ausgabegerät</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>What happens to the sound</source>
        <translation>Was mit dem Klang geschieht</translation>
    </message>
    <message>
        <source>Turned on for a while</source>
        <translation>Vorübergehend eingeschaltet</translation>
    </message>
    <message>
        <source>Output device: %1</source>
        <translation>Ausgabegerät: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 minutes</source>
        <translation>
            <numerusform>%1 Minute</numerusform>
            <numerusform>%1 Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>At the end of the track</source>
        <translation>Am Ende des Titels</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation>Einschlaftimer</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <translation>Tempo: %1</translation>
    </message>
    <message>
        <source>Sound settings</source>
        <translation>Klangeinstellungen</translation>
    </message>
    <message>
        <source>Don&apos;t stop after this track</source>
        <translation>Nach diesem Titel nicht anhalten</translation>
    </message>
    <message>
        <source>Turn the sleep timer off</source>
        <translation>Einschlaftimer ausschalten</translation>
    </message>
    <message>
        <source>Back to normal speed</source>
        <translation>Zurück zum normalen Tempo</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Verstrichene Zeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Shuffle: on</source>
        <translation>Zufallswiedergabe: an</translation>
    </message>
    <message>
        <source>Shuffle: off</source>
        <translation>Zufallswiedergabe: aus</translation>
    </message>
    <message>
        <source>This track did not arrive. Skipped</source>
        <translation>Dieser Titel kam nicht an. Übersprungen</translation>
    </message>
    <message>
        <source>This file ends too early. What is there was played</source>
        <translation>Diese Datei endet zu früh. Was da ist, wurde gespielt</translation>
    </message>
    <message>
        <source>This file could not be read. Skipped</source>
        <translation>Diese Datei konnte nicht gelesen werden. Übersprungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Play next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>%1. Skipped until streaming is back</source>
        <translation>%1. Übersprungen, bis Streaming zurück ist</translation>
    </message>
    <message>
        <source>There is no audio device. Playing goes on when there is one.</source>
        <translation>Es gibt kein Audiogerät. Die Wiedergabe geht weiter, sobald eins da ist.</translation>
    </message>
    <message>
        <source>Your library is being read · %1 so far. You can play what is here already.</source>
        <translation>Deine Bibliothek wird eingelesen · bisher %1. Was schon hier ist, kannst du abspielen.</translation>
    </message>
    <message>
        <source>Next track</source>
        <translation>Nächster Titel</translation>
    </message>
    <message>
        <source>Previous track</source>
        <translation>Vorheriger Titel</translation>
    </message>
    <message>
        <source>Forward 10 seconds</source>
        <translation>10 Sekunden vor</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation>10 Sekunden zurück</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Zufallswiedergabe</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Stop after this track</source>
        <translation>Nach diesem Titel anhalten</translation>
    </message>
    <message>
        <source>Equaliser…</source>
        <translation>Equalizer…</translation>
    </message>
    <message>
        <source>Output device…</source>
        <translation>Ausgabegerät…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>Interpreten</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Service status</source>
        <translation>Dienststatus</translation>
    </message>
    <message>
        <source>Keep on this computer</source>
        <translation>Auf diesem Computer behalten</translation>
    </message>
    <message>
        <source>Changes waiting to sync</source>
        <translation>Wartende Änderungen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Go to the playing track</source>
        <translation>Zum laufenden Titel</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>Diese Seite filtern</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation>Schmale Seitenleiste</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Service details</source>
        <translation>Dienstdetails</translation>
    </message>
    <message>
        <source>Outage drill</source>
        <translation>Ausfallübung</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Kein Netz</translation>
    </message>
    <message>
        <source>Server down</source>
        <translation>Server ausgefallen</translation>
    </message>
    <message>
        <source>Server slow</source>
        <translation>Server langsam</translation>
    </message>
    <message>
        <source>Server errors</source>
        <translation>Serverfehler</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Only streaming down</source>
        <translation>Nur Streaming ausgefallen</translation>
    </message>
    <message>
        <source>Only changes refused</source>
        <translation>Nur Änderungen abgelehnt</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Mit einem Server verbinden…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Open stream…</source>
        <translation>Stream öffnen…</translation>
    </message>
    <message>
        <source>New smart playlist</source>
        <translation>Neue intelligente Playlist</translation>
    </message>
    <message>
        <source>Import playlist…</source>
        <translation>Playlist importieren…</translation>
    </message>
    <message>
        <source>Rename playlist</source>
        <translation>Playlist umbenennen</translation>
    </message>
    <message>
        <source>Delete playlist</source>
        <translation>Playlist löschen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Vorheriger Bereich</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>About Sostenuto</source>
        <translation>Über Sostenuto</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>The certificate of %1 has ended</source>
        <translation>Das Zertifikat von %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet</source>
        <translation>Das Zertifikat von %1 gilt noch nicht</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another name</source>
        <translation>Das Zertifikat von %1 ist für einen anderen Namen</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut</translation>
    </message>
    <message>
        <source>It ended on %1. Whoever runs %2 has to renew it. Nothing was sent</source>
        <translation>Es ist am %1 abgelaufen. Wer %2 betreibt, muss es erneuern. Nichts wurde gesendet</translation>
    </message>
    <message>
        <source>It begins on %1. Nothing was sent</source>
        <translation>Es gilt ab dem %1. Nichts wurde gesendet</translation>
    </message>
    <message>
        <source>Another server may be answering in its place. Nothing was sent</source>
        <translation>Vielleicht antwortet ein anderer Server an seiner Stelle. Nichts wurde gesendet</translation>
    </message>
    <message>
        <source>It names “%1”. Another server may be answering in its place. Nothing was sent</source>
        <translation>Es nennt „%1“. Vielleicht antwortet ein anderer Server an seiner Stelle. Nichts wurde gesendet</translation>
    </message>
    <message>
        <source>It is signed by itself, as home servers often do. Trust it once if its fingerprint is the one that %1 shows. Nothing was sent</source>
        <translation>Es ist selbst signiert, wie oft bei Servern zu Hause. Vertraue ihm einmal, wenn sein Fingerabdruck der ist, den %1 zeigt. Nichts wurde gesendet</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts has signed it. Nothing was sent</source>
        <translation>Niemand, dem dieser Computer vertraut, hat es signiert. Nichts wurde gesendet</translation>
    </message>
    <message>
        <source>Set the computer&apos;s date and time, then connections are trusted again</source>
        <translation>Stelle Datum und Uhrzeit des Computers, dann wird Verbindungen wieder vertraut</translation>
    </message>
    <message numerus="yes">
        <source>about %1 hours</source>
        <translation>
            <numerusform>etwa %1 Stunde</numerusform>
            <numerusform>etwa %1 Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <translation>
            <numerusform>%1 Tag</numerusform>
            <numerusform>%1 Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>It is %1 ahead. %2</source>
        <translation>Sie geht %1 vor. %2</translation>
    </message>
    <message>
        <source>It is %1 behind. %2</source>
        <translation>Sie geht %1 nach. %2</translation>
    </message>
    <message>
        <source>%1 is busy and takes fewer requests for a while</source>
        <translation>%1 ist ausgelastet und nimmt eine Weile weniger Anfragen an</translation>
    </message>
    <message>
        <source>%1 is busy and asked to be left alone until %2</source>
        <translation>%1 ist ausgelastet und bittet um Ruhe bis %2</translation>
    </message>
    <message>
        <source>%1 and its status page are both out of reach. The cause may be this network or the provider</source>
        <translation>%1 und die Statusseite sind beide nicht erreichbar. Die Ursache kann dieses Netz oder der Anbieter sein</translation>
    </message>
    <message>
        <source>The name in the address of %1 is not found. If it has moved, change its address in Settings</source>
        <translation>Der Name in der Adresse von %1 wird nicht gefunden. Falls der Server umgezogen ist, ändere seine Adresse in den Einstellungen</translation>
    </message>
    <message>
        <source>Nothing takes a connection at its address. It may have been stopped, or be starting</source>
        <translation>Unter seiner Adresse nimmt nichts eine Verbindung an. Vielleicht wurde er angehalten oder startet gerade</translation>
    </message>
    <message>
        <source>Nothing came back in time. The server, the way to it or this network may be the cause</source>
        <translation>Nichts kam rechtzeitig zurück. Die Ursache kann der Server, der Weg dorthin oder dieses Netz sein</translation>
    </message>
    <message>
        <source>This network asks you to sign in</source>
        <translation>Dieses Netz verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>Die Uhr dieses Computers geht falsch</translation>
    </message>
    <message>
        <source>Something else answers in place of %1</source>
        <translation>Etwas anderes antwortet anstelle von %1</translation>
    </message>
    <message>
        <source>Another server answers in place of %1</source>
        <translation>Ein anderer Server antwortet anstelle von %1</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 ist ausgefallen</translation>
    </message>
    <message>
        <source>%1 is too busy to answer</source>
        <translation>%1 ist zu ausgelastet, um zu antworten</translation>
    </message>
    <message>
        <source>%1 is not answering</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>The system reports no network. %1 itself may be fine</source>
        <translation>Das System meldet kein Netz. %1 selbst ist vielleicht in Ordnung</translation>
    </message>
    <message>
        <source>It lets nothing through until a page of its own was filled in</source>
        <translation>Es lässt nichts durch, bis eine eigene Seite ausgefüllt ist</translation>
    </message>
    <message>
        <source>A page for people came back, not %1. Its address may have changed, or the page stands in for it</source>
        <translation>Statt %1 kam eine Webseite zurück. Vielleicht hat sich die Adresse geändert, oder die Seite vertritt den Server</translation>
    </message>
    <message>
        <source>It is not the one that this library came from. Nothing was taken from it</source>
        <translation>Er ist nicht der, von dem diese Bibliothek stammt. Nichts wurde von ihm übernommen</translation>
    </message>
    <message>
        <source>The way to %1 works, but what stands before it gets no answer from it</source>
        <translation>Der Weg zu %1 ist in Ordnung, aber was davor steht, bekommt von dort keine Antwort</translation>
    </message>
    <message>
        <source>%1 answers with errors of its own</source>
        <translation>%1 antwortet mit eigenen Fehlern</translation>
    </message>
    <message>
        <source>%1 says that it is being worked on</source>
        <translation>%1 meldet, dass daran gearbeitet wird</translation>
    </message>
    <message>
        <source>%1 no longer takes the kept sign-in. Changes stay here until you sign in again</source>
        <translation>%1 nimmt die gespeicherte Anmeldung nicht mehr an. Änderungen bleiben hier, bis du dich wieder anmeldest</translation>
    </message>
    <message>
        <source>It answers later than it usually does</source>
        <translation>Antworten kommen später als sonst</translation>
    </message>
    <message>
        <source>Only this fails. The rest of %1 works</source>
        <translation>Nur das fällt aus. Alles Übrige bei %1 läuft</translation>
    </message>
    <message>
        <source>One of its addresses does not answer. Another one is used</source>
        <translation>Eine der Adressen antwortet nicht. Eine andere wird verwendet</translation>
    </message>
    <message>
        <source>Open sign-in page</source>
        <translation>Anmeldeseite öffnen</translation>
    </message>
    <message>
        <source>Show certificate</source>
        <translation>Zertifikat anzeigen</translation>
    </message>
    <message>
        <source>The status page</source>
        <translation>Die Statusseite</translation>
    </message>
    <message>
        <source>%1 showed no problem at %2</source>
        <translation>%1 zeigte kein Problem (Stand %2)</translation>
    </message>
    <message>
        <source>%1 reports since %2: “%3”</source>
        <translation>%1 meldet seit %2: „%3“</translation>
    </message>
    <message>
        <source>%1 reports: “%2”</source>
        <translation>%1 meldet: „%2“</translation>
    </message>
    <message>
        <source>%1 announces: “%2”</source>
        <translation>%1 kündigt an: „%2“</translation>
    </message>
    <message>
        <source>Valid from %1 to %2</source>
        <translation>Gültig von %1 bis %2</translation>
    </message>
    <message>
        <source>For “%1”. %2</source>
        <translation>Für „%1“. %2</translation>
    </message>
    <message>
        <source>Sostenuto acts as if this computer were offline. Nothing is sent or fetched</source>
        <translation>Sostenuto verhält sich, als wäre dieser Computer offline. Nichts wird gesendet oder geladen</translation>
    </message>
    <message>
        <source>over, checking now</source>
        <translation>vorbei, wird gerade geprüft</translation>
    </message>
    <message>
        <source>ends when you end it</source>
        <translation>endet, wenn du sie beendest</translation>
    </message>
    <message>
        <source>ends in %1</source>
        <translation>endet in %1</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>Die Seite</translation>
    </message>
    <message>
        <source>%1 reports no problem. Read at %2.</source>
        <translation>%1 meldet kein Problem. Gelesen: %2.</translation>
    </message>
    <message>
        <source>%1 reports maintenance. Read at %2.</source>
        <translation>%1 meldet Wartung. Gelesen: %2.</translation>
    </message>
    <message>
        <source>%1 reports that something is slow or does not work well. Read at %2.</source>
        <translation>%1 meldet, dass etwas langsam ist oder nicht gut läuft. Gelesen: %2.</translation>
    </message>
    <message>
        <source>%1 reports a partial outage. Read at %2.</source>
        <translation>%1 meldet einen teilweisen Ausfall. Gelesen: %2.</translation>
    </message>
    <message>
        <source>%1 reports a major outage. Read at %2.</source>
        <translation>%1 meldet einen großen Ausfall. Gelesen: %2.</translation>
    </message>
    <message>
        <source>%1 does not say how the service is. Read at %2.</source>
        <translation>%1 sagt nicht, wie es um den Dienst steht. Gelesen: %2.</translation>
    </message>
    <message>
        <source>%1 was last read at %2. What it said then is too old to count.</source>
        <translation>%1 wurde zuletzt gelesen: %2. Die Angaben von damals sind zu alt, um noch zu gelten.</translation>
    </message>
    <message>
        <source>“%1”, since %2</source>
        <translation>„%1“, seit %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>“%1”, under way</source>
        <translation>„%1“, läuft gerade</translation>
    </message>
    <message>
        <source>“%1”, announced</source>
        <translation>„%1“, angekündigt</translation>
    </message>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>und %1 weiterer</numerusform>
            <numerusform>und %1 weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no host %1. Check the address.</source>
        <translation>Es gibt keinen Host %1. Prüfe die Adresse.</translation>
    </message>
    <message>
        <source>This computer has no network. Try again when it is back.</source>
        <translation>Dieser Computer hat kein Netz. Versuche es wieder, wenn es zurück ist.</translation>
    </message>
    <message>
        <source>The connection to %1 is not trusted. Check the address.</source>
        <translation>Der Verbindung zu %1 wird nicht vertraut. Prüfe die Adresse.</translation>
    </message>
    <message>
        <source>%1 asks us to wait. Try again in a few minutes.</source>
        <translation>%1 bittet zu warten. Versuche es in einigen Minuten wieder.</translation>
    </message>
    <message>
        <source>There is no status page at this address that can be read. Check the address, or leave it out: everything else works without.</source>
        <translation>Unter dieser Adresse gibt es keine lesbare Statusseite. Prüfe die Adresse oder lass sie weg: Alles andere läuft auch ohne.</translation>
    </message>
    <message>
        <source>%1 answers with an error. Try again later.</source>
        <translation>%1 antwortet mit einem Fehler. Versuche es später wieder.</translation>
    </message>
    <message>
        <source>%1 does not answer. Check the address, or try again later.</source>
        <translation>%1 antwortet nicht. Prüfe die Adresse oder versuche es später wieder.</translation>
    </message>
    <message>
        <source>%1 names no status page. If there is one, enter its address.</source>
        <translation>%1 nennt keine Statusseite. Wenn es eine gibt, gib ihre Adresse ein.</translation>
    </message>
    <message>
        <source>works</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>impaired</source>
        <translation>beeinträchtigt</translation>
    </message>
    <message>
        <source>partly down</source>
        <translation>teilweise ausgefallen</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>By its name: %1</source>
        <translation>Dem Namen nach: %1</translation>
    </message>
    <message>
        <source>By its name: nothing here</source>
        <translation>Dem Namen nach: hier nichts</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>Streaming</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Artwork</source>
        <translation>Cover-Abruf</translation>
    </message>
    <message>
        <source>%2 was not answering</source>
        <translation>%2 antwortete nicht</translation>
    </message>
    <message>
        <source>%2 is not answering</source>
        <translation>%2 antwortet nicht</translation>
    </message>
    <message>
        <source>%2 took no changes</source>
        <translation>%2 nahm keine Änderungen an</translation>
    </message>
    <message>
        <source>%2 takes no changes</source>
        <translation>%2 nimmt keine Änderungen an</translation>
    </message>
    <message>
        <source>%1 was down at %2</source>
        <translation>%1 war bei %2 ausgefallen</translation>
    </message>
    <message>
        <source>%1 is down at %2</source>
        <translation>%1 ist bei %2 ausgefallen</translation>
    </message>
    <message>
        <source>%2 was slow</source>
        <translation>%2 war langsam</translation>
    </message>
    <message>
        <source>%2 is slow</source>
        <translation>%2 ist langsam</translation>
    </message>
    <message>
        <source>%1 was slow at %2</source>
        <translation>%1 war bei %2 langsam</translation>
    </message>
    <message>
        <source>%1 is slow at %2</source>
        <translation>%1 ist bei %2 langsam</translation>
    </message>
    <message>
        <source>Answers began to take longer.</source>
        <translation>Antworten brauchten länger.</translation>
    </message>
    <message>
        <source>The network of this computer was gone.</source>
        <translation>Das Netz dieses Computers war weg.</translation>
    </message>
    <message>
        <source>The name of the server was not found.</source>
        <translation>Der Name des Servers wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Nothing listened at its address.</source>
        <translation>Unter seiner Adresse nahm nichts Verbindungen an.</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>Die Verbindung brach ab.</translation>
    </message>
    <message>
        <source>The first answer did not come in time.</source>
        <translation>Die erste Antwort kam nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>Its certificate could not be checked.</source>
        <translation>Das Zertifikat konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Something else answered in its place.</source>
        <translation>Etwas anderes antwortete an seiner Stelle.</translation>
    </message>
    <message>
        <source>It refused the saved sign-in.</source>
        <translation>Die gespeicherte Anmeldung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>It asked to wait.</source>
        <translation>Der Server bat zu warten.</translation>
    </message>
    <message>
        <source>It answered with an error of its own.</source>
        <translation>Die Antwort war ein Fehler des Servers.</translation>
    </message>
    <message>
        <source>The first request failed.</source>
        <translation>Die erste Anfrage schlug fehl.</translation>
    </message>
    <message>
        <source>This computer had no network.</source>
        <translation>Dieser Computer hatte kein Netz.</translation>
    </message>
    <message>
        <source>The network wanted a sign-in first.</source>
        <translation>Das Netz verlangte zuerst eine Anmeldung.</translation>
    </message>
    <message>
        <source>The server&apos;s name was not found, the network worked.</source>
        <translation>Der Name des Servers wurde nicht gefunden, das Netz war in Ordnung.</translation>
    </message>
    <message>
        <source>The network worked, nothing listened there.</source>
        <translation>Das Netz war in Ordnung, dort nahm nichts Verbindungen an.</translation>
    </message>
    <message>
        <source>The network worked, the server stayed silent.</source>
        <translation>Das Netz war in Ordnung, der Server blieb stumm.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not good.</source>
        <translation>Das Zertifikat des Servers war nicht in Ordnung.</translation>
    </message>
    <message>
        <source>The clock of this computer was wrong.</source>
        <translation>Die Uhr dieses Computers ging falsch.</translation>
    </message>
    <message>
        <source>A page that is not the server answered.</source>
        <translation>Eine Seite antwortete, die nicht der Server ist.</translation>
    </message>
    <message>
        <source>The way in answered, the server behind it did not.</source>
        <translation>Der Zugang antwortete, der Server dahinter nicht.</translation>
    </message>
    <message>
        <source>The server reported errors of its own.</source>
        <translation>Der Server meldete eigene Fehler.</translation>
    </message>
    <message>
        <source>The server was busy.</source>
        <translation>Der Server war ausgelastet.</translation>
    </message>
    <message>
        <source>The server was being worked on.</source>
        <translation>Am Server wurde gearbeitet.</translation>
    </message>
    <message>
        <source>The server did not take the sign-in.</source>
        <translation>Der Server nahm die Anmeldung nicht an.</translation>
    </message>
    <message>
        <source>The server answered late.</source>
        <translation>Der Server antwortete spät.</translation>
    </message>
    <message>
        <source>Another address of it worked.</source>
        <translation>Eine andere seiner Adressen war erreichbar.</translation>
    </message>
    <message>
        <source>Another server answered at the address.</source>
        <translation>Ein anderer Server antwortete unter der Adresse.</translation>
    </message>
    <message>
        <source>It was not found out.</source>
        <translation>Das ließ sich nicht herausfinden.</translation>
    </message>
    <message>
        <source>Not found out yet.</source>
        <translation>Noch nicht bekannt.</translation>
    </message>
    <message>
        <source>The whole server.</source>
        <translation>Der ganze Server.</translation>
    </message>
    <message>
        <source>%1 only. %2</source>
        <translation>Nur %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 other parts answered.</source>
        <translation>
            <numerusform>%1 anderer Teil antwortete.</numerusform>
            <numerusform>%1 andere Teile antworteten.</numerusform>
        </translation>
    </message>
    <message>
        <source>At once. Banner shown.</source>
        <translation>Sofort. Banner gezeigt.</translation>
    </message>
    <message>
        <source>After %1. Banner shown.</source>
        <translation>Nach %1. Banner gezeigt.</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation>Noch nicht.</translation>
    </message>
    <message>
        <source>It answered again.</source>
        <translation>Der Server antwortete wieder.</translation>
    </message>
    <message numerus="yes">
        <source>It answered again. %1 requests had failed.</source>
        <translation>
            <numerusform>Der Server antwortete wieder. %1 Anfrage war fehlgeschlagen.</numerusform>
            <numerusform>Der Server antwortete wieder. %1 Anfragen waren fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything was sent yet.</source>
        <translation>Noch wurde nicht alles gesendet.</translation>
    </message>
    <message>
        <source>Nothing was waiting.</source>
        <translation>Es wartete nichts.</translation>
    </message>
    <message>
        <source>Everything waiting was sent.</source>
        <translation>Alles Wartende wurde gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of what waited were not sent.</source>
        <translation>
            <numerusform>%1 wartender Eintrag wurde nicht gesendet.</numerusform>
            <numerusform>%1 wartende Einträge wurden nicht gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>This computer was offline</source>
        <translation>Dieser Computer war offline</translation>
    </message>
    <message>
        <source>%2 signed you out</source>
        <translation>%2 hat dich abgemeldet</translation>
    </message>
    <message>
        <source>%2 was in maintenance</source>
        <translation>%2 wurde gewartet</translation>
    </message>
    <message>
        <source>%2 is in maintenance</source>
        <translation>%2 wird gewartet</translation>
    </message>
    <message>
        <source>%1, %2 so far</source>
        <translation>%1, bisher %2</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Dauert an</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Holt auf</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>Nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Provider published it at %1</source>
        <translation>Vom Anbieter veröffentlicht: %1</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Bemerkt</translation>
    </message>
    <message>
        <source>Scope found</source>
        <translation>Umfang erkannt</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wieder da</translation>
    </message>
    <message>
        <source>Caught up</source>
        <translation>Aufgeholt</translation>
    </message>
    <message>
        <source>of silence while playing</source>
        <translation>Stille während der Wiedergabe</translation>
    </message>
    <message>
        <source>tracks stayed playable</source>
        <translation>Titel blieben spielbar</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>changes replayed</source>
        <translation>Änderungen nachgeholt</translation>
    </message>
    <message>
        <source>of your changes waited</source>
        <translation>deiner Änderungen wartete</translation>
    </message>
    <message>
        <source>plays submitted</source>
        <translation>Wiedergaben übermittelt</translation>
    </message>
    <message>
        <source>of your plays waited</source>
        <translation>deiner Wiedergaben wartete</translation>
    </message>
    <message>
        <source>services kept working</source>
        <translation>Dienste liefen weiter</translation>
    </message>
    <message>
        <source>%1 in %2 days</source>
        <translation>%1 in %2 Tagen</translation>
    </message>
    <message numerus="yes">
        <source>%1 failed</source>
        <translation>
            <numerusform>%1 fehlgeschlagen</numerusform>
            <numerusform>%1 fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>next try at %1</source>
        <translation>nächster Versuch um %1</translation>
    </message>
    <message>
        <source>Stop keeping</source>
        <translation>Nicht mehr behalten</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Bleibt auf diesem Computer</translation>
    </message>
    <message numerus="yes">
        <source>Kept on this computer, %1 tracks to download</source>
        <translation>
            <numerusform>Bleibt auf diesem Computer, %1 Titel wird heruntergeladen</numerusform>
            <numerusform>Bleibt auf diesem Computer, %1 Titel werden heruntergeladen</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer kept. It goes when space is short</source>
        <translation>Nicht mehr behalten. Verschwindet, wenn der Platz knapp wird</translation>
    </message>
    <message>
        <source>These are too many to keep one by one. Keep their albums, artists or a playlist of them</source>
        <translation>Das sind zu viele, um sie einzeln zu behalten. Behalte ihre Alben, Interpreten oder eine Playlist davon</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks need their server</source>
        <translation>
            <numerusform>%1 Titel braucht seinen Server</numerusform>
            <numerusform>%1 Titel brauchen ihren Server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks need %2</source>
        <translation>
            <numerusform>%1 Titel braucht %2</numerusform>
            <numerusform>%1 Titel brauchen %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Album by %1</source>
        <translation>Album von %1</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Track by %1</source>
        <translation>Titel von %1</translation>
    </message>
    <message>
        <source>Artist, %1</source>
        <translation>Interpret, %1</translation>
    </message>
    <message>
        <source>Smart playlist, %1</source>
        <translation>Intelligente Playlist, %1</translation>
    </message>
    <message>
        <source>Playlist, %1</source>
        <translation>Playlist, %1</translation>
    </message>
    <message>
        <source>No tracks</source>
        <translation>Keine Titel</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>All %1 tracks</source>
        <translation>Alle %1 Titel</translation>
    </message>
    <message>
        <source>At any hour</source>
        <translation>Zu jeder Stunde</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Downloads wait for these hours. What plays is fetched at once</source>
        <translation>Downloads warten auf diese Stunden. Was gespielt wird, wird sofort geladen</translation>
    </message>
    <message>
        <source>What plays is fetched at once, whatever the hour</source>
        <translation>Was gespielt wird, wird sofort geladen, egal zu welcher Stunde</translation>
    </message>
    <message>
        <source>The network counts bytes: downloads wait. What plays is fetched at once</source>
        <translation>Das Netz zählt Bytes: Downloads warten. Was gespielt wird, wird sofort geladen</translation>
    </message>
    <message>
        <source>Networks that count bytes, as a phone&apos;s does, as far as the system tells</source>
        <translation>Netze, die Bytes zählen, wie das eines Telefons, soweit das System es sagt</translation>
    </message>
    <message numerus="yes">
        <source>%1 wait while downloads are paused</source>
        <translation>
            <numerusform>%1 wartet, solange Downloads pausieren</numerusform>
            <numerusform>%1 warten, solange Downloads pausieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 wait for %2</source>
        <translation>
            <numerusform>%1 wartet, bis %2 zurück ist</numerusform>
            <numerusform>%1 warten, bis %2 zurück ist</numerusform>
        </translation>
    </message>
    <message>
        <source>the server</source>
        <translation>der Server</translation>
    </message>
    <message numerus="yes">
        <source>%1 wait for the hours that you chose</source>
        <translation>
            <numerusform>%1 wartet auf die Stunden, die du gewählt hast</numerusform>
            <numerusform>%1 warten auf die Stunden, die du gewählt hast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 wait for a network that counts no bytes</source>
        <translation>
            <numerusform>%1 wartet auf ein Netz, das keine Bytes zählt</numerusform>
            <numerusform>%1 warten auf ein Netz, das keine Bytes zählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 are being downloaded</source>
        <translation>
            <numerusform>%1 wird heruntergeladen</numerusform>
            <numerusform>%1 werden heruntergeladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of music on this computer, %1 tracks</source>
        <translation>
            <numerusform>Musik auf diesem Computer, %1 Titel</numerusform>
            <numerusform>Musik auf diesem Computer, %1 Titel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 of %2 gigabytes: pinned %3, kept automatically %4, recently played %5</source>
        <translation>%1 von %2 Gigabyte: angeheftet %3, automatisch behalten %4, kürzlich gespielt %5</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1 of it are used. What is pinned stays, even when it needs more</source>
        <translation>%1 davon sind belegt. Was angeheftet ist, bleibt, auch wenn es mehr braucht</translation>
    </message>
    <message>
        <source>Nothing is here only because it was played lately</source>
        <translation>Nichts ist nur deshalb hier, weil es kürzlich gespielt wurde</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks, %2. They go by themselves when space is short</source>
        <translation>
            <numerusform>%1 Titel, %2. Verschwindet von selbst, wenn der Platz knapp wird</numerusform>
            <numerusform>%1 Titel, %2. Sie verschwinden von selbst, wenn der Platz knapp wird</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %1 local folders, %2, are always here and do not count.</source>
        <translation>
            <numerusform>Dein lokaler Ordner, %2, ist immer hier und zählt nicht mit.</numerusform>
            <numerusform>Deine %1 lokalen Ordner, %2, sind immer hier und zählen nicht mit.</numerusform>
        </translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message numerus="yes">
        <source>Keep the music that is on this computer: %1 tracks, %2</source>
        <translation>
            <numerusform>Musik auf diesem Computer behalten: %1 Titel, %2</numerusform>
            <numerusform>Musik auf diesem Computer behalten: %1 Titel, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed. %1 tracks of it are kept on this computer, %2</source>
        <translation>
            <numerusform>Entfernt. %1 Titel davon bleibt auf diesem Computer, %2</numerusform>
            <numerusform>Entfernt. %1 Titel davon bleiben auf diesem Computer, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks, %2. They can be fetched again only when you connect to this server again.</source>
        <translation>
            <numerusform>%1 Titel, %2. Er kann erst wieder geladen werden, wenn du dich wieder mit diesem Server verbindest.</numerusform>
            <numerusform>%1 Titel, %2. Sie können erst wieder geladen werden, wenn du dich wieder mit diesem Server verbindest.</numerusform>
        </translation>
    </message>
    <message>
        <source>By artist and album</source>
        <translation>Nach Interpret und Album</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>By album</source>
        <translation>Nach Album</translation>
    </message>
    <message>
        <source>By genre</source>
        <translation>Nach Genre</translation>
    </message>
    <message>
        <source>By composer</source>
        <translation>Nach Komponist</translation>
    </message>
    <message>
        <source>Shuffled, anew each day</source>
        <translation>Gemischt, jeden Tag neu</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste Zugänge zuerst</translation>
    </message>
    <message>
        <source>Oldest additions first</source>
        <translation>Älteste Zugänge zuerst</translation>
    </message>
    <message>
        <source>Last played first</source>
        <translation>Zuletzt gespielte zuerst</translation>
    </message>
    <message>
        <source>Longest not played first</source>
        <translation>Am längsten nicht gespielte zuerst</translation>
    </message>
    <message>
        <source>Most played first</source>
        <translation>Meistgespielte zuerst</translation>
    </message>
    <message>
        <source>Least played first</source>
        <translation>Am wenigsten gespielte zuerst</translation>
    </message>
    <message>
        <source>Best rated first</source>
        <translation>Bestbewertete zuerst</translation>
    </message>
    <message>
        <source>Loved first</source>
        <translation>Lieblinge zuerst</translation>
    </message>
    <message>
        <source>On this computer first</source>
        <translation>Auf diesem Computer zuerst</translation>
    </message>
    <message>
        <source>Latest year first</source>
        <translation>Späteste Jahre zuerst</translation>
    </message>
    <message>
        <source>Earliest year first</source>
        <translation>Früheste Jahre zuerst</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>Kürzeste zuerst</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Längste zuerst</translation>
    </message>
    <message>
        <source>Best quality first</source>
        <translation>Beste Qualität zuerst</translation>
    </message>
    <message numerus="yes">
        <source>the first %1 tracks</source>
        <translation>
            <numerusform>der erste Titel</numerusform>
            <numerusform>die ersten %1 Titel</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>die ersten %1</translation>
    </message>
    <message>
        <source>Every track</source>
        <translation>Alle Titel</translation>
    </message>
    <message>
        <source>Tracks with %1</source>
        <translation>Titel mit %1</translation>
    </message>
    <message>
        <source>Genre has in it…</source>
        <translation>Genre enthält…</translation>
    </message>
    <message>
        <source>Artist has in it…</source>
        <translation>Interpret enthält…</translation>
    </message>
    <message>
        <source>Album has in it…</source>
        <translation>Album enthält…</translation>
    </message>
    <message>
        <source>Composer has in it…</source>
        <translation>Komponist enthält…</translation>
    </message>
    <message>
        <source>Year between…</source>
        <translation>Jahr zwischen…</translation>
    </message>
    <message>
        <source>Rated at least four stars</source>
        <translation>Mit mindestens vier Sternen</translation>
    </message>
    <message>
        <source>Loved</source>
        <translation>Lieblinge</translation>
    </message>
    <message>
        <source>Added in the last 30 days</source>
        <translation>In den letzten 30 Tagen hinzugefügt</translation>
    </message>
    <message>
        <source>Not played for half a year</source>
        <translation>Seit einem halben Jahr nicht gespielt</translation>
    </message>
    <message>
        <source>Never played</source>
        <translation>Nie gespielt</translation>
    </message>
    <message>
        <source>Played at least ten times</source>
        <translation>Mindestens zehnmal gespielt</translation>
    </message>
    <message>
        <source>Longer than five minutes</source>
        <translation>Länger als fünf Minuten</translation>
    </message>
    <message>
        <source>Format is…</source>
        <translation>Format ist…</translation>
    </message>
    <message>
        <source>From the server or folder…</source>
        <translation>Vom Server oder Ordner…</translation>
    </message>
    <message>
        <source>Without this word</source>
        <translation>Ohne dieses Wort</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Komponist</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Composers</source>
        <translation>Komponisten</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Everything in the queue can be played to its end</source>
        <translation>Die ganze Warteschlange kann bis zum Ende gespielt werden</translation>
    </message>
    <message>
        <source>Nothing more of the queue is on this computer</source>
        <translation>Von der Warteschlange ist nichts mehr auf diesem Computer</translation>
    </message>
    <message>
        <source>Music on this computer plays for %1 more</source>
        <translation>Die Musik auf diesem Computer reicht noch %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 other servers have trouble as well</source>
        <translation>
            <numerusform>Ein weiterer Server hat auch Probleme</numerusform>
            <numerusform>%1 weitere Server haben auch Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer is online again</source>
        <translation>Dieser Computer ist wieder online</translation>
    </message>
    <message>
        <source>It was offline for %1</source>
        <translation>Er war %1 offline</translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation>%1 ist zurück</translation>
    </message>
    <message>
        <source>It was away for %1</source>
        <translation>War %1 weg</translation>
    </message>
    <message>
        <source>%1 and %2 are back</source>
        <translation>%1 und %2 sind zurück</translation>
    </message>
    <message>
        <source>They were away for up to %1</source>
        <translation>Sie waren bis zu %1 weg</translation>
    </message>
    <message>
        <source>%1 servers are back</source>
        <translation>%1 Server sind zurück</translation>
    </message>
    <message>
        <source>something without a name</source>
        <translation>etwas ohne Namen</translation>
    </message>
    <message>
        <source>its server</source>
        <translation>der Server</translation>
    </message>
    <message>
        <source>Removed the rating of %1</source>
        <translation>Bewertung von %1 entfernt</translation>
    </message>
    <message>
        <source>Rated %1 %2 of 5</source>
        <translation>%1 mit %2 von 5 bewertet</translation>
    </message>
    <message>
        <source>Added %1 to %2</source>
        <translation>%1 zu %2 hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <source>Added %1 tracks to %2</source>
        <translation>
            <numerusform>%1 Titel zu %2 hinzugefügt</numerusform>
            <numerusform>%1 Titel zu %2 hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits until you go online</source>
        <translation>Wartet, bis du online gehst</translation>
    </message>
    <message>
        <source>Waits until this computer is online</source>
        <translation>Wartet, bis dieser Computer online ist</translation>
    </message>
    <message>
        <source>Waits until you sign in to %1</source>
        <translation>Wartet, bis du dich anmeldest (%1)</translation>
    </message>
    <message>
        <source>Waits until the drill ends</source>
        <translation>Wartet, bis die Übung endet</translation>
    </message>
    <message>
        <source>%1 takes no changes just now</source>
        <translation>%1 nimmt gerade keine Änderungen an</translation>
    </message>
    <message>
        <source>Waits until %1 is back</source>
        <translation>Wartet, bis %1 zurück ist</translation>
    </message>
    <message>
        <source>%1 could not be reached</source>
        <translation>%1 war nicht erreichbar</translation>
    </message>
    <message>
        <source>The connection to %1 broke</source>
        <translation>Die Verbindung brach ab (%1)</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 antwortete nicht rechtzeitig</translation>
    </message>
    <message>
        <source>%1 asked to wait</source>
        <translation>%1 bat zu warten</translation>
    </message>
    <message>
        <source>The disk of this computer is full</source>
        <translation>Der Datenträger dieses Computers ist voll</translation>
    </message>
    <message>
        <source>The library could not be written</source>
        <translation>Die Bibliothek konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>%1 did not take it</source>
        <translation>%1 hat es nicht angenommen</translation>
    </message>
    <message>
        <source>%1 does not allow it</source>
        <translation>%1 erlaubt es nicht</translation>
    </message>
    <message>
        <source>%1 does not know it any more</source>
        <translation>%1 kennt es nicht mehr</translation>
    </message>
    <message>
        <source>%1 failed each time it was sent</source>
        <translation>%1 hatte bei jedem Senden einen Fehler</translation>
    </message>
    <message>
        <source>%1 answered something that can&apos;t be read</source>
        <translation>%1 antwortete etwas, das nicht lesbar ist</translation>
    </message>
    <message>
        <source>Loved %1</source>
        <translation>%1 zu Lieblingen hinzugefügt</translation>
    </message>
    <message>
        <source>Removed %1 from loved</source>
        <translation>%1 aus Lieblingen entfernt</translation>
    </message>
    <message>
        <source>Made the playlist %1</source>
        <translation>Playlist %1 angelegt</translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation>%1 in %2 umbenannt</translation>
    </message>
    <message>
        <source>Deleted the playlist %1</source>
        <translation>Playlist %1 gelöscht</translation>
    </message>
    <message>
        <source>Removed %1 from %2</source>
        <translation>%1 aus %2 entfernt</translation>
    </message>
    <message>
        <source>Moved %1 in %2</source>
        <translation>%1 in %2 verschoben</translation>
    </message>
    <message>
        <source>Played %1</source>
        <translation>%1 gespielt</translation>
    </message>
    <message>
        <source>Where you are in the queue</source>
        <translation>Deine Stelle in der Warteschlange</translation>
    </message>
    <message>
        <source>Is being sent now</source>
        <translation>Wird gerade gesendet</translation>
    </message>
    <message>
        <source>The playlist was deleted at %1</source>
        <translation>Die Playlist wurde dort gelöscht (%1)</translation>
    </message>
    <message>
        <source>Next try at %1</source>
        <translation>Nächster Versuch um %1</translation>
    </message>
    <message>
        <source>Sent, but no answer came. %1 is asked whether it has it</source>
        <translation>Gesendet, aber es kam keine Antwort. %1 wird gefragt, ob es ankam</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht dich</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes</source>
        <translation>
            <numerusform>%1 Änderung</numerusform>
            <numerusform>%1 Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent in this order. A restart keeps them.</source>
        <translation>Wird in dieser Reihenfolge gesendet. Ein Neustart ändert daran nichts.</translation>
    </message>
    <message>
        <source>Sent in this order when their servers are back. A restart keeps them.</source>
        <translation>Wird in dieser Reihenfolge gesendet, wenn die Server zurück sind. Ein Neustart ändert daran nichts.</translation>
    </message>
    <message>
        <source>Sent in this order when %1 is back. A restart keeps them.</source>
        <translation>Wird in dieser Reihenfolge gesendet, wenn %1 zurück ist. Ein Neustart ändert daran nichts.</translation>
    </message>
    <message>
        <source>Discard the playlist %1? It was never sent, and goes with everything in it.</source>
        <translation>Playlist %1 verwerfen? Sie wurde nie gesendet und verschwindet mit allem, was darin ist.</translation>
    </message>
    <message numerus="yes">
        <source>Discard %1 changes? They are never sent, and what they did here is taken back.</source>
        <translation>
            <numerusform>%1 Änderung verwerfen? Sie wird nie gesendet, und was sie hier bewirkt hat, wird zurückgenommen.</numerusform>
            <numerusform>%1 Änderungen verwerfen? Sie werden nie gesendet, und was sie hier bewirkt haben, wird zurückgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changes discarded</source>
        <translation>
            <numerusform>%1 Änderung verworfen</numerusform>
            <numerusform>%1 Änderungen verworfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changes are sent again</source>
        <translation>
            <numerusform>%1 Änderung wird noch einmal gesendet</numerusform>
            <numerusform>%1 Änderungen werden noch einmal gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>One of these is being sent just now, so nothing was discarded. Try again in a moment.</source>
        <translation>Eine davon wird gerade gesendet, deshalb wurde nichts verworfen. Versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was changed. Everything that waits still waits.</source>
        <translation>Der Datenträger ist voll, deshalb wurde nichts geändert. Alles, was wartet, wartet weiter.</translation>
    </message>
    <message>
        <source>It does not wait any more.</source>
        <translation>Das wartet nicht mehr.</translation>
    </message>
    <message>
        <source>The library can&apos;t be read or written just now. Everything that waits still waits.</source>
        <translation>Die Bibliothek kann gerade nicht gelesen oder geschrieben werden. Alles, was wartet, wartet weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes could not be sent</source>
        <translation>
            <numerusform>%1 Änderung konnte nicht gesendet werden</numerusform>
            <numerusform>%1 Änderungen konnten nicht gesendet werden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 did not take what you changed. It is kept here</source>
        <translation>%1 hat deine Änderungen nicht angenommen. Sie bleiben hier erhalten</translation>
    </message>
    <message>
        <source>Your servers did not take what you changed. It is kept here</source>
        <translation>Deine Server haben deine Änderungen nicht angenommen. Sie bleiben hier erhalten</translation>
    </message>
    <message>
        <source>waits for your choice</source>
        <translation>wartet auf deine Entscheidung</translation>
    </message>
    <message>
        <source>%1 was deleted at %2, and changed here. Both can&apos;t hold.</source>
        <translation>%1 wurde anderswo gelöscht (%2) und hier geändert. Beides zugleich geht nicht.</translation>
    </message>
    <message>
        <source>Your queue is ready on this computer, %1 of music</source>
        <translation>Deine Warteschlange ist auf diesem Computer bereit, %1 Musik</translation>
    </message>
    <message>
        <source>Your queue is being kept on this computer, %1 of %2 so far</source>
        <translation>Deine Warteschlange wird auf diesem Computer behalten: %2, bisher %1 hier</translation>
    </message>
    <message>
        <source>ready in %1</source>
        <translation>bereit in %1</translation>
    </message>
    <message>
        <source>ready in about %1</source>
        <translation>bereit in etwa %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks added</source>
        <translation>
            <numerusform>%1 Titel hinzugefügt</numerusform>
            <numerusform>%1 Titel hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks removed</source>
        <translation>
            <numerusform>%1 Titel entfernt</numerusform>
            <numerusform>%1 Titel entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks moved</source>
        <translation>
            <numerusform>%1 Titel verschoben</numerusform>
            <numerusform>%1 Titel verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>%1 verschoben</translation>
    </message>
    <message>
        <source>Renamed from “%1”</source>
        <translation>Umbenannt, vorher „%1“</translation>
    </message>
    <message>
        <source>renamed from “%1”</source>
        <translation>umbenannt, vorher „%1“</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 elsewhere, %2</source>
        <translation>Anderswo: %1, %2</translation>
    </message>
    <message>
        <source>%1 here, %2</source>
        <translation>Hier: %1, %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Nothing was changed elsewhere since this computer knows the playlist.</source>
        <translation>Seit dieser Computer die Playlist kennt, wurde anderswo nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes that you made here wait for it.</source>
        <translation>
            <numerusform>%1 Änderung, die du hier gemacht hast, wartet darauf.</numerusform>
            <numerusform>%1 Änderungen, die du hier gemacht hast, warten darauf.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was deleted elsewhere</source>
        <translation>„%1“ wurde anderswo gelöscht</translation>
    </message>
    <message>
        <source>Keep my list</source>
        <translation>Meine Liste behalten</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>“%1” was changed here and deleted elsewhere. Nothing is lost until you choose.</source>
        <translation>„%1“ wurde hier geändert und anderswo gelöscht. Nichts geht verloren, bis du entscheidest.</translation>
    </message>
    <message>
        <source>%1 playlists were changed here and deleted elsewhere. Nothing is lost until you choose.</source>
        <translation>%1 Playlists wurden hier geändert und anderswo gelöscht. Nichts geht verloren, bis du entscheidest.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>“%1” is made again when its server is there</source>
        <translation>„%1“ wird neu angelegt, sobald der Server da ist</translation>
    </message>
    <message>
        <source>“%1” was let go</source>
        <translation>„%1“ wurde losgelassen</translation>
    </message>
    <message>
        <source>There is nothing left to choose: the playlist was settled already.</source>
        <translation>Es gibt nichts mehr zu entscheiden: Über die Playlist ist schon entschieden.</translation>
    </message>
    <message>
        <source>A change of this playlist is on its way just now. Try again in a moment.</source>
        <translation>Eine Änderung dieser Playlist ist gerade unterwegs. Versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>another player</source>
        <translation>einem anderen Player</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>Continue from %1?</source>
        <translation>Von %1 fortsetzen?</translation>
    </message>
    <message>
        <source>Continued from %1</source>
        <translation>Fortgesetzt von %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 playlists</source>
        <translation>
            <numerusform>%1 Playlist</numerusform>
            <numerusform>%1 Playlists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 playlists and albums</source>
        <translation>
            <numerusform>%1 Playlist oder Album</numerusform>
            <numerusform>%1 Playlists und Alben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 things</source>
        <translation>
            <numerusform>%1 Eintrag</numerusform>
            <numerusform>%1 Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %1 pinned playlists complete</source>
        <translation>
            <numerusform>Die angeheftete Playlist ist vollständig</numerusform>
            <numerusform>Alle %1 angehefteten Playlists vollständig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pinned playlists complete</source>
        <translation>%1 von %2 angehefteten Playlists vollständig</translation>
    </message>
    <message numerus="yes">
        <source>All %1 pinned albums complete</source>
        <translation>
            <numerusform>Das angeheftete Album ist vollständig</numerusform>
            <numerusform>Alle %1 angehefteten Alben vollständig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pinned albums complete</source>
        <translation>%1 von %2 angehefteten Alben vollständig</translation>
    </message>
    <message numerus="yes">
        <source>All %1 pinned playlists and albums complete</source>
        <translation>
            <numerusform>Alles Angeheftete ist vollständig</numerusform>
            <numerusform>Alle %1 angehefteten Playlists und Alben vollständig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pinned playlists and albums complete</source>
        <translation>%1 von %2 angehefteten Playlists und Alben vollständig</translation>
    </message>
    <message numerus="yes">
        <source>All %1 pinned things complete</source>
        <translation>
            <numerusform>Alles Angeheftete ist vollständig</numerusform>
            <numerusform>Alle %1 angehefteten Einträge vollständig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pinned things complete</source>
        <translation>%1 von %2 angehefteten Einträgen vollständig</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks in %2 need their server</source>
        <translation>
            <numerusform>%1 Titel (%2) braucht seinen Server</numerusform>
            <numerusform>%1 Titel (%2) brauchen ihren Server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks in %2 need %3</source>
        <translation>
            <numerusform>%1 Titel (%2) braucht %3</numerusform>
            <numerusform>%1 Titel (%2) brauchen %3</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue plays to its end, %1</source>
        <translation>Die Warteschlange spielt bis zum Ende, %1</translation>
    </message>
    <message>
        <source>The queue plays for %1</source>
        <translation>Die Warteschlange spielt noch %1</translation>
    </message>
    <message numerus="yes">
        <source>%2 of the queue, %1 tracks, are on this computer</source>
        <translation>
            <numerusform>%2 der Warteschlange, %1 Titel, ist auf diesem Computer</numerusform>
            <numerusform>%2 der Warteschlange, %1 Titel, sind auf diesem Computer</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of the queue is on this computer</source>
        <translation>Von der Warteschlange ist nichts auf diesem Computer</translation>
    </message>
    <message>
        <source>Nothing is pinned</source>
        <translation>Nichts ist angeheftet</translation>
    </message>
    <message>
        <source>The next hour of the queue</source>
        <translation>Die nächste Stunde der Warteschlange</translation>
    </message>
    <message>
        <source>The next %1 hours of the queue</source>
        <translation>Die nächsten %1 Stunden der Warteschlange</translation>
    </message>
    <message>
        <source>The next %1 of the queue</source>
        <translation>Die nächsten %1 der Warteschlange</translation>
    </message>
    <message>
        <source>All of it is here</source>
        <translation>Alles davon ist hier</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Noch nicht hier</translation>
    </message>
    <message>
        <source>%1 of it is here</source>
        <translation>%1 davon ist hier</translation>
    </message>
    <message>
        <source>%1 of it are here</source>
        <translation>%1 davon sind hier</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Noch nicht bereit</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks are missing</source>
        <translation>
            <numerusform>%1 Titel fehlt</numerusform>
            <numerusform>%1 Titel fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the queue %1</source>
        <translation>Von der Warteschlange: %1</translation>
    </message>
    <message>
        <source>Of what is pinned %1</source>
        <translation>Vom Angehefteten: %1</translation>
    </message>
    <message>
        <source>It is being downloaded.</source>
        <translation>Wird heruntergeladen.</translation>
    </message>
    <message>
        <source>It is downloaded when the servers are back.</source>
        <translation>Wird heruntergeladen, wenn die Server zurück sind.</translation>
    </message>
    <message>
        <source>It is downloaded when %1 is back.</source>
        <translation>Wird heruntergeladen, wenn %1 zurück ist.</translation>
    </message>
    <message>
        <source>%1 has no tracks</source>
        <translation>%1 hat keine Titel</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks of %2 are not on this computer</source>
        <translation>
            <numerusform>%1 Titel von %2 ist nicht auf diesem Computer</numerusform>
            <numerusform>%1 Titel von %2 sind nicht auf diesem Computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %1 tracks of %2 are on this computer</source>
        <translation>
            <numerusform>Der Titel von %2 ist auf diesem Computer</numerusform>
            <numerusform>Alle %1 Titel von %2 sind auf diesem Computer</numerusform>
        </translation>
    </message>
    <message>
        <source>This track is on this computer</source>
        <translation>Dieser Titel ist auf diesem Computer</translation>
    </message>
    <message>
        <source>All of this queue is on this computer</source>
        <translation>Diese Warteschlange ist ganz auf diesem Computer</translation>
    </message>
    <message>
        <source>The next %1 of this queue is on this computer</source>
        <translation>Die nächste %1 dieser Warteschlange ist auf diesem Computer</translation>
    </message>
    <message>
        <source>The next %1 of this queue are on this computer</source>
        <translation>Die nächsten %1 dieser Warteschlange sind auf diesem Computer</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation>Was zu sehen ist</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Service status of %1</source>
        <translation>Dienststatus von %1</translation>
    </message>
    <message>
        <source>Sostenuto</source>
        <translation>Sostenuto</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>checking now</source>
        <translation>wird gerade geprüft</translation>
    </message>
    <message>
        <source>next check at %1</source>
        <translation>nächste Prüfung um %1</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation>nächster Versuch in %1</translation>
    </message>
    <message>
        <source>next check in %1</source>
        <translation>nächste Prüfung in %1</translation>
    </message>
    <message>
        <source>Nothing is on this computer yet. Playing starts again when %1 is back</source>
        <translation>Noch ist nichts auf diesem Computer. Die Wiedergabe geht weiter, wenn %1 zurück ist</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks on this computer keep playing, and your changes wait here</source>
        <translation>
            <numerusform>%1 Titel auf diesem Computer spielt weiter, und deine Änderungen warten hier</numerusform>
            <numerusform>%1 Titel auf diesem Computer spielen weiter, und deine Änderungen warten hier</numerusform>
        </translation>
    </message>
    <message>
        <source>None of this album is on this computer. %1</source>
        <translation>Von diesem Album ist nichts auf diesem Computer. %1</translation>
    </message>
    <message>
        <source>None of this playlist is on this computer. %1</source>
        <translation>Von dieser Playlist ist nichts auf diesem Computer. %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 other tracks keep playing</source>
        <translation>
            <numerusform>%1 anderer Titel spielt weiter</numerusform>
            <numerusform>%1 andere Titel spielen weiter</numerusform>
        </translation>
    </message>
    <message>
        <source>The track in this album is on this computer and keeps playing</source>
        <translation>Der Titel in diesem Album ist auf diesem Computer und spielt weiter</translation>
    </message>
    <message>
        <source>The track in this playlist is on this computer and keeps playing</source>
        <translation>Der Titel in dieser Playlist ist auf diesem Computer und spielt weiter</translation>
    </message>
    <message>
        <source>All %1 tracks in this album are on this computer and keep playing</source>
        <translation>Alle %1 Titel in diesem Album sind auf diesem Computer und spielen weiter</translation>
    </message>
    <message>
        <source>All %1 tracks in this playlist are on this computer and keep playing</source>
        <translation>Alle %1 Titel in dieser Playlist sind auf diesem Computer und spielen weiter</translation>
    </message>
    <message>
        <source>this album</source>
        <translation>diesem Album</translation>
    </message>
    <message>
        <source>this playlist</source>
        <translation>dieser Playlist</translation>
    </message>
    <message>
        <source>%1 of %2 tracks in %3 is on this computer and keeps playing</source>
        <translation>%1 von %2 Titeln in %3 ist auf diesem Computer und spielt weiter</translation>
    </message>
    <message>
        <source>%1 of %2 tracks in %3 are on this computer and keep playing</source>
        <translation>%1 von %2 Titeln in %3 sind auf diesem Computer und spielen weiter</translation>
    </message>
    <message>
        <source>Everything plays. Changes wait here and are safe</source>
        <translation>Alles spielt. Änderungen warten hier und sind sicher</translation>
    </message>
    <message numerus="yes">
        <source>Everything plays. %1 changes wait here and are safe</source>
        <translation>
            <numerusform>Alles spielt. %1 Änderung wartet hier und ist sicher</numerusform>
            <numerusform>Alles spielt. %1 Änderungen warten hier und sind sicher</numerusform>
        </translation>
    </message>
    <message>
        <source>Artwork is down at %1</source>
        <translation>Der Cover-Abruf ist bei %1 ausgefallen</translation>
    </message>
    <message>
        <source>Artwork is slow at %1</source>
        <translation>Der Cover-Abruf ist bei %1 langsam</translation>
    </message>
    <message>
        <source>The library is slow at %1</source>
        <translation>Die Bibliothek ist bei %1 langsam</translation>
    </message>
    <message>
        <source>Streaming is slow at %1</source>
        <translation>Streaming ist bei %1 langsam</translation>
    </message>
    <message>
        <source>Changes are slow to reach %1</source>
        <translation>Änderungen erreichen %1 nur langsam</translation>
    </message>
    <message>
        <source>Sign-in is slow at %1</source>
        <translation>Die Anmeldung ist bei %1 langsam</translation>
    </message>
    <message>
        <source>%1 is slow</source>
        <translation>%1 ist langsam</translation>
    </message>
    <message>
        <source>Streaming is down at %1</source>
        <translation>Streaming ist bei %1 ausgefallen</translation>
    </message>
    <message>
        <source>The library is down at %1</source>
        <translation>Die Bibliothek ist bei %1 ausgefallen</translation>
    </message>
    <message>
        <source>Sign-in is down at %1</source>
        <translation>Die Anmeldung ist bei %1 ausgefallen</translation>
    </message>
    <message>
        <source>%1 takes no changes</source>
        <translation>%1 nimmt keine Änderungen an</translation>
    </message>
    <message>
        <source>Music plays as usual, and covers already seen still show</source>
        <translation>Musik spielt wie gewohnt, schon gesehene Cover werden weiter gezeigt</translation>
    </message>
    <message>
        <source>Music plays as usual. Lists may be from %1</source>
        <translation>Musik spielt wie gewohnt. Listen sind vielleicht auf dem Stand von %1</translation>
    </message>
    <message>
        <source>Lists are from %1. Music plays as usual</source>
        <translation>Listen sind auf dem Stand von %1. Musik spielt wie gewohnt</translation>
    </message>
    <message>
        <source>You are working offline</source>
        <translation>Du arbeitest offline</translation>
    </message>
    <message>
        <source>nothing is sent until you go online</source>
        <translation>nichts wird gesendet, bis du online gehst</translation>
    </message>
    <message>
        <source>reconnects when the network lets it through</source>
        <translation>verbindet sich neu, wenn das Netz es zulässt</translation>
    </message>
    <message>
        <source>reconnects when the network is back</source>
        <translation>verbindet sich neu, wenn das Netz zurück ist</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks on this computer keep playing. %2 itself may be fine</source>
        <translation>
            <numerusform>%1 Titel auf diesem Computer spielt weiter. %2 selbst ist vielleicht in Ordnung</numerusform>
            <numerusform>%1 Titel auf diesem Computer spielen weiter. %2 selbst ist vielleicht in Ordnung</numerusform>
        </translation>
    </message>
    <message>
        <source>The outage drill is over</source>
        <translation>Die Ausfallübung ist vorbei</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message numerus="yes">
        <source>Catching up · %2 of %1 changes sent</source>
        <translation>
            <numerusform>Holt auf · %2 von %1 Änderung gesendet</numerusform>
            <numerusform>Holt auf · %2 von %1 Änderungen gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Catching up · %2 of %1 plays submitted</source>
        <translation>
            <numerusform>Holt auf · %2 von %1 Wiedergabe übermittelt</numerusform>
            <numerusform>Holt auf · %2 von %1 Wiedergaben übermittelt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 plays</source>
        <translation>
            <numerusform>%1 Wiedergabe</numerusform>
            <numerusform>%1 Wiedergaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 of %1 changes were sent, %3</source>
        <translation>
            <numerusform>%2 von %1 Änderung gesendet, %3</numerusform>
            <numerusform>%2 von %1 Änderungen gesendet, %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 wait for your choice</source>
        <translation>
            <numerusform>%1 wartet auf deine Entscheidung</numerusform>
            <numerusform>%1 warten auf deine Entscheidung</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was waiting</source>
        <translation>Es wartete nichts</translation>
    </message>
    <message>
        <source>%1 and %2 were sent</source>
        <translation>%1 und %2 gesendet</translation>
    </message>
    <message>
        <source>%1 was sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1 were sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1, nothing was lost</source>
        <translation>%1, nichts ging verloren</translation>
    </message>
    <message>
        <source>Everything works again</source>
        <translation>Alles läuft wieder</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>The outage drill lasted %1</source>
        <translation>Die Ausfallübung dauerte %1</translation>
    </message>
    <message>
        <source>%1 was down for %2</source>
        <translation>%1 war %2 ausgefallen</translation>
    </message>
    <message>
        <source>%1 needs your password</source>
        <translation>%1 braucht dein Passwort</translation>
    </message>
    <message>
        <source>%1 signed you out</source>
        <translation>%1 hat dich abgemeldet</translation>
    </message>
    <message>
        <source>nothing is sent until you sign in</source>
        <translation>nichts wird gesendet, bis du dich anmeldest</translation>
    </message>
    <message>
        <source>Outage drill is on</source>
        <translation>Ausfallübung läuft</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>%1 has maintenance %2, %3 to %4</source>
        <translation>Wartung bei %1: %2, %3 bis %4</translation>
    </message>
    <message>
        <source>%1 has maintenance %2 from %3</source>
        <translation>Wartung bei %1: %2 ab %3</translation>
    </message>
    <message>
        <source>published by the provider</source>
        <translation>vom Anbieter veröffentlicht</translation>
    </message>
    <message>
        <source>starts in %1</source>
        <translation>beginnt in %1</translation>
    </message>
    <message>
        <source>%1 is still in maintenance</source>
        <translation>%1 wird noch gewartet</translation>
    </message>
    <message>
        <source>%1 is in maintenance</source>
        <translation>%1 wird gewartet</translation>
    </message>
    <message>
        <source>planned until %1</source>
        <translation>geplant bis %1</translation>
    </message>
    <message>
        <source>until %1 as planned</source>
        <translation>bis %1 wie geplant</translation>
    </message>
    <message>
        <source>%1 and %2 are not answering</source>
        <translation>%1 und %2 antworten nicht</translation>
    </message>
    <message>
        <source>%1 servers are not answering</source>
        <translation>%1 Server antworten nicht</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details, %1 more</source>
        <translation>Details, %1 weitere</translation>
    </message>
    <message>
        <source>0 dB</source>
        <translation>0 dB</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Left %1 %</source>
        <translation>Links %1 %</translation>
    </message>
    <message>
        <source>Right %1 %</source>
        <translation>Rechts %1 %</translation>
    </message>
    <message>
        <source>Bit-perfect</source>
        <translation>Bitgenau</translation>
    </message>
    <message>
        <source>RG %1</source>
        <translation>RG %1</translation>
    </message>
    <message>
        <source>Nothing is playing.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>Bit-perfect: the output gets exactly what is in the file.</source>
        <translation>Bitgenau: Die Ausgabe bekommt genau, was in der Datei steht.</translation>
    </message>
    <message numerus="yes">
        <source>%1 things change the sound on its way to the output.</source>
        <translation>
            <numerusform>Etwas verändert den Klang auf dem Weg zur Ausgabe.</numerusform>
            <numerusform>%1 Dinge verändern den Klang auf dem Weg zur Ausgabe.</numerusform>
        </translation>
    </message>
    <message>
        <source>The volume is not at 100 %.</source>
        <translation>Die Lautstärke ist nicht auf 100 %.</translation>
    </message>
    <message>
        <source>Set to 100 %</source>
        <translation>Auf 100 % stellen</translation>
    </message>
    <message>
        <source>Volume levelling changes this track by %1.</source>
        <translation>Die Lautstärkeangleichung ändert diesen Titel um %1.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>The equaliser is on.</source>
        <translation>Der Equalizer ist an.</translation>
    </message>
    <message>
        <source>The balance is not in the centre.</source>
        <translation>Die Balance ist nicht in der Mitte.</translation>
    </message>
    <message>
        <source>Both sides are mixed to mono.</source>
        <translation>Beide Seiten werden zu Mono gemischt.</translation>
    </message>
    <message>
        <source>Stereo</source>
        <translation>Stereo</translation>
    </message>
    <message>
        <source>The speed is not 1×.</source>
        <translation>Das Tempo ist nicht 1×.</translation>
    </message>
    <message>
        <source>Set to 1×</source>
        <translation>Auf 1× stellen</translation>
    </message>
    <message>
        <source>Converted from %1 to %2.</source>
        <translation>Von %1 in %2 umgerechnet.</translation>
    </message>
    <message>
        <source>Follow the track</source>
        <translation>Dem Titel folgen</translation>
    </message>
    <message>
        <source>The system converts %1 to %2.</source>
        <translation>Das System rechnet %1 in %2 um.</translation>
    </message>
    <message>
        <source>The system&apos;s own sound settings decide this.</source>
        <translation>Darüber entscheiden die Klangeinstellungen des Systems.</translation>
    </message>
    <message>
        <source>The track is not in stereo: its channels are brought to two.</source>
        <translation>Der Titel ist nicht in Stereo: Seine Kanäle werden auf zwei gebracht.</translation>
    </message>
    <message>
        <source>Samples of more than 24 bits are rounded: outputs take 32-bit float.</source>
        <translation>Samples mit mehr als 24 Bit werden gerundet: Ausgaben nehmen 32-Bit-Gleitkomma.</translation>
    </message>
    <message>
        <source>The limiter stands by, so that nothing clips.</source>
        <translation>Der Limiter steht bereit, damit nichts übersteuert.</translation>
    </message>
    <message>
        <source>It goes when nothing above makes the sound louder.</source>
        <translation>Er entfällt, wenn oben nichts mehr den Klang lauter macht.</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Systemstandard</translation>
    </message>
    <message>
        <source>System default (%1)</source>
        <translation>Systemstandard (%1)</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (nicht verbunden)</translation>
    </message>
    <message>
        <source>Chosen device</source>
        <translation>Gewähltes Gerät</translation>
    </message>
    <message>
        <source>Follows the system when it changes</source>
        <translation>Folgt dem System, wenn es wechselt</translation>
    </message>
    <message>
        <source>Stays on this device</source>
        <translation>Bleibt bei diesem Gerät</translation>
    </message>
    <message>
        <source>The output takes on each track&apos;s rate: exact samples, with a short pause where the rate changes</source>
        <translation>Die Ausgabe übernimmt die Rate jedes Titels: exakte Samples, mit kurzer Pause, wo die Rate wechselt</translation>
    </message>
    <message>
        <source>The output stays at one rate: no pause anywhere, other rates are converted</source>
        <translation>Die Ausgabe bleibt bei einer Rate: nirgends eine Pause, andere Raten werden umgerechnet</translation>
    </message>
    <message>
        <source>Playing goes on through the system&apos;s default</source>
        <translation>Die Wiedergabe geht auf dem Systemstandard weiter</translation>
    </message>
    <message>
        <source>Nothing plays where you did not choose it</source>
        <translation>Nichts spielt, wo du es nicht gewählt hast</translation>
    </message>
    <message>
        <source>Every track plays as loud as it was made</source>
        <translation>Jeder Titel spielt so laut, wie er gemacht wurde</translation>
    </message>
    <message>
        <source>ReplayGain tags. Every track is equally loud</source>
        <translation>ReplayGain-Tags. Alle Titel sind gleich laut</translation>
    </message>
    <message>
        <source>ReplayGain tags. Albums keep their loud and quiet tracks</source>
        <translation>ReplayGain-Tags. Alben behalten ihre lauten und leisen Titel</translation>
    </message>
    <message>
        <source>ReplayGain tags. By album while an album plays, else by track</source>
        <translation>ReplayGain-Tags. Nach Album, solange ein Album spielt, sonst nach Titel</translation>
    </message>
    <message>
        <source>The output device</source>
        <translation>Das Ausgabegerät</translation>
    </message>
    <message>
        <source>%1 is gone. Playing moved to the system&apos;s default.</source>
        <translation>%1 ist weg. Die Wiedergabe geht auf dem Systemstandard weiter.</translation>
    </message>
    <message>
        <source>%1 is gone. Paused at %2.</source>
        <translation>%1 ist weg. Pausiert bei %2.</translation>
    </message>
    <message>
        <source>Use the system default</source>
        <translation>Systemstandard verwenden</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Sleep in %1 min</source>
        <translation>Aus in %1 min</translation>
    </message>
    <message>
        <source>Stops after this</source>
        <translation>Hält danach an</translation>
    </message>
    <message>
        <source>Nothing was changed: this text could not be read. %1</source>
        <translation>Nichts wurde geändert: Dieser Text war nicht lesbar. %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 bands were taken over.</source>
        <translation>
            <numerusform>%1 Band wurde übernommen.</numerusform>
            <numerusform>%1 Bänder wurden übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 more did not fit.</source>
        <translation>
            <numerusform>%1 weiteres passte nicht.</numerusform>
            <numerusform>%1 weitere passten nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Streaming slow</source>
        <translation>Streaming langsam</translation>
    </message>
    <message>
        <source>Streaming down</source>
        <translation>Streaming ausgefallen</translation>
    </message>
    <message>
        <source>Library slow</source>
        <translation>Bibliothek langsam</translation>
    </message>
    <message>
        <source>Library down</source>
        <translation>Bibliothek ausgefallen</translation>
    </message>
    <message>
        <source>Sign-in slow</source>
        <translation>Anmeldung langsam</translation>
    </message>
    <message>
        <source>Sign-in down</source>
        <translation>Anmeldung ausgefallen</translation>
    </message>
    <message>
        <source>Sync slow</source>
        <translation>Abgleich langsam</translation>
    </message>
    <message>
        <source>Sync down</source>
        <translation>Abgleich ausgefallen</translation>
    </message>
    <message>
        <source>Artwork slow</source>
        <translation>Cover-Abruf langsam</translation>
    </message>
    <message>
        <source>Artwork down</source>
        <translation>Cover-Abruf ausgefallen</translation>
    </message>
    <message>
        <source>%1 slow</source>
        <translation>%1 langsam</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>%1 ausgefallen</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Kein Server</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>All services up</source>
        <translation>Alle Dienste laufen</translation>
    </message>
    <message>
        <source>This computer has no network. Connect it, then try again.</source>
        <translation>Dieser Computer hat kein Netz. Verbinde ihn und versuche es dann wieder.</translation>
    </message>
    <message>
        <source>No keychain was found, so the password can&apos;t be kept. It is asked for at every start.</source>
        <translation>Es wurde kein Schlüsselbund gefunden, deshalb kann das Passwort nicht gespeichert werden. Es wird bei jedem Start gebraucht.</translation>
    </message>
    <message>
        <source>You are working offline. Go online, then connect.</source>
        <translation>Du arbeitest offline. Gehe online und verbinde dich dann.</translation>
    </message>
    <message>
        <source>Connecting was stopped.</source>
        <translation>Das Verbinden wurde abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks that were skipped can play again.</source>
        <translation>
            <numerusform>Der übersprungene Titel kann wieder gespielt werden.</numerusform>
            <numerusform>%1 übersprungene Titel können wieder gespielt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full. Downloads are paused, playing goes on.</source>
        <translation>Der Datenträger ist voll. Downloads pausieren, die Wiedergabe geht weiter.</translation>
    </message>
    <message>
        <source>Sostenuto can&apos;t write to its folder. What is here plays, but changes can&apos;t be kept. Make the folder writable and start again.</source>
        <translation>Sostenuto kann nicht in seinen Ordner schreiben. Was hier ist, spielt, aber Änderungen können nicht gespeichert werden. Mache den Ordner beschreibbar und starte neu.</translation>
    </message>
    <message>
        <source>A file is no longer where it was. It is fetched again when it is needed.</source>
        <translation>Eine Datei ist nicht mehr da, wo sie war. Sie wird neu geladen, wenn sie gebraucht wird.</translation>
    </message>
    <message>
        <source>The library on this computer is damaged. What is here keeps playing. Start Sostenuto again: what you made is brought back then, and the rest is read again from your server.</source>
        <translation>Die Bibliothek auf diesem Computer ist beschädigt. Was hier ist, spielt weiter. Starte Sostenuto neu: Was du gemacht hast, wird dann zurückgeholt, und der Rest wird neu von deinem Server gelesen.</translation>
    </message>
    <message>
        <source>The library on this computer was written by a newer Sostenuto. Update Sostenuto to open it.</source>
        <translation>Die Bibliothek auf diesem Computer wurde von einem neueren Sostenuto geschrieben. Aktualisiere Sostenuto, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>The library on this computer could not be opened. Nothing was deleted. Start Sostenuto again.</source>
        <translation>Die Bibliothek auf diesem Computer konnte nicht geöffnet werden. Nichts wurde gelöscht. Starte Sostenuto neu.</translation>
    </message>
    <message>
        <source>No keychain was found. What is here plays; the password is asked for when you go online.</source>
        <translation>Es wurde kein Schlüsselbund gefunden. Was hier ist, spielt; das Passwort wird gebraucht, wenn du online gehst.</translation>
    </message>
    <message>
        <source>The library on this computer was damaged. What you made was brought back; the rest is read again from your server.</source>
        <translation>Die Bibliothek auf diesem Computer war beschädigt. Was du gemacht hast, wurde zurückgeholt; der Rest wird neu von deinem Server gelesen.</translation>
    </message>
    <message>
        <source>This folder can&apos;t be opened. Check that it is there and that you may read it.</source>
        <translation>Dieser Ordner lässt sich nicht öffnen. Prüfe, ob er da ist und ob du ihn lesen darfst.</translation>
    </message>
    <message>
        <source>This folder lies in one that is in the library already, or has one in it.</source>
        <translation>Dieser Ordner liegt in einem, der schon in der Bibliothek ist, oder enthält einen solchen.</translation>
    </message>
    <message>
        <source>The library can&apos;t be written, so the folder can&apos;t be added. What is here keeps playing.</source>
        <translation>Die Bibliothek kann nicht geschrieben werden, deshalb kann der Ordner nicht hinzugefügt werden. Was hier ist, spielt weiter.</translation>
    </message>
    <message>
        <source>Not connected. %1 come back with it</source>
        <translation>Nicht verbunden. Kommt mit ihm zurück: %1</translation>
    </message>
    <message>
        <source>Reading %1 of %2</source>
        <translation>Liest %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 files</source>
        <translation>
            <numerusform>%1 Datei</numerusform>
            <numerusform>%1 Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through it</source>
        <translation>Wird durchgesehen</translation>
    </message>
    <message>
        <source>%1 · %2 could not be read</source>
        <translation>%1 · nicht lesbar: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 files or folders</source>
        <translation>
            <numerusform>%1 Datei oder Ordner</numerusform>
            <numerusform>%1 Dateien oder Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer has no network. What is here keeps playing.</source>
        <translation>Dieser Computer hat kein Netz. Was hier ist, spielt weiter.</translation>
    </message>
    <message>
        <source>There is no station with this name. Check the address for typing mistakes.</source>
        <translation>Es gibt keinen Sender mit diesem Namen. Prüfe die Adresse auf Tippfehler.</translation>
    </message>
    <message>
        <source>The station is not at this address. It may have moved, or be off the air.</source>
        <translation>Der Sender ist nicht unter dieser Adresse. Vielleicht ist er umgezogen oder sendet nicht.</translation>
    </message>
    <message>
        <source>This address has no stream that Sostenuto can play. Try the address of the sound itself, or of an .m3u or .pls file.</source>
        <translation>Unter dieser Adresse gibt es keinen Stream, den Sostenuto spielen kann. Versuche die Adresse des Tons selbst oder die einer .m3u- oder .pls-Datei.</translation>
    </message>
    <message>
        <source>The connection to the station is not secure: its certificate could not be checked.</source>
        <translation>Die Verbindung zum Sender ist nicht sicher: Sein Zertifikat konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>This is not the address of a stream. It begins with http:// or https://.</source>
        <translation>Das ist nicht die Adresse eines Streams. Sie beginnt mit http:// oder https://.</translation>
    </message>
    <message>
        <source>The station is full or has a fault of its own. Try again later.</source>
        <translation>Der Sender ist voll oder hat selbst einen Fehler. Versuche es später wieder.</translation>
    </message>
    <message>
        <source>The library can&apos;t be written, so the station can&apos;t be kept.</source>
        <translation>Die Bibliothek kann nicht geschrieben werden, deshalb kann der Sender nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The station does not answer. Try again later.</source>
        <translation>Der Sender antwortet nicht. Versuche es später wieder.</translation>
    </message>
    <message>
        <source>Downloading, %1 percent</source>
        <translation>Wird heruntergeladen, %1 Prozent</translation>
    </message>
    <message>
        <source>Waiting to download</source>
        <translation>Wartet auf Download</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>Download fehlgeschlagen</translation>
    </message>
    <message>
        <source>Internet radio</source>
        <translation>Internetradio</translation>
    </message>
    <message>
        <source>Needs its server</source>
        <translation>Braucht seinen Server</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation>Braucht %1</translation>
    </message>
    <message>
        <source>%1:00 to %2:00: %3</source>
        <translation>%1:00 bis %2:00: %3</translation>
    </message>
    <message>
        <source>Plays per day</source>
        <translation>Wiedergaben pro Tag</translation>
    </message>
    <message>
        <source>Plays per month</source>
        <translation>Wiedergaben pro Monat</translation>
    </message>
    <message>
        <source>Plays per year</source>
        <translation>Wiedergaben pro Jahr</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>Nichts wartet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes wait here and are safe.</source>
        <translation>
            <numerusform>%1 Änderung wartet hier und ist sicher.</numerusform>
            <numerusform>%1 Änderungen warten hier und sind sicher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 plays wait here and are safe.</source>
        <translation>
            <numerusform>%1 Wiedergabe wartet hier und ist sicher.</numerusform>
            <numerusform>%1 Wiedergaben warten hier und sind sicher.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 wait here and are safe.</source>
        <translation>%1 und %2 warten hier und sind sicher.</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Antwortet.</translation>
    </message>
    <message>
        <source>First sound after %1.</source>
        <translation>Erster Ton nach %1.</translation>
    </message>
    <message>
        <source>Answered in %1.</source>
        <translation>In %1 geantwortet.</translation>
    </message>
    <message>
        <source>Takes %1.</source>
        <translation>Braucht %1.</translation>
    </message>
    <message>
        <source>It takes longer than it used to.</source>
        <translation>Braucht länger als früher.</translation>
    </message>
    <message>
        <source>Covers already seen still show.</source>
        <translation>Schon gesehene Cover werden weiter gezeigt.</translation>
    </message>
    <message>
        <source>Your changes are kept here.</source>
        <translation>Deine Änderungen bleiben hier erhalten.</translation>
    </message>
    <message>
        <source>Lists are from %1.</source>
        <translation>Listen sind auf dem Stand von %1.</translation>
    </message>
    <message>
        <source>Lists are from this computer.</source>
        <translation>Listen kommen von diesem Computer.</translation>
    </message>
    <message>
        <source>Nothing is on this computer yet.</source>
        <translation>Noch ist nichts auf diesem Computer.</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks on this computer keep playing.</source>
        <translation>
            <numerusform>%1 Titel auf diesem Computer spielt weiter.</numerusform>
            <numerusform>%1 Titel auf diesem Computer spielen weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 ist ausgefallen.</translation>
    </message>
    <message>
        <source>%1 is slow.</source>
        <translation>%1 ist langsam.</translation>
    </message>
    <message>
        <source>Everything else works.</source>
        <translation>Alles andere läuft.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>In Wartung</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Nothing was asked of it yet.</source>
        <translation>Noch nichts angefragt.</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Needs your password</source>
        <translation>Braucht dein Passwort</translation>
    </message>
    <message>
        <source>Observed here</source>
        <translation>Hier beobachtet</translation>
    </message>
    <message>
        <source>Provider: maintenance</source>
        <translation>Anbieter: Wartung</translation>
    </message>
    <message>
        <source>Provider: problem</source>
        <translation>Anbieter: Problem</translation>
    </message>
    <message>
        <source>Provider: works</source>
        <translation>Anbieter: läuft</translation>
    </message>
    <message>
        <source>No server is connected. Music of this computer plays.</source>
        <translation>Es ist kein Server verbunden. Musik von diesem Computer spielt.</translation>
    </message>
    <message>
        <source>%1 has not answered yet.</source>
        <translation>%1 hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>Everything works at %1.</source>
        <translation>Bei %1 läuft alles.</translation>
    </message>
    <message>
        <source>Checking now</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Checked %1 s ago</source>
        <translation>Vor %1 s geprüft</translation>
    </message>
    <message>
        <source>Checked %1 min ago</source>
        <translation>Vor %1 min geprüft</translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <translation>Zuletzt geprüft: %1</translation>
    </message>
    <message>
        <source>Next check in %1</source>
        <translation>Nächste Prüfung in %1</translation>
    </message>
    <message>
        <source>%1, next check in %2</source>
        <translation>%1, nächste Prüfung in %2</translation>
    </message>
    <message>
        <source>The disk is full, so the file was not written. What was there before is still there.</source>
        <translation>Der Datenträger ist voll, deshalb wurde die Datei nicht geschrieben. Was vorher da war, ist noch da.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written there. Choose another folder.</source>
        <translation>Dort kann die Datei nicht geschrieben werden. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The playlist is not there any more.</source>
        <translation>Die Playlist gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The library can&apos;t be read or written just now. Nothing was changed.</source>
        <translation>Die Bibliothek kann gerade nicht gelesen oder geschrieben werden. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>. %1 were not found</source>
        <translation>
            <numerusform>. %1 nicht gefunden</numerusform>
            <numerusform>. %1 nicht gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a playlist that Sostenuto can read. It reads .m3u, .m3u8, .pls and .xspf files.</source>
        <translation>Das ist keine Playlist, die Sostenuto lesen kann. Es liest .m3u-, .m3u8-, .pls- und .xspf-Dateien.</translation>
    </message>
    <message>
        <source>The playlist file can&apos;t be opened. It may have been moved or deleted.</source>
        <translation>Die Playlist-Datei lässt sich nicht öffnen. Vielleicht wurde sie verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>These tracks come from several services, and none of them takes a playlist with the others&apos; tracks.</source>
        <translation>Diese Titel kommen von mehreren Diensten, und keiner davon nimmt eine Playlist mit den Titeln der anderen an.</translation>
    </message>
    <message>
        <source>This is not a file that Sostenuto exported. Nothing was changed.</source>
        <translation>Diese Datei hat Sostenuto nicht exportiert. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A newer version of Sostenuto wrote this file. Update Sostenuto, then import it again.</source>
        <translation>Diese Datei stammt von einer neueren Version von Sostenuto. Aktualisiere Sostenuto und importiere sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The file can&apos;t be opened. It may have been moved or deleted.</source>
        <translation>Die Datei lässt sich nicht öffnen. Vielleicht wurde sie verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>The import was ended. What it had added was taken away again.</source>
        <translation>Der Import wurde abgebrochen. Was schon hinzugefügt war, wurde wieder entfernt.</translation>
    </message>
    <message>
        <source>The disk is full, so not everything was imported. Make room, then import the file again: nothing is added twice.</source>
        <translation>Der Datenträger ist voll, deshalb wurde nicht alles importiert. Schaffe Platz und importiere die Datei noch einmal: Nichts wird doppelt hinzugefügt.</translation>
    </message>
    <message>
        <source>The library can&apos;t be written just now, so not everything was imported. Import the file again later: nothing is added twice.</source>
        <translation>Die Bibliothek kann gerade nicht geschrieben werden, deshalb wurde nicht alles importiert. Importiere die Datei später noch einmal: Nichts wird doppelt hinzugefügt.</translation>
    </message>
    <message>
        <source>This import can&apos;t be taken back any more.</source>
        <translation>Dieser Import lässt sich nicht mehr zurücknehmen.</translation>
    </message>
    <message>
        <source>Another import is under way. Nothing was taken back.</source>
        <translation>Ein anderer Import läuft gerade. Nichts wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The library can&apos;t be written just now, so only a part of the import was taken back.</source>
        <translation>Die Bibliothek kann gerade nicht geschrieben werden, deshalb wurde nur ein Teil des Imports zurückgenommen.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing of %2 is in the library: none of its %1 entries was found</source>
        <translation>
            <numerusform>Nichts aus %2 ist in der Bibliothek: Der einzige Eintrag wurde nicht gefunden</numerusform>
            <numerusform>Nichts aus %2 ist in der Bibliothek: Keiner der %1 Einträge wurde gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported %1: %2</source>
        <translation>%1 importiert: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 loves</source>
        <translation>
            <numerusform>%1 Liebling</numerusform>
            <numerusform>%1 Lieblinge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ratings</source>
        <translation>
            <numerusform>%1 Bewertung</numerusform>
            <numerusform>%1 Bewertungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 smart playlists</source>
        <translation>
            <numerusform>%1 intelligente Playlist</numerusform>
            <numerusform>%1 intelligente Playlists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 stations</source>
        <translation>
            <numerusform>%1 Sender</numerusform>
            <numerusform>%1 Sender</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation>Nichts wurde hinzugefügt</translation>
    </message>
    <message>
        <source>Everything in it was here already</source>
        <translation>Alles darin war schon hier</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>%1: worked</source>
        <translation>%1: lief</translation>
    </message>
    <message>
        <source>%1: slow at times</source>
        <translation>%1: zeitweise langsam</translation>
    </message>
    <message>
        <source>%1: maintenance, %2</source>
        <translation>%1: Wartung, %2</translation>
    </message>
    <message>
        <source>%1: down for %2</source>
        <translation>%1: %2 ausgefallen</translation>
    </message>
    <message>
        <source>%1: no data</source>
        <translation>%1: keine Daten</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message numerus="yes">
        <source>%1 days with an outage</source>
        <translation>
            <numerusform>%1 Tag mit einem Ausfall</numerusform>
            <numerusform>%1 Tage mit einem Ausfall</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 slow days</source>
        <translation>
            <numerusform>%1 langsamer Tag</numerusform>
            <numerusform>%1 langsame Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days of maintenance</source>
        <translation>
            <numerusform>%1 Tag mit Wartung</numerusform>
            <numerusform>%1 Tage mit Wartung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days ago</source>
        <translation>
            <numerusform>vor %1 Tag</numerusform>
            <numerusform>vor %1 Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Words, and conditions:
artist:name  title:name  album:name  genre:jazz  format:flac  source:name
year:1990..1999  rating:&gt;=4  plays:&gt;10  length:&gt;10:00  bitrate:&lt;=192
added:&lt;30d  played:&gt;1y  played:no  is:loved  held:yes
Quotes hold words together; a minus leaves out: -live</source>
        <translation>Wörter und Bedingungen:
artist:name  title:name  album:name  genre:jazz  format:flac  source:name
year:1990..1999  rating:&gt;=4  plays:&gt;10  length:&gt;10:00  bitrate:&lt;=192
added:&lt;30d  played:&gt;1y  played:no  is:loved  held:yes
Anführungszeichen halten Wörter zusammen; ein Minus schließt aus: -live</translation>
    </message>
    <message>
        <source>%1 playlist (*.%2)</source>
        <translation>%1-Playlist (*.%2)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>In %1 exportiert</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Bass boost</source>
        <translation>Mehr Bass</translation>
    </message>
    <message>
        <source>Bass cut</source>
        <translation>Weniger Bass</translation>
    </message>
    <message>
        <source>Treble boost</source>
        <translation>Mehr Höhen</translation>
    </message>
    <message>
        <source>Treble cut</source>
        <translation>Weniger Höhen</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Loudness</translation>
    </message>
    <message>
        <source>Vocal</source>
        <translation>Gesang</translation>
    </message>
    <message>
        <source>Spoken word</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Acoustic</source>
        <translation>Akustisch</translation>
    </message>
    <message>
        <source>Classical</source>
        <translation>Klassik</translation>
    </message>
    <message>
        <source>Jazz</source>
        <translation>Jazz</translation>
    </message>
    <message>
        <source>Rock</source>
        <translation>Rock</translation>
    </message>
    <message>
        <source>Pop</source>
        <translation>Pop</translation>
    </message>
    <message>
        <source>Electronic</source>
        <translation>Elektronisch</translation>
    </message>
    <message>
        <source>Hip-hop</source>
        <translation>Hip-Hop</translation>
    </message>
    <message>
        <source>Small speakers</source>
        <translation>Kleine Lautsprecher</translation>
    </message>
    <message>
        <source>Late night</source>
        <translation>Späte Stunde</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Warm</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Sostenuto acts as if streaming were down at %1. Only what is on this computer plays, all else works</source>
        <translation>Sostenuto verhält sich, als wäre Streaming bei %1 ausgefallen. Nur was auf diesem Computer ist, spielt, alles andere läuft</translation>
    </message>
    <message>
        <source>Sostenuto acts as if %1 took no changes. They wait here and are safe, all else works</source>
        <translation>Sostenuto verhält sich, als nähme %1 keine Änderungen an. Sie warten hier und sind sicher, alles andere läuft</translation>
    </message>
    <message>
        <source>Sostenuto acts as if %1 had signed you out. Nothing is fetched, and your password is kept</source>
        <translation>Sostenuto verhält sich, als hätte %1 dich abgemeldet. Nichts wird geladen, und dein Passwort bleibt gespeichert</translation>
    </message>
    <message>
        <source>Sostenuto acts as if %1 were slow. Everything is sent and fetched, some seconds late</source>
        <translation>Sostenuto verhält sich, als wäre %1 langsam. Alles wird gesendet und geladen, einige Sekunden später</translation>
    </message>
    <message>
        <source>Sostenuto acts as if %1 had a fault. Nothing is sent or fetched</source>
        <translation>Sostenuto verhält sich, als hätte %1 einen Fehler. Nichts wird gesendet oder geladen</translation>
    </message>
    <message>
        <source>Sostenuto acts as if %1 were in maintenance. Nothing is sent or fetched</source>
        <translation>Sostenuto verhält sich, als würde %1 gewartet. Nichts wird gesendet oder geladen</translation>
    </message>
    <message>
        <source>Sostenuto acts as if %1 were down. Nothing is sent or fetched</source>
        <translation>Sostenuto verhält sich, als wäre %1 ausgefallen. Nichts wird gesendet oder geladen</translation>
    </message>
    <message numerus="yes">
        <source>%1 genres</source>
        <translation>
            <numerusform>%1 Genre</numerusform>
            <numerusform>%1 Genres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 years</source>
        <translation>
            <numerusform>%1 Jahr</numerusform>
            <numerusform>%1 Jahre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 composers</source>
        <translation>
            <numerusform>%1 Komponist</numerusform>
            <numerusform>%1 Komponisten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sources</source>
        <translation>
            <numerusform>%1 Quelle</numerusform>
            <numerusform>%1 Quellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 folders</source>
        <translation>
            <numerusform>%1 Ordner</numerusform>
            <numerusform>%1 Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>No genres</source>
        <translation>Keine Genres</translation>
    </message>
    <message>
        <source>No years</source>
        <translation>Keine Jahre</translation>
    </message>
    <message>
        <source>No composers</source>
        <translation>Keine Komponisten</translation>
    </message>
    <message>
        <source>No sources</source>
        <translation>Keine Quellen</translation>
    </message>
    <message>
        <source>No folders</source>
        <translation>Keine Ordner</translation>
    </message>
    <message>
        <source>%1, genre</source>
        <translation>%1, Genre</translation>
    </message>
    <message>
        <source>%1, year</source>
        <translation>%1, Jahr</translation>
    </message>
    <message>
        <source>%1, composer</source>
        <translation>%1, Komponist</translation>
    </message>
    <message>
        <source>%1, source</source>
        <translation>%1, Quelle</translation>
    </message>
    <message>
        <source>%1, folder</source>
        <translation>%1, Ordner</translation>
    </message>
    <message>
        <source>stopped at %1</source>
        <translation>angehalten bei %1</translation>
    </message>
    <message>
        <source>There is no server named %1. Check the address for typing mistakes.</source>
        <translation>Es gibt keinen Server namens %1. Prüfe die Adresse auf Tippfehler.</translation>
    </message>
    <message>
        <source>Nothing answers at %1. Check the address and the port, and whether the server is running.</source>
        <translation>Unter %1 antwortet nichts. Prüfe Adresse und Port und ob der Server läuft.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off. Try again in a moment.</source>
        <translation>Die Verbindung zu %1 brach ab. Versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>No answer from %1. Check the address, or try again in a moment.</source>
        <translation>Keine Antwort von %1. Prüfe die Adresse oder versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure: its certificate could not be checked. Check the address and this computer&apos;s clock, or ask who runs the server.</source>
        <translation>Die Verbindung zu %1 ist nicht sicher: Das Zertifikat konnte nicht geprüft werden. Prüfe die Adresse und die Uhr dieses Computers oder frage, wer den Server betreibt.</translation>
    </message>
    <message>
        <source>%1 answers, but not as an OpenSubsonic server. Check the address; a folder may be missing at its end, such as /music.</source>
        <translation>%1 antwortet, aber nicht als OpenSubsonic-Server. Prüfe die Adresse; am Ende fehlt vielleicht ein Ordner, etwa /music.</translation>
    </message>
    <message>
        <source>%1 is another server: the music that is known is not there. Connect to it as a server of its own.</source>
        <translation>%1 ist ein anderer Server: Die bekannte Musik ist dort nicht. Verbinde dich mit ihm als eigenem Server.</translation>
    </message>
    <message>
        <source>%1 does not accept this user name and password. Check both.</source>
        <translation>%1 nimmt diesen Benutzernamen und dieses Passwort nicht an. Prüfe beides.</translation>
    </message>
    <message>
        <source>%1 offers no way of signing in that Sostenuto knows. Ask who runs the server to allow sign-in with a password.</source>
        <translation>%1 bietet keine Anmeldung an, die Sostenuto kennt. Bitte den Betreiber des Servers, die Anmeldung mit Passwort zu erlauben.</translation>
    </message>
    <message>
        <source>This user may not use music players at %1. Ask who runs the server.</source>
        <translation>Dieser Benutzer darf bei %1 keine Musikplayer verwenden. Frage den Betreiber des Servers.</translation>
    </message>
    <message>
        <source>%1 answers, but has no music at this address. Check the part after the host name.</source>
        <translation>%1 antwortet, hat unter dieser Adresse aber keine Musik. Prüfe den Teil nach dem Hostnamen.</translation>
    </message>
    <message>
        <source>%1 asks for a pause: it had too many requests. Try again in a few minutes.</source>
        <translation>%1 bittet um eine Pause: Es waren zu viele Anfragen. Versuche es in einigen Minuten wieder.</translation>
    </message>
    <message>
        <source>%1 has a fault of its own and could not answer. Try again later.</source>
        <translation>%1 hat selbst einen Fehler und konnte nicht antworten. Versuche es später wieder.</translation>
    </message>
    <message>
        <source>%1 gave an answer that Sostenuto does not understand. The server may need an update.</source>
        <translation>Sostenuto versteht die Antwort von %1 nicht. Vielleicht braucht der Server eine Aktualisierung.</translation>
    </message>
    <message>
        <source>The password for %1 is not in the keychain. Enter it again.</source>
        <translation>Das Passwort für %1 ist nicht im Schlüsselbund. Gib es noch einmal ein.</translation>
    </message>
    <message>
        <source>%1 gave an answer that broke off. Try again in a moment.</source>
        <translation>Die Antwort von %1 brach ab. Versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message numerus="yes">
        <source>%1 seconds</source>
        <translation>
            <numerusform>%1 Sekunde</numerusform>
            <numerusform>%1 Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Held up to %1</source>
        <translation>Gehalten bis %1</translation>
    </message>
    <message>
        <source>%1, not held yet</source>
        <translation>%1, noch nicht gehalten</translation>
    </message>
    <message>
        <source>%1, all on this computer</source>
        <translation>%1, alles auf diesem Computer</translation>
    </message>
    <message>
        <source>%1, held up to %2</source>
        <translation>%1, gehalten bis %2</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>%1, folder, %2</source>
        <translation>%1, Ordner, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>Playlist</translation>
    </message>
    <message>
        <source>%1, playlist, %2, %3</source>
        <translation>%1, Playlist, %2, %3</translation>
    </message>
    <message>
        <source>%1, smart playlist, %2</source>
        <translation>%1, intelligente Playlist, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 plays were forgotten</source>
        <translation>
            <numerusform>%1 Wiedergabe wurde vergessen</numerusform>
            <numerusform>%1 Wiedergaben wurden vergessen</numerusform>
        </translation>
    </message>
    <message>
        <source>not now</source>
        <translation>jetzt nicht</translation>
    </message>
    <message>
        <source>%1, not now</source>
        <translation>%1, jetzt nicht</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchtest du tun?</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Nothing has that name.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message numerus="yes">
        <source>%1 files are not in your library</source>
        <translation>
            <numerusform>%1 Datei ist nicht in deiner Bibliothek</numerusform>
            <numerusform>%1 Dateien sind nicht in deiner Bibliothek</numerusform>
        </translation>
    </message>
    <message>
        <source>Add their folder</source>
        <translation>Ihren Ordner hinzufügen</translation>
    </message>
    <message>
        <source>%1 added to the queue</source>
        <translation>%1 zur Warteschlange hinzugefügt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the queue as a playlist</source>
        <translation>Warteschlange als Playlist speichern</translation>
    </message>
    <message>
        <source>Add to playlist…</source>
        <translation>Zu Playlist hinzufügen…</translation>
    </message>
    <message>
        <source>Go to album</source>
        <translation>Zum Album</translation>
    </message>
    <message>
        <source>Remove from the queue</source>
        <translation>Aus der Warteschlange entfernen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>arrow keys, Page Up, Page Down, Home, End</source>
        <translation>Pfeiltasten, Bild auf, Bild ab, Pos1, Ende</translation>
    </message>
    <message>
        <source>Extend the selection</source>
        <translation>Auswahl erweitern</translation>
    </message>
    <message>
        <source>the same with Shift</source>
        <translation>dasselbe mit Umschalt</translation>
    </message>
    <message>
        <source>Move without selecting</source>
        <translation>Bewegen, ohne auszuwählen</translation>
    </message>
    <message>
        <source>Ctrl Up, Ctrl Down</source>
        <translation>Strg Hoch, Strg Runter</translation>
    </message>
    <message>
        <source>Select one more, or one less</source>
        <translation>Eins mehr oder weniger auswählen</translation>
    </message>
    <message>
        <source>Ctrl Space</source>
        <translation>Strg Leertaste</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Ctrl A</source>
        <translation>Strg A</translation>
    </message>
    <message>
        <source>Jump to a name</source>
        <translation>Zu einem Namen springen</translation>
    </message>
    <message>
        <source>type its first letters</source>
        <translation>erste Buchstaben tippen</translation>
    </message>
    <message>
        <source>Play the row</source>
        <translation>Zeile abspielen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Ctrl Shift Enter</source>
        <translation>Strg Umschalt Eingabe</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Zur Warteschlange hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Strg Eingabe</translation>
    </message>
    <message>
        <source>Move the row (playlist, queue)</source>
        <translation>Zeile verschieben (Playlist, Warteschlange)</translation>
    </message>
    <message>
        <source>Alt Up, Alt Down</source>
        <translation>Alt Hoch, Alt Runter</translation>
    </message>
    <message>
        <source>Remove from the playlist or queue</source>
        <translation>Aus Playlist oder Warteschlange entfernen</translation>
    </message>
    <message>
        <source>Menu of the row</source>
        <translation>Menü der Zeile</translation>
    </message>
    <message>
        <source>Menu key, Shift F10</source>
        <translation>Menütaste, Umschalt F10</translation>
    </message>
    <message>
        <source>Position: 5 seconds</source>
        <translation>Position: 5 Sekunden</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Position: 30 seconds</source>
        <translation>Position: 30 Sekunden</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Position: tenths of the track</source>
        <translation>Position: Zehntel des Titels</translation>
    </message>
    <message>
        <source>0 to 9</source>
        <translation>0 bis 9</translation>
    </message>
    <message>
        <source>Volume: 2 percent</source>
        <translation>Lautstärke: 2 Prozent</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Volume: 10 percent</source>
        <translation>Lautstärke: 10 Prozent</translation>
    </message>
    <message>
        <source>Play or pause, outside of fields and buttons</source>
        <translation>Abspielen oder Pause, außerhalb von Feldern und Schaltflächen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Close a message, a panel, a selection</source>
        <translation>Meldung, Bereich oder Auswahl schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Next and previous control</source>
        <translation>Nächstes und voriges Bedienelement</translation>
    </message>
    <message>
        <source>Tab, Shift Tab</source>
        <translation>Tab, Umschalt Tab</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>Alt, F10</source>
        <translation>Alt, F10</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>Taste oder Wirkung suchen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>No key has these words.</source>
        <translation>Keine Taste passt zu diesen Worten.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>In Listen</translation>
    </message>
    <message>
        <source>On sliders</source>
        <translation>An Reglern</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Songtext</translation>
    </message>
    <message>
        <source>Bookmark here</source>
        <translation>Lesezeichen hier</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Copy artist and title</source>
        <translation>Interpret und Titel kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Play the selection</source>
        <translation>Auswahl abspielen</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>Mini-Player</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Befehl suchen…</translation>
    </message>
    <message>
        <source>List of shortcuts</source>
        <translation>Liste der Tastenkürzel</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Noch nicht versucht</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>Something else answers there</source>
        <translation>Dort antwortet etwas anderes</translation>
    </message>
    <message>
        <source>In use, no answer since %1</source>
        <translation>Verwendet, keine Antwort seit %1</translation>
    </message>
    <message>
        <source>No answer since %1</source>
        <translation>Keine Antwort seit %1</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>geprüft %1</translation>
    </message>
    <message>
        <source>checked %1, answers in %2 ms</source>
        <translation>geprüft %1, antwortet in %2 ms</translation>
    </message>
    <message>
        <source>checked %1, answers in %2 s</source>
        <translation>geprüft %1, antwortet in %2 s</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Continues at %1</source>
        <translation>Geht bei %1 weiter</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Von Anfang an</translation>
    </message>
    <message>
        <source>Bookmark at %1</source>
        <translation>Lesezeichen bei %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 bookmarks removed</source>
        <translation>
            <numerusform>%1 Lesezeichen entfernt</numerusform>
            <numerusform>%1 Lesezeichen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is in the queue.</source>
        <translation>Die Warteschlange ist leer.</translation>
    </message>
    <message>
        <source>Nothing plays.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>What plays has no end, so there is nowhere to go in it.</source>
        <translation>Was läuft, hat kein Ende, deshalb lässt sich darin nicht springen.</translation>
    </message>
    <message>
        <source>A station can&apos;t be loved.</source>
        <translation>Ein Sender kann kein Liebling sein.</translation>
    </message>
    <message>
        <source>None of it is on this computer, and its server can&apos;t be reached.</source>
        <translation>Nichts davon ist auf diesem Computer, und der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The library could not be written. Nothing was changed.</source>
        <translation>Die Bibliothek konnte nicht geschrieben werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The library could not be read.</source>
        <translation>Die Bibliothek konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is not in the library. Its folder can be added in Settings.</source>
        <translation>%1 ist nicht in der Bibliothek. Der Ordner lässt sich in den Einstellungen hinzufügen.</translation>
    </message>
    <message numerus="yes">
        <source>%2 and %1 more are not in the library. Folders can be added in Settings.</source>
        <translation>
            <numerusform>%2 und %1 weitere Datei sind nicht in der Bibliothek. Ordner lassen sich in den Einstellungen hinzufügen.</numerusform>
            <numerusform>%2 und %1 weitere sind nicht in der Bibliothek. Ordner lassen sich in den Einstellungen hinzufügen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %1 tracks to the queue.</source>
        <translation>
            <numerusform>%1 Titel zur Warteschlange hinzugefügt.</numerusform>
            <numerusform>%1 Titel zur Warteschlange hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume %1 %, muted</source>
        <translation>Lautstärke %1&#xa0;%, stumm</translation>
    </message>
    <message>
        <source>Volume %1 %</source>
        <translation>Lautstärke %1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>… and %1 more</source>
        <translation>
            <numerusform>… und %1 weiterer</numerusform>
            <numerusform>… und %1 weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, album %2</source>
        <translation>%1, Album %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 bits</source>
        <translation>
            <numerusform>%1 Bit</numerusform>
            <numerusform>%1 Bit</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 kbit/s</source>
        <translation>%1 kbit/s</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A drill is on. It ends by itself at %1, or when you turn it off.</source>
        <translation>Eine Übung läuft. Sie endet um %1 von selbst, oder wenn du sie ausschaltest.</translation>
    </message>
    <message>
        <source>Acts as if your servers were down. Nothing is sent or fetched until you turn it off.</source>
        <translation>Tut so, als wären deine Server ausgefallen. Nichts wird gesendet oder geladen, bis du die Übung ausschaltest.</translation>
    </message>
    <message>
        <source>Acts as if %1 were down. Nothing is sent or fetched until you turn it off.</source>
        <translation>Tut so, als wäre %1 ausgefallen. Nichts wird gesendet oder geladen, bis du die Übung ausschaltest.</translation>
    </message>
    <message>
        <source>Not about my music</source>
        <translation>Betrifft meine Musik nicht</translation>
    </message>
    <message>
        <source>%1+ files</source>
        <translation>%1+ Dateien</translation>
    </message>
    <message>
        <source>synced just now</source>
        <translation>gerade abgeglichen</translation>
    </message>
    <message>
        <source>synced %1 min ago</source>
        <translation>vor %1 min abgeglichen</translation>
    </message>
    <message>
        <source>synced %1</source>
        <translation>abgeglichen %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>Track %1 of %2 · %3 left</source>
        <translation>Titel %1 von %2 · noch %3</translation>
    </message>
    <message>
        <source>More than %1 days at the pace you listen.</source>
        <translation>Mehr als %1 Tage, so wie du hörst.</translation>
    </message>
    <message>
        <source>Less than a day at the pace you listen.</source>
        <translation>Weniger als ein Tag, so wie du hörst.</translation>
    </message>
    <message numerus="yes">
        <source>About %1 days at the pace you listen.</source>
        <translation>
            <numerusform>Etwa ein Tag, so wie du hörst.</numerusform>
            <numerusform>Etwa %1 Tage, so wie du hörst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 albums this week</source>
        <translation>
            <numerusform>%1 Album diese Woche</numerusform>
            <numerusform>%1 Alben diese Woche</numerusform>
        </translation>
    </message>
    <message>
        <source>No outage drill yet</source>
        <translation>Noch keine Ausfallübung</translation>
    </message>
    <message>
        <source>Last outage drill %1 · all played</source>
        <translation>Letzte Ausfallübung %1 · alles spielte</translation>
    </message>
    <message>
        <source>Last outage drill %1 · silent for %2</source>
        <translation>Letzte Ausfallübung %1 · %2 Stille</translation>
    </message>
    <message>
        <source>Not heard lately</source>
        <translation>Lange nicht gehört</translation>
    </message>
    <message>
        <source>Around %1</source>
        <translation>Rund um %1</translation>
    </message>
    <message>
        <source>Never heard</source>
        <translation>Nie gehört</translation>
    </message>
    <message>
        <source>Fresh in</source>
        <translation>Frisch eingetroffen</translation>
    </message>
    <message numerus="yes">
        <source>Loved once, %1 tracks</source>
        <translation>
            <numerusform>Lieblinge von früher, %1 Titel</numerusform>
            <numerusform>Lieblinge von früher, %1 Titel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And who is like them, %1 tracks</source>
        <translation>
            <numerusform>Und ähnliche Interpreten, %1 Titel</numerusform>
            <numerusform>Und ähnliche Interpreten, %1 Titel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On albums you love, %1 tracks</source>
        <translation>
            <numerusform>Auf deinen Lieblingsalben, %1 Titel</numerusform>
            <numerusform>Auf deinen Lieblingsalben, %1 Titel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the newest albums, %1 tracks</source>
        <translation>
            <numerusform>Aus den neuesten Alben, %1 Titel</numerusform>
            <numerusform>Aus den neuesten Alben, %1 Titel</numerusform>
        </translation>
    </message>
    <message>
        <source>All on this computer</source>
        <translation>Alle auf diesem Computer</translation>
    </message>
    <message>
        <source>None on this computer</source>
        <translation>Keine auf diesem Computer</translation>
    </message>
    <message>
        <source>Up to %1 kbit/s</source>
        <translation>Bis zu %1 kbit/s</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message numerus="yes">
        <source>%1 pinned tracks are here in lower quality. They play until better ones are here</source>
        <translation>
            <numerusform>%1 angehefteter Titel ist in niedrigerer Qualität hier. Er spielt, bis ein besserer hier ist</numerusform>
            <numerusform>%1 angeheftete Titel sind in niedrigerer Qualität hier. Sie spielen, bis bessere hier sind</numerusform>
        </translation>
    </message>
    <message>
        <source>The files as the server has them</source>
        <translation>Die Dateien, wie der Server sie hat</translation>
    </message>
    <message>
        <source>Smaller files, made by the server. What is here in better quality stays. Servers that would count this as plays, or can&apos;t do it, give the original</source>
        <translation>Kleinere Dateien, vom Server erzeugt. Was in besserer Qualität hier ist, bleibt. Server, die das als Wiedergaben zählen würden oder es nicht können, liefern das Original</translation>
    </message>
    <message>
        <source>Takes effect when kept music is not the original</source>
        <translation type="vanished">Wirkt, wenn behaltene Musik nicht das Original ist</translation>
    </message>
    <message>
        <source>Also what plays, over networks that count bytes</source>
        <translation type="vanished">Auch, was gerade läuft, über getaktete Netze</translation>
    </message>
    <message>
        <source>The drive with your held music is not connected. Nothing is lost: it plays again when it is back. Until then what you play comes from the server.</source>
        <translation>Das Laufwerk mit deiner gehaltenen Musik ist nicht verbunden. Nichts ist verloren: Sie spielt wieder, sobald es zurück ist. Bis dahin kommt vom Server, was du spielst.</translation>
    </message>
    <message>
        <source>What is pinned needs %1 more than the room for held music. It is kept all the same, as long as the disk has space. Give it more room in the storage settings, or stop keeping some of it.</source>
        <translation>Angeheftetes braucht %1 mehr, als der Platz für gehaltene Musik bietet. Es wird trotzdem behalten, solange der Datenträger Platz hat. Gib ihm in den Speichereinstellungen mehr Platz, oder behalte weniger davon.</translation>
    </message>
    <message>
        <source>Lyrics from the file beside the music, timed by line</source>
        <translation>Songtext aus der Datei neben der Musik, mit Zeit je Zeile</translation>
    </message>
    <message>
        <source>Lyrics from the file beside the music</source>
        <translation>Songtext aus der Datei neben der Musik</translation>
    </message>
    <message>
        <source>Lyrics from the file’s own tags, timed by line</source>
        <translation>Songtext aus den Tags der Datei, mit Zeit je Zeile</translation>
    </message>
    <message>
        <source>Lyrics from the file’s own tags</source>
        <translation>Songtext aus den Tags der Datei</translation>
    </message>
    <message>
        <source>Lyrics from the server, timed by line</source>
        <translation>Songtext vom Server, mit Zeit je Zeile</translation>
    </message>
    <message>
        <source>Lyrics from the server</source>
        <translation>Songtext vom Server</translation>
    </message>
    <message>
        <source>Nothing is playing</source>
        <translation>Es läuft nichts</translation>
    </message>
    <message>
        <source>The lyrics of what plays are shown here.</source>
        <translation>Hier steht der Songtext des laufenden Titels.</translation>
    </message>
    <message>
        <source>No lyrics for radio</source>
        <translation>Kein Songtext für Radio</translation>
    </message>
    <message>
        <source>A station does not send any.</source>
        <translation>Ein Sender liefert keinen.</translation>
    </message>
    <message>
        <source>The lyrics are not on this computer</source>
        <translation>Der Songtext ist nicht auf diesem Computer</translation>
    </message>
    <message>
        <source>They come when the server answers again.</source>
        <translation>Er kommt, wenn der Server wieder antwortet.</translation>
    </message>
    <message>
        <source>No lyrics for this track</source>
        <translation>Kein Songtext für diesen Titel</translation>
    </message>
    <message>
        <source>Neither the file nor a file beside it has any.</source>
        <translation>Weder die Datei noch eine Datei daneben enthält einen.</translation>
    </message>
    <message>
        <source>Plays from this computer</source>
        <translation>Spielt von diesem Computer</translation>
    </message>
    <message>
        <source>Plays from the server</source>
        <translation>Spielt vom Server</translation>
    </message>
    <message>
        <source>Removed the bookmark of %1</source>
        <translation>Lesezeichen von %1 entfernt</translation>
    </message>
    <message>
        <source>Bookmark in %1 at %2</source>
        <translation>Lesezeichen in %1 bei %2</translation>
    </message>
    <message>
        <source>Removed the description of %1</source>
        <translation>Beschreibung von %1 entfernt</translation>
    </message>
    <message>
        <source>Described %1 as %2</source>
        <translation>%1 als %2 beschrieben</translation>
    </message>
    <message>
        <source>It got another name at %1</source>
        <translation>Sie hat bei %1 einen anderen Namen bekommen</translation>
    </message>
    <message>
        <source>%1 got one new name here, and another one at %2.</source>
        <translation>%1 hat hier einen neuen Namen bekommen und bei %2 einen anderen.</translation>
    </message>
    <message>
        <source>“%1” has two new names</source>
        <translation>„%1“ hat zwei neue Namen</translation>
    </message>
    <message>
        <source>You called it “%1”, and at %2 it is now called “%3”. Take one of the names, or keep both: the playlist there keeps its name, and a copy of it gets yours.</source>
        <translation>Du hast sie „%1“ genannt, und bei %2 heißt sie jetzt „%3“. Nimm einen der Namen oder behalte beide: Die Playlist dort behält ihren Namen, und eine Kopie davon bekommt deinen.</translation>
    </message>
    <message>
        <source>Use my name</source>
        <translation>Meinen Namen nehmen</translation>
    </message>
    <message>
        <source>Use theirs</source>
        <translation>Anderen Namen nehmen</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Keep your list, and it is made again at %1 as it is here. Or let it go here too. Or keep both: it stays deleted there, and stays on this computer.</source>
        <translation>Behalte deine Playlist, dann wird sie bei %1 so neu angelegt, wie sie hier ist. Oder lass sie auch hier los. Oder behalte beide: Dort bleibt sie gelöscht, auf diesem Computer bleibt sie erhalten.</translation>
    </message>
    <message>
        <source>“%1” was renamed here and elsewhere. Nothing is lost until you choose.</source>
        <translation>„%1“ wurde hier und anderswo umbenannt. Nichts geht verloren, bis du entscheidest.</translation>
    </message>
    <message>
        <source>%1 playlists were changed here and elsewhere. Nothing is lost until you choose.</source>
        <translation>%1 Playlists wurden hier und anderswo geändert. Nichts geht verloren, bis du entscheidest.</translation>
    </message>
    <message>
        <source>“%1” is its name, also there when its server is there</source>
        <translation>„%1“ ist ihr Name, auch dort, sobald der Server da ist</translation>
    </message>
    <message>
        <source>It is called “%1” now</source>
        <translation>Sie heißt jetzt „%1“</translation>
    </message>
    <message>
        <source>“%1” stays, and “%2” is a copy of it</source>
        <translation>„%1“ bleibt, und „%2“ ist eine Kopie davon</translation>
    </message>
    <message>
        <source>“%1” stays on this computer</source>
        <translation>„%1“ bleibt auf diesem Computer</translation>
    </message>
    <message>
        <source>%1 has a fault</source>
        <translation>%1 hat einen Fehler</translation>
    </message>
    <message>
        <source>Music comes more slowly than it should. What is on this computer plays at once</source>
        <translation>Musik kommt langsamer, als sie sollte. Was auf diesem Computer ist, spielt sofort</translation>
    </message>
    <message>
        <source>Music comes more slowly than it is heard.</source>
        <translation>Musik kommt langsamer, als sie gehört wird.</translation>
    </message>
    <message>
        <source>Nothing in the library is called that.</source>
        <translation>Nichts in der Bibliothek heißt so.</translation>
    </message>
    <message>
        <source>Several are called %1. Say which by its number: %2</source>
        <translation>Mehrere heißen %1. Nenne die Nummer: %2</translation>
    </message>
    <message>
        <source>Settings, %1</source>
        <translation>Einstellungen, %1</translation>
    </message>
    <message>
        <source>The note was copied</source>
        <translation>Die Notiz wurde kopiert</translation>
    </message>
    <message>
        <source>Start as usual</source>
        <translation>Normal starten</translation>
    </message>
    <message>
        <source>Copy note</source>
        <translation>Notiz kopieren</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>These are too many tracks to fetch at once. Hold a part of them, or pin them.</source>
        <translation>Das sind zu viele Titel, um sie auf einmal zu holen. Hole einen Teil davon oder hefte sie an.</translation>
    </message>
    <message>
        <source>%1 have to be downloaded, and what is kept leaves room for %2. The room can be changed in Settings.</source>
        <translation>%1 müssen heruntergeladen werden, und was behalten wird, lässt Platz für %2. Der Platz lässt sich in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Sostenuto ended unexpectedly last time. Your library and what you changed are as they were. A note on why lies on this computer and was sent to nobody.</source>
        <translation>Sostenuto wurde zuletzt unerwartet beendet. Deine Bibliothek und deine Änderungen sind, wie sie waren. Eine Notiz zum Grund liegt auf diesem Computer und wurde niemandem gesendet.</translation>
    </message>
    <message>
        <source>Safe mode: your queue, sound and window settings rest, and so does work in the background. They are kept and come back with the next start.</source>
        <translation>Abgesicherter Modus: Warteschlange, Einstellungen für Klang und Fenster und die Arbeit im Hintergrund ruhen. Sie bleiben erhalten und sind beim nächsten Start wieder da.</translation>
    </message>
    <message>
        <source>Sostenuto ended as it was starting, more than once. In safe mode your queue, sound and window settings rest, and so does work in the background. All of it is kept.</source>
        <translation>Sostenuto wurde mehrmals schon beim Start beendet. Im abgesicherten Modus ruhen Warteschlange, Einstellungen für Klang und Fenster und die Arbeit im Hintergrund. Alles davon bleibt erhalten.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>CD</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Abtastrate</translation>
    </message>
    <message>
        <source>Bit depth</source>
        <translation>Bittiefe</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation>Bitrate</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>ReplayGain</source>
        <translation>ReplayGain</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo er ist</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Gespielt</translation>
    </message>
    <message>
        <source>Last played</source>
        <translation>Zuletzt gespielt</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Number at the server</source>
        <translation>Nummer beim Server</translation>
    </message>
    <message>
        <source>MusicBrainz</source>
        <translation>MusicBrainz</translation>
    </message>
    <message>
        <source>Lyrics from %1, timed by line</source>
        <translation>Songtext von %1, mit Zeit je Zeile</translation>
    </message>
    <message>
        <source>Lyrics from %1</source>
        <translation>Songtext von %1</translation>
    </message>
    <message>
        <source>They come when %1 answers again.</source>
        <translation>Sie kommen, wenn %1 wieder antwortet.</translation>
    </message>
    <message>
        <source>Neither the file nor %1 has any.</source>
        <translation>Weder die Datei noch %1 hat einen.</translation>
    </message>
    <message>
        <source>Playing from the album %1</source>
        <translation>Läuft aus dem Album %1</translation>
    </message>
    <message>
        <source>Plays from %1</source>
        <translation>Spielt von %1</translation>
    </message>
    <message>
        <source>Text from the server, saved today</source>
        <translation>Text vom Server, heute gespeichert</translation>
    </message>
    <message>
        <source>Text from the server, saved yesterday</source>
        <translation>Text vom Server, gestern gespeichert</translation>
    </message>
    <message>
        <source>Text from the server, saved %1</source>
        <translation>Text vom Server, gespeichert am %1</translation>
    </message>
    <message>
        <source>Text from %1, saved today</source>
        <translation>Text von %1, heute gespeichert</translation>
    </message>
    <message>
        <source>Text from %1, saved yesterday</source>
        <translation>Text von %1, gestern gespeichert</translation>
    </message>
    <message>
        <source>Text from %1, saved %2</source>
        <translation>Text von %1, gespeichert am %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 plays since %2</source>
        <translation>
            <numerusform>%1 Wiedergabe seit %2</numerusform>
            <numerusform>%1 Wiedergaben seit %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>At home: original. Elsewhere, where the network counts bytes: up to %1 kbit/s</source>
        <translation>Zu Hause: Original. Anderswo, wo das Netz Bytes zählt: bis zu %1 kbit/s</translation>
    </message>
    <message>
        <source>What plays comes as the server has it, over every network</source>
        <translation>Was spielt, kommt über jedes Netz so, wie der Server es hat</translation>
    </message>
    <message>
        <source>Smaller files, made by the server, at home too. Servers that would count this as plays, or can&apos;t do it, give the original</source>
        <translation>Kleinere Dateien, vom Server erzeugt, auch zu Hause. Server, die das als Wiedergabe zählen würden oder es nicht können, geben das Original</translation>
    </message>
    <message>
        <source>Held music is being copied. Playing goes on, downloads wait</source>
        <translation>Die Musik wird kopiert. Die Wiedergabe geht weiter, Downloads warten</translation>
    </message>
    <message numerus="yes">
        <source>%2 of %1 files copied, %3 of %4. Playing goes on, downloads wait</source>
        <translation>
            <numerusform>%2 von %1 Datei kopiert, %3 von %4. Die Wiedergabe geht weiter, Downloads warten</numerusform>
            <numerusform>%2 von %1 Dateien kopiert, %3 von %4. Die Wiedergabe geht weiter, Downloads warten</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk of %1 became full. Held music stays where it was, and plays. Make room there, or choose another folder.</source>
        <translation>Der Datenträger von %1 wurde voll. Die Musik bleibt, wo sie war, und spielt. Schaffe dort Platz oder wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Held music needs %1, and there are %2 free at %3. It stays where it was, and plays. Make room there, keep less, or choose another folder.</source>
        <translation>Die Musik braucht %1, und bei %3 sind %2 frei. Sie bleibt, wo sie war, und spielt. Schaffe dort Platz, behalte weniger oder wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Looking at the folder that you chose</source>
        <translation>Der gewählte Ordner wird angesehen</translation>
    </message>
    <message>
        <source>What is not needed any more is being removed</source>
        <translation>Was nicht mehr gebraucht wird, wird entfernt</translation>
    </message>
    <message>
        <source>On another disk there may be more room. What is held goes along</source>
        <translation>Auf einem anderen Datenträger ist vielleicht mehr Platz. Was hier ist, zieht mit um</translation>
    </message>
    <message>
        <source>Held music lies in that folder already. Choose another one to move it.</source>
        <translation>Die Musik liegt schon in diesem Ordner. Wähle einen anderen, um sie zu verschieben.</translation>
    </message>
    <message>
        <source>One of the two folders lies in the other. Held music stays where it was, and plays. Choose a folder beside the present one.</source>
        <translation>Einer der beiden Ordner liegt im anderen. Die Musik bleibt, wo sie war, und spielt. Wähle einen Ordner neben dem jetzigen.</translation>
    </message>
    <message>
        <source>There are other things in %1. Held music stays where it was, and plays. Choose an empty folder.</source>
        <translation>In %1 liegen andere Dinge. Die Musik bleibt, wo sie war, und spielt. Wähle einen leeren Ordner.</translation>
    </message>
    <message>
        <source>Nothing can be written to %1. Held music stays where it was, and plays. Choose another folder, or look whether you may write to this one and its disk is connected.</source>
        <translation>In %1 kann nichts geschrieben werden. Die Musik bleibt, wo sie war, und spielt. Wähle einen anderen Ordner, oder sieh nach, ob du in diesen schreiben darfst und sein Datenträger verbunden ist.</translation>
    </message>
    <message>
        <source>The drive with your held music is not connected, so it can&apos;t be copied. What you play comes from the server. Connect the drive, then choose the folder again.</source>
        <translation>Das Laufwerk mit deiner Musik ist nicht verbunden, deshalb kann sie nicht kopiert werden. Was du spielst, kommt vom Server. Verbinde das Laufwerk und wähle den Ordner dann noch einmal.</translation>
    </message>
    <message>
        <source>One of the held files can&apos;t be read. Held music stays where it was, and what can be read plays. Look whether the disk is damaged, then choose the folder again.</source>
        <translation>Eine der Dateien kann nicht gelesen werden. Die Musik bleibt, wo sie war, und was lesbar ist, spielt. Sieh nach, ob der Datenträger beschädigt ist, und wähle den Ordner dann noch einmal.</translation>
    </message>
    <message>
        <source>The choice could not be written down. Held music stays where it was, and plays. Look whether the disk with the library is full, then choose the folder again.</source>
        <translation>Die Wahl konnte nicht gespeichert werden. Die Musik bleibt, wo sie war, und spielt. Sieh nach, ob der Datenträger mit der Bibliothek voll ist, und wähle den Ordner dann noch einmal.</translation>
    </message>
    <message>
        <source>Held music lies in the new folder now, and plays. Some of it could not be removed from the old one: the next start tries again, or remove it yourself.</source>
        <translation>Die Musik liegt jetzt im neuen Ordner und spielt. Einiges konnte aus dem alten nicht entfernt werden: Der nächste Start versucht es wieder, oder entferne es selbst.</translation>
    </message>
    <message>
        <source>Albums play without a pause</source>
        <translation>Alben spielen ohne Pause</translation>
    </message>
    <message>
        <source>Two seconds of silence between tracks, on albums too</source>
        <translation>Zwei Sekunden Stille zwischen Titeln, auch auf Alben</translation>
    </message>
    <message>
        <source>Only between tracks of different albums</source>
        <translation>Nur zwischen Titeln verschiedener Alben</translation>
    </message>
    <message>
        <source>Only while gapless playback is on</source>
        <translation>Nur bei lückenloser Wiedergabe</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
</context>
<context>
    <name>TrackCells</name>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>läuft gerade</translation>
    </message>
    <message>
        <source>loved</source>
        <translation>Liebling</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>waiting to sync</source>
        <translation>wartet auf Abgleich</translation>
    </message>
    <message>
        <source>%1. Never removed by itself</source>
        <translation>%1. Wird nie von selbst entfernt</translation>
    </message>
    <message>
        <source>%1. May be removed when space is short</source>
        <translation>%1. Kann entfernt werden, wenn der Platz knapp wird</translation>
    </message>
    <message>
        <source>%1. Skipped until streaming is back</source>
        <translation>%1. Übersprungen, bis Streaming zurück ist</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Komponist</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Gespielt</translation>
    </message>
    <message>
        <source>Last played</source>
        <translation>Zuletzt gespielt</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Loved</source>
        <translation>Lieblinge</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
</context>
<context>
    <name>sostenuto::app::BusBackground</name>
    <message>
        <source>The music goes on when the window is closed</source>
        <translation>Die Musik läuft weiter, wenn das Fenster geschlossen wird</translation>
    </message>
</context>
<context>
    <name>sostenuto::app::TrayItem</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster Titel</translation>
    </message>
    <message>
        <source>Love</source>
        <translation>Liebling</translation>
    </message>
    <message>
        <source>Show Sostenuto</source>
        <translation>Sostenuto zeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::AboutSettings</name>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy version, system and libraries</source>
        <translation>Version, System und Programmbibliotheken kopieren</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Anzeigen…</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>GNU General Public Licence, version 3 or later; and those of the libraries in it</source>
        <translation>GNU General Public License, Version 3 oder später; und die der enthaltenen Programmbibliotheken</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Where it all lies</source>
        <translation>Wo alles liegt</translation>
    </message>
    <message>
        <source>Sostenuto is free software: you may use it, look into it, change it and pass it on under the GNU General Public Licence, version 3 or, if you like, any later one. It comes without any warranty.</source>
        <translation>Sostenuto ist freie Software: Du darfst es nutzen, hineinsehen, es ändern und weitergeben, unter der GNU General Public License, Version 3 oder, wenn du möchtest, jeder späteren. Es kommt ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>It is made with:</source>
        <translation>Verwendet werden:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::AddressCard</name>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Addresses. The one that answers first is used</source>
        <translation>Adressen. Verwendet wird die, die zuerst antwortet</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::AlbumPage</name>
    <message>
        <source>Disc %1</source>
        <translation>Disc %1</translation>
    </message>
    <message>
        <source>Tracks of this album</source>
        <translation>Titel dieses Albums</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <source>Love this album</source>
        <translation>Dieses Album zu Lieblingen hinzufügen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Remove from loved</source>
        <translation>Aus Lieblingen entfernen</translation>
    </message>
    <message>
        <source>Play what is here</source>
        <translation>Spielen, was hier ist</translation>
    </message>
    <message>
        <source>Filter in this album</source>
        <translation>In diesem Album filtern</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::AlbumsPage</name>
    <message>
        <source>Albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>Filter albums</source>
        <translation>Alben filtern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Loved</source>
        <translation>Lieblinge</translation>
    </message>
    <message>
        <source>Sort albums by</source>
        <translation>Alben sortieren nach</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Zuletzt hinzugefügt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Not played yet</source>
        <translation>Noch nicht gespielt</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::AppearanceSettings</name>
    <message>
        <source>Less movement</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing slides or moves by itself; messages appear at once</source>
        <translation>Nichts gleitet oder bewegt sich von selbst; Meldungen erscheinen sofort</translation>
    </message>
    <message>
        <source>Colour from covers</source>
        <translation>Farbe aus Covern</translation>
    </message>
    <message>
        <source>Albums and artists borrow a tint from their cover</source>
        <translation>Alben und Interpreten leihen sich einen Farbton von ihrem Cover</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Spoken when Sostenuto starts again</source>
        <translation>Gilt, wenn Sostenuto wieder startet</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>The system asks for high contrast: its colours are used</source>
        <translation>Das System verlangt hohen Kontrast: Seine Farben werden verwendet</translation>
    </message>
    <message>
        <source>Dark and light share every size and position</source>
        <translation>Dunkel und hell haben dieselben Größen und Positionen</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Rows grow with it</source>
        <translation>Die Zeilen wachsen mit</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Geräumig</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Row density</source>
        <translation>Zeilendichte</translation>
    </message>
    <message>
        <source>Of tracks and of the queue</source>
        <translation>Bei Titeln und in der Warteschlange</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ArtistAside</name>
    <message>
        <source>Similar here</source>
        <translation>Ähnliche hier</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ArtistPage</name>
    <message>
        <source>Albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>Appears on</source>
        <translation>Wirkt mit auf</translation>
    </message>
    <message>
        <source>Similar artists</source>
        <translation type="vanished">Ähnliche Interpreten</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Most played by you</source>
        <translation>Von dir am meisten gespielt</translation>
    </message>
    <message>
        <source>Play what is here</source>
        <translation>Spielen, was hier ist</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Love this artist</source>
        <translation>Diesen Interpreten zu Lieblingen hinzufügen</translation>
    </message>
    <message>
        <source>Remove from loved</source>
        <translation>Aus Lieblingen entfernen</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ArtistsPage</name>
    <message>
        <source>Artists</source>
        <translation>Interpreten</translation>
    </message>
    <message>
        <source>Filter artists</source>
        <translation>Interpreten filtern</translation>
    </message>
    <message>
        <source>Sort artists by</source>
        <translation>Interpreten sortieren nach</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Most tracks</source>
        <translation>Meiste Titel</translation>
    </message>
    <message>
        <source>Most played</source>
        <translation>Meistgespielt</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Zuletzt hinzugefügt</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::BackBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::CertificateDialog</name>
    <message>
        <source>Trust this certificate</source>
        <translation>Diesem Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Looking at it…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>The certificate of %1</source>
        <translation>Das Zertifikat von %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is nothing wrong with it any more.</source>
        <translation>Daran ist nichts mehr auszusetzen.</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>Fingerabdruck (SHA-256): %1</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::CertificateLink</name>
    <message>
        <source>Show the certificate…</source>
        <translation>Zertifikat anzeigen…</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ConnectionTest</name>
    <message>
        <source>Address not found</source>
        <translation>Adresse nicht gefunden</translation>
    </message>
    <message>
        <source>Address found</source>
        <translation>Adresse gefunden</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>Sichere Verbindung</translation>
    </message>
    <message>
        <source>OpenSubsonic server</source>
        <translation>OpenSubsonic-Server</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Streaming, first sound</source>
        <translation>Streaming, erster Ton</translation>
    </message>
    <message>
        <source>Artwork</source>
        <translation>Cover-Abruf</translation>
    </message>
    <message>
        <source>Changes and plays</source>
        <translation>Änderungen und Wiedergaben</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>noch nicht verwendet</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>nicht angeboten</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="vanished">%1 ms</translation>
    </message>
    <message>
        <source>Without encryption others in the network can read what is sent. Fine at home only.</source>
        <translation>Ohne Verschlüsselung können andere im Netz lesen, was gesendet wird. Nur zu Hause in Ordnung.</translation>
    </message>
    <message>
        <source>Without artwork, covers already seen still show.</source>
        <translation>Ohne Cover-Abruf werden schon gesehene Cover weiter gezeigt.</translation>
    </message>
    <message>
        <source>Without streaming, what is on this computer keeps playing.</source>
        <translation>Ohne Streaming spielt weiter, was auf diesem Computer ist.</translation>
    </message>
    <message>
        <source>Without the library, lists are as they were last.</source>
        <translation>Ohne die Bibliothek bleiben Listen, wie sie zuletzt waren.</translation>
    </message>
    <message>
        <source>Changes and plays wait here and are sent later.</source>
        <translation>Änderungen und Wiedergaben warten hier und werden später gesendet.</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>Verbindungstest</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut testen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test the connection to %1</source>
        <translation>Verbindung zu %1 testen</translation>
    </message>
    <message>
        <source>How each part of %1 answers</source>
        <translation>Wie jeder Teil von %1 antwortet</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>%1, %2 of %3 checks passed</source>
        <translation type="vanished">%1, %2 von %3 Prüfungen bestanden</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>nicht vertraut</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>geht nicht</translation>
    </message>
    <message>
        <source>Without lyrics by line, Sostenuto reads them from the file’s own tags where it can.</source>
        <translation>Ohne zeilenweisen Songtext liest Sostenuto ihn, wo es geht, aus den Tags der Datei.</translation>
    </message>
    <message>
        <source>Secure connection, certificate valid</source>
        <translation>Sichere Verbindung, Zertifikat gültig</translation>
    </message>
    <message>
        <source>Lyrics by line</source>
        <translation>Songtext zeilenweise</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>angeboten</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1, %2 Mbit/s</source>
        <translation>%1, %2 Mbit/s</translation>
    </message>
    <message>
        <source>The certificate of %1 ends on %2. Until then everything works. Ask who runs the server to renew it.</source>
        <translation>Das Zertifikat von %1 läuft am %2 ab. Bis dahin geht alles. Bitte den Betreiber, es zu erneuern.</translation>
    </message>
    <message>
        <source>%1 %2, finished in %3. %4 of %5 checks passed.</source>
        <translation>%1 %2, fertig in %3. %4 von %5 Prüfungen bestanden.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::DataSettings</name>
    <message>
        <source>Sostenuto export (*.json)</source>
        <translation>Sostenuto-Export (*.json)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Export everything you made</source>
        <translation>Alles exportieren, was du gemacht hast</translation>
    </message>
    <message>
        <source>Loves, ratings, playlists, plays, smart playlists and stations in one file. No music, no passwords</source>
        <translation>Lieblinge, Bewertungen, Playlists, Wiedergaben, intelligente Playlists und Sender in einer Datei. Keine Musik, keine Passwörter</translation>
    </message>
    <message>
        <source>Import what was exported</source>
        <translation>Exportiertes importieren</translation>
    </message>
    <message>
        <source>From another computer or an earlier day. Adds what is not here, removes nothing</source>
        <translation>Von einem anderen Computer oder einem früheren Tag. Fügt hinzu, was hier fehlt, entfernt nichts</translation>
    </message>
    <message>
        <source>Importing… %1 %</source>
        <translation>Wird importiert… %1 %</translation>
    </message>
    <message>
        <source>Everything was exported to %1</source>
        <translation>Alles wurde in %1 exportiert</translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>Import abbrechen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>What was imported was taken away again.</source>
        <translation>Was importiert war, wurde wieder entfernt.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::DetailsView</name>
    <message>
        <source>Show the file</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Details of the track</source>
        <translation>Details des Titels</translation>
    </message>
    <message>
        <source>Nothing is playing</source>
        <translation>Es läuft nichts</translation>
    </message>
    <message>
        <source>What is known of the track is shown here.</source>
        <translation>Hier steht, was über den Titel bekannt ist.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::DrillCard</name>
    <message>
        <source>Outage drill</source>
        <translation>Ausfallübung</translation>
    </message>
    <message>
        <source>If it went down now</source>
        <translation>Wenn jetzt ein Ausfall käme</translation>
    </message>
    <message>
        <source>Ready for offline?</source>
        <translation>Bereit für offline?</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::EqualiserBandRow</name>
    <message>
        <source> Hz</source>
        <translation> Hz</translation>
    </message>
    <message>
        <source> dB</source>
        <translation> dB</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Peak</translation>
    </message>
    <message>
        <source>Low shelf</source>
        <translation>Low-Shelf</translation>
    </message>
    <message>
        <source>High shelf</source>
        <translation>High-Shelf</translation>
    </message>
    <message>
        <source>Low pass</source>
        <translation>Tiefpass</translation>
    </message>
    <message>
        <source>High pass</source>
        <translation>Hochpass</translation>
    </message>
    <message>
        <source>Kind of band %1</source>
        <translation>Art von Band %1</translation>
    </message>
    <message>
        <source>Frequency of band %1</source>
        <translation>Frequenz von Band %1</translation>
    </message>
    <message>
        <source>Gain of band %1</source>
        <translation>Verstärkung von Band %1</translation>
    </message>
    <message>
        <source>Q of band %1</source>
        <translation>Q von Band %1</translation>
    </message>
    <message>
        <source>Remove band %1</source>
        <translation>Band %1 entfernen</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::EqualiserDialog</name>
    <message>
        <source>Safe</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Start over with ten sliders</source>
        <translation>Neu mit zehn Reglern beginnen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Equaliser</source>
        <translation>Equalizer</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Frequenzgang</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Pre-amp</source>
        <translation>Vorverstärkung</translation>
    </message>
    <message>
        <source>As loud as it can be without clipping</source>
        <translation>So laut wie möglich, ohne zu übersteuern</translation>
    </message>
    <message>
        <source>Safe pre-amp</source>
        <translation>Sichere Vorverstärkung</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Ten sliders</source>
        <translation>Zehn Regler</translation>
    </message>
    <message>
        <source>Band by band</source>
        <translation>Einzelne Bänder</translation>
    </message>
    <message>
        <source>These bands were set one by one. Ten sliders can&apos;t show them.</source>
        <translation>Diese Bänder wurden einzeln eingestellt. Zehn Regler können sie nicht zeigen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Import a correction</source>
        <translation>Korrektur importieren</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file could not be opened. Nothing was changed.</source>
        <translation>Die Datei konnte nicht geöffnet werden. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::EqualiserTable</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>Add a band</source>
        <translation>Band hinzufügen</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bänder</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::FoldedText</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More of the text</source>
        <translation>Mehr vom Text</translation>
    </message>
    <message>
        <source>Less of the text</source>
        <translation>Weniger vom Text</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::FolderSettings</name>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Choose a folder with music</source>
        <translation>Ordner mit Musik wählen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>Look for changes in %1</source>
        <translation>In %1 nach Änderungen suchen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from the library</source>
        <translation>%1 aus der Bibliothek entfernen</translation>
    </message>
    <message>
        <source>Its tracks leave the library. The files stay where they are</source>
        <translation>Seine Titel verlassen die Bibliothek. Die Dateien bleiben, wo sie sind</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::FoldersPage</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <source>Where this folder lies</source>
        <translation>Wo dieser Ordner liegt</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Play this folder</source>
        <translation>Diesen Ordner abspielen</translation>
    </message>
    <message>
        <source>Add this folder to the queue</source>
        <translation>Diesen Ordner zur Warteschlange hinzufügen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::GroupsPage</name>
    <message>
        <source>Genres and more</source>
        <translation>Genres und mehr</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::HeldCard</name>
    <message>
        <source>Held for outages</source>
        <translation>Für Ausfälle gehalten</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Verwalten</translation>
    </message>
    <message>
        <source>Manage what is held</source>
        <translation>Gehaltenes verwalten</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Kept automatically</source>
        <translation>Automatisch behalten</translation>
    </message>
    <message>
        <source>Recently played</source>
        <translation>Kürzlich gespielt</translation>
    </message>
    <message>
        <source>Held for outages: %1</source>
        <translation>Für Ausfälle gehalten: %1</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::HeldFolderSetting</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Leave held music where it is</source>
        <translation>Die Musik lassen, wo sie ist</translation>
    </message>
    <message>
        <source>Change the folder of held music</source>
        <translation>Den Ordner der Musik ändern</translation>
    </message>
    <message>
        <source>Choose a folder for held music</source>
        <translation>Einen Ordner für die Musik wählen</translation>
    </message>
    <message>
        <source>Begin anew there…</source>
        <translation>Dort neu anfangen…</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Neu anfangen</translation>
    </message>
    <message>
        <source>Begin anew in %1?</source>
        <translation>In %1 neu anfangen?</translation>
    </message>
    <message>
        <source>What lies on the drive that is not connected is not held any more; it stays on the drive. What is pinned is fetched again, to the new folder.</source>
        <translation>Was auf dem Laufwerk liegt, das nicht verbunden ist, gilt nicht mehr als vorhanden; es bleibt auf dem Laufwerk. Angeheftetes wird noch einmal geholt, in den neuen Ordner.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::HeldOverview</name>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Kept automatically</source>
        <translation>Automatisch behalten</translation>
    </message>
    <message>
        <source>Recently played</source>
        <translation>Kürzlich gespielt</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::HistoryDialog</name>
    <message>
        <source>History of %1</source>
        <translation>Verlauf von %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::HomePage</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Continue listening</source>
        <translation>Weiterhören</translation>
    </message>
    <message>
        <source>An album or playlist that you begin shows here, to go on with it.</source>
        <translation>Ein Album oder eine Playlist, die du beginnst, erscheint hier zum Weiterhören.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Show all albums</source>
        <translation>Alle Alben anzeigen</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Zuletzt hinzugefügt</translation>
    </message>
    <message>
        <source>From your own library and what you played. They need no server.</source>
        <translation>Aus deiner eigenen Bibliothek und dem, was du gespielt hast. Sie brauchen keinen Server.</translation>
    </message>
    <message>
        <source>Mixes made on this computer</source>
        <translation>Mixe von diesem Computer</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::IncidentCard</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More about “%1”</source>
        <translation>Mehr zu „%1“</translation>
    </message>
    <message>
        <source>Copy this report</source>
        <translation>Diesen Bericht kopieren</translation>
    </message>
    <message>
        <source>Save this report…</source>
        <translation>Diesen Bericht speichern…</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::LyricsView</name>
    <message>
        <source>Follows the song</source>
        <translation>Folgt dem Titel</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Songtext</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::MiniPlayer</name>
    <message>
        <source>Keep above others</source>
        <translation>Im Vordergrund halten</translation>
    </message>
    <message>
        <source>Whole window</source>
        <translation>Ganzes Fenster</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>Mini-Player</translation>
    </message>
    <message>
        <source>Above others: on</source>
        <translation>Im Vordergrund: an</translation>
    </message>
    <message>
        <source>Above others: off</source>
        <translation>Im Vordergrund: aus</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::NotFoundDialog</name>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>What was not found</source>
        <translation>Was nicht gefunden wurde</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::NoticeSettings</name>
    <message>
        <source>When the music is about to stop</source>
        <translation>Wenn die Musik bald aufhört</translation>
    </message>
    <message>
        <source>For every outage</source>
        <translation>Bei jedem Ausfall</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Of an outage, while the window is hidden or minimised</source>
        <translation>Über einen Ausfall, während das Fenster verborgen oder minimiert ist</translation>
    </message>
    <message>
        <source>New tracks</source>
        <translation>Neue Titel</translation>
    </message>
    <message>
        <source>With the cover, while another window is used</source>
        <translation>Mit dem Cover, während ein anderes Fenster benutzt wird</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Im Infobereich bleiben</translation>
    </message>
    <message>
        <source>Music goes on when the window is closed</source>
        <translation>Die Musik spielt weiter, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>For everything</source>
        <translation>Für alles</translation>
    </message>
    <message>
        <source>For outages only</source>
        <translation>Nur für Ausfälle</translation>
    </message>
    <message>
        <source>Banner above the page</source>
        <translation>Meldung über der Seite</translation>
    </message>
    <message>
        <source>Also when a service is slow or has maintenance planned. The sidebar always shows it</source>
        <translation>Auch wenn ein Dienst langsam ist oder eine Wartung ansteht. Die Seitenleiste zeigt es immer</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::NowPlayingPage</name>
    <message>
        <source>Back to the page before</source>
        <translation>Zurück zur vorigen Seite</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Nothing playing</source>
        <translation>Es läuft nichts</translation>
    </message>
    <message>
        <source>Add to playlist…</source>
        <translation>Zu Playlist hinzufügen…</translation>
    </message>
    <message>
        <source>Go to album</source>
        <translation>Zum Album</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::OfflinePage</name>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Storage settings</source>
        <translation>Speichereinstellungen</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Sort what is pinned by</source>
        <translation>Angeheftetes sortieren nach</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Problems first</source>
        <translation>Probleme zuerst</translation>
    </message>
    <message>
        <source>Resume downloads</source>
        <translation>Downloads fortsetzen</translation>
    </message>
    <message>
        <source>Pause downloads</source>
        <translation>Downloads pausieren</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Ready for offline?</source>
        <translation>Bereit für offline?</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PendingPage</name>
    <message>
        <source>Changes waiting to sync</source>
        <translation>Wartende Änderungen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht dich</translation>
    </message>
    <message>
        <source>Keep my changes</source>
        <translation>Meine Änderungen behalten</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Export waiting changes</source>
        <translation>Wartende Änderungen exportieren</translation>
    </message>
    <message>
        <source>Text document (*.json)</source>
        <translation>Textdokument (*.json)</translation>
    </message>
    <message>
        <source>Waiting changes %1.json</source>
        <translation>Wartende Änderungen %1.json</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>In %1 exportiert</translation>
    </message>
    <message>
        <source>Go to playlist</source>
        <translation>Zur Playlist</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PendingPopover</name>
    <message>
        <source>Changes waiting to sync</source>
        <translation>Wartende Änderungen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PinnedList</name>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PlaybackSettings</name>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Move to the default</source>
        <translation>Zum Standard wechseln</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Beibehalten</translation>
    </message>
    <message>
        <source>Follow the track</source>
        <translation>Dem Titel folgen</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>Ausgabegerät</translation>
    </message>
    <message>
        <source>When the device goes</source>
        <translation>Wenn das Gerät verschwindet</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Abtastrate</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Smart</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Volume levelling</source>
        <translation>Lautstärkeangleichung</translation>
    </message>
    <message>
        <source>Pre-amp</source>
        <translation>Vorverstärkung</translation>
    </message>
    <message>
        <source>Added to what the tags say</source>
        <translation>Kommt zu dem hinzu, was die Tags sagen</translation>
    </message>
    <message>
        <source>Tracks without a tag</source>
        <translation>Titel ohne Tag</translation>
    </message>
    <message>
        <source>A typical track is about as loud as the others at −6 dB</source>
        <translation>Bei −6 dB ist ein typischer Titel etwa so laut wie die anderen</translation>
    </message>
    <message>
        <source>Prevent clipping</source>
        <translation>Übersteuern verhindern</translation>
    </message>
    <message>
        <source>Turns a track up only as far as its peaks allow</source>
        <translation>Hebt einen Titel nur so weit an, wie seine Spitzen es erlauben</translation>
    </message>
    <message>
        <source>Crossfade</source>
        <translation>Überblenden</translation>
    </message>
    <message>
        <source>Only between tracks of different albums</source>
        <translation type="vanished">Nur zwischen Titeln verschiedener Alben</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>The pitch stays as it is</source>
        <translation>Die Tonhöhe bleibt gleich</translation>
    </message>
    <message>
        <source>Equaliser</source>
        <translation>Equalizer</translation>
    </message>
    <message>
        <source>Ten bands, presets, and corrections for headphones</source>
        <translation>Zehn Bänder, Voreinstellungen und Korrekturen für Kopfhörer</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Double-click for the centre</source>
        <translation>Doppelklick für die Mitte</translation>
    </message>
    <message>
        <source>Mono</source>
        <translation>Mono</translation>
    </message>
    <message>
        <source>The same on both sides, for one ear or one speaker</source>
        <translation>Auf beiden Seiten das Gleiche, für ein Ohr oder einen Lautsprecher</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Edit the equaliser</source>
        <translation>Equalizer bearbeiten</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the speed</source>
        <translation>Tempo zurücksetzen</translation>
    </message>
    <message>
        <source>Gapless playback</source>
        <translation>Lückenlose Wiedergabe</translation>
    </message>
    <message>
        <source>Streaming quality</source>
        <translation>Streaming-Qualität</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PlaylistDetailsDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name and description</source>
        <translation>Name und Beschreibung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür sie ist</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PlaylistFiles</name>
    <message>
        <source>Import playlists</source>
        <translation>Playlists importieren</translation>
    </message>
    <message>
        <source>Playlists (%1)</source>
        <translation>Playlists (%1)</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PlaylistPage</name>
    <message>
        <source>Filter in this playlist</source>
        <translation>In dieser Playlist filtern</translation>
    </message>
    <message>
        <source>Filter loved tracks</source>
        <translation>Lieblingstitel filtern</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>What waits, and how to take it back</source>
        <translation>Was wartet, und wie man es zurücknimmt</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Loved tracks</source>
        <translation>Lieblingstitel</translation>
    </message>
    <message>
        <source>Tracks of this playlist</source>
        <translation>Titel dieser Playlist</translation>
    </message>
    <message>
        <source>%1 of %2 are on this computer</source>
        <translation>%2, davon %1 auf diesem Computer</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>von dir</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 on this computer, %2</source>
        <translation>%1 auf diesem Computer, %2</translation>
    </message>
    <message>
        <source>none on this computer</source>
        <translation>keine auf diesem Computer</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>Play what is here</source>
        <translation>Spielen, was hier ist</translation>
    </message>
    <message>
        <source>Removed from %1</source>
        <translation>Aus %1 entfernt</translation>
    </message>
    <message>
        <source>Play next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <source>Export playlist…</source>
        <translation>Playlist exportieren…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>Name and description…</source>
        <translation>Name und Beschreibung…</translation>
    </message>
    <message>
        <source>Name of the playlist</source>
        <translation>Name der Playlist</translation>
    </message>
    <message>
        <source>Renamed to %1</source>
        <translation>Umbenannt in %1</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PlaylistPicker</name>
    <message>
        <source>Add to playlist</source>
        <translation>Zu Playlist hinzufügen</translation>
    </message>
    <message>
        <source>Name of the playlist</source>
        <translation>Name der Playlist</translation>
    </message>
    <message>
        <source>Playlists</source>
        <translation>Playlists</translation>
    </message>
    <message>
        <source>New playlist…</source>
        <translation>Neue Playlist…</translation>
    </message>
    <message>
        <source>New playlist “%1”</source>
        <translation>Neue Playlist „%1“</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PlaylistsPage</name>
    <message>
        <source>Playlists</source>
        <translation>Playlists</translation>
    </message>
    <message>
        <source>Filter playlists</source>
        <translation>Playlists filtern</translation>
    </message>
    <message>
        <source>Sort playlists by</source>
        <translation>Playlists sortieren nach</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Most tracks</source>
        <translation>Meiste Titel</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längste</translation>
    </message>
    <message>
        <source>On this computer first</source>
        <translation>Auf diesem Computer zuerst</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PrivacySettings</name>
    <message>
        <source>Clear…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Tell your servers what you play</source>
        <translation>Deinen Servern mitteilen, was du spielst</translation>
    </message>
    <message>
        <source>Off: plays are counted on this computer only, and nobody hears what plays now</source>
        <translation>Aus: Wiedergaben werden nur auf diesem Computer gezählt, und niemand erfährt, was gerade läuft</translation>
    </message>
    <message>
        <source>Listening history</source>
        <translation>Hörverlauf</translation>
    </message>
    <message>
        <source>When you played what, on this computer. Statistics and suggestions are made of it</source>
        <translation>Wann du was gespielt hast, auf diesem Computer. Daraus entstehen Statistik und Vorschläge</translation>
    </message>
    <message>
        <source>The library, your history and the music you keep lie in one folder of this computer: see About. Passwords are kept by the system’s keyring and nowhere else. Your servers get what you love, rate and put in playlists, and your plays while the switch is on. Status pages that you enter are read without saying who you are. Nothing else is sent to anybody.</source>
        <translation>Die Bibliothek, dein Hörverlauf und die Musik, die du behältst, liegen in einem Ordner dieses Computers: siehe „Über“. Passwörter liegen im Schlüsselbund des Systems und nirgends sonst. Deine Server bekommen deine Lieblinge, Bewertungen und Playlists sowie deine Wiedergaben, solange der Schalter an ist. Statusseiten, die du einträgst, werden gelesen, ohne zu sagen, wer du bist. Sonst wird niemandem etwas gesendet.</translation>
    </message>
    <message>
        <source>Clear the listening history</source>
        <translation>Hörverlauf löschen</translation>
    </message>
    <message>
        <source>Forget when you played what?</source>
        <translation>Vergessen, wann du was gespielt hast?</translation>
    </message>
    <message>
        <source>It goes from this computer and can’t be brought back. How often each track was played stays, and so does what your servers know. Plays that wait to be sent are still sent.</source>
        <translation>Der Hörverlauf verschwindet von diesem Computer und lässt sich nicht zurückholen. Wie oft jeder Titel gespielt wurde, bleibt erhalten, ebenso, was deine Server wissen. Wiedergaben, die noch nicht gesendet sind, werden noch gesendet.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Addresses and names in reports</source>
        <translation>Adressen und Namen in Berichten</translation>
    </message>
    <message>
        <source>Of your servers, in reports that you export. Each report can have it otherwise</source>
        <translation>Die deiner Server, in Berichten, die du exportierst. Jeder Bericht kann es anders haben</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ReadinessDialog</name>
    <message>
        <source>Fetch what is missing</source>
        <translation>Fehlendes laden</translation>
    </message>
    <message>
        <source>Ready for offline?</source>
        <translation>Bereit für offline?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ReportDialog</name>
    <message>
        <source>Include addresses and names</source>
        <translation>Adressen und Namen einschließen</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Of the server and of its status page. Passwords are in no report.</source>
        <translation>Die des Servers und seiner Statusseite. Passwörter stehen in keinem Bericht.</translation>
    </message>
    <message>
        <source>What the report says</source>
        <translation>Was der Bericht enthält</translation>
    </message>
    <message>
        <source>Only this is written. Passwords are in no report.</source>
        <translation>Nur das wird geschrieben. Passwörter stehen in keinem Bericht.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation>Bericht gespeichert</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::RightPanel</name>
    <message>
        <source>Side panel</source>
        <translation>Seitenbereich</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Songtext</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Bereich schließen</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::RoundPlayButton</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::RuleEditor</name>
    <message>
        <source>Every track. Add conditions</source>
        <translation>Alle Titel. Füge Bedingungen hinzu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Rule of the smart playlist</source>
        <translation>Regel der intelligenten Playlist</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Add a condition to the rule</source>
        <translation>Der Regel eine Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Tracks with</source>
        <translation>Titel mit</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Unit of the limit</source>
        <translation>Einheit der Grenze</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>tracks</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>megabytes</source>
        <translation>Megabyte</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::RulesCard</name>
    <message>
        <source>Kept automatically</source>
        <translation>Automatisch behalten</translation>
    </message>
    <message>
        <source>Loved tracks</source>
        <translation>Lieblingstitel</translation>
    </message>
    <message>
        <source>What you played this month</source>
        <translation>Was du diesen Monat gespielt hast</translation>
    </message>
    <message>
        <source>Removed first when space is short</source>
        <translation>Wird zuerst entfernt, wenn der Platz knapp wird</translation>
    </message>
    <message>
        <source>New albums by loved artists</source>
        <translation>Neue Alben deiner Lieblingsinterpreten</translation>
    </message>
    <message>
        <source>Up to 5 GB</source>
        <translation>Bis zu 5 GB</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SearchListModel</name>
    <message>
        <source>playlist</source>
        <translation>Playlist</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SearchPage</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Go to album</source>
        <translation>Zum Album</translation>
    </message>
    <message>
        <source>Search titles, artists, albums, playlists</source>
        <translation>Titel, Interpreten, Alben, Playlists suchen</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Show as a list, to keep it as a smart playlist</source>
        <translation>Als Liste zeigen, um sie als intelligente Playlist zu speichern</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>Interpreten</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>Playlists</source>
        <translation>Playlists</translation>
    </message>
    <message>
        <source>Genres and composers</source>
        <translation>Genres und Komponisten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>Top result</source>
        <translation>Bester Treffer</translation>
    </message>
    <message>
        <source>%1 results</source>
        <translation>%1 Ergebnisse</translation>
    </message>
    <message>
        <source>Artist, %1, %2</source>
        <translation>Interpret, %1, %2</translation>
    </message>
    <message>
        <source>Album by %1</source>
        <translation>Album von %1</translation>
    </message>
    <message>
        <source>%1 of %2 on this computer</source>
        <translation>%2, davon %1 auf diesem Computer</translation>
    </message>
    <message>
        <source>Playlist, %1</source>
        <translation>Playlist, %1</translation>
    </message>
    <message>
        <source>%1 on this computer</source>
        <translation>%1 auf diesem Computer</translation>
    </message>
    <message>
        <source>Track by %1</source>
        <translation>Titel von %1</translation>
    </message>
    <message>
        <source>a server</source>
        <translation>einen Server</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SectionHead</name>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SeekBar</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SelectionBar</name>
    <message>
        <source>Clear selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ServerCard</name>
    <message>
        <source>Status page…</source>
        <translation>Statusseite…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Status page of %1</source>
        <translation>Statusseite von %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1%2, signed in as %3</source>
        <translation>%1%2, angemeldet als %3</translation>
    </message>
    <message>
        <source>%1%2, signed in as %3, %4</source>
        <translation>%1%2, angemeldet als %3, %4</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ServerDialog</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Addresses. The one that answers first is used</source>
        <translation>Adressen. Verwendet wird die, die zuerst antwortet</translation>
    </message>
    <message>
        <source>Another address of this server</source>
        <translation>Weitere Adresse dieses Servers</translation>
    </message>
    <message>
        <source>Another address, at home or from outside</source>
        <translation>Weitere Adresse, zu Hause oder von außen</translation>
    </message>
    <message>
        <source>Add this address</source>
        <translation>Diese Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>verwendet</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Playlists and changes that wait belong to this user. To sign in as somebody else, add the server again.</source>
        <translation>Playlists und wartende Änderungen gehören zu diesem Benutzer. Um dich als jemand anderes anzumelden, füge den Server noch einmal hinzu.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Test what is entered</source>
        <translation>Das Eingegebene testen</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>%1 signs %2 in. It answered in %3.</source>
        <translation>%1 meldet %2 an. Antwort nach %3.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ServerSettings</name>
    <message>
        <source>Add a server…</source>
        <translation>Server hinzufügen…</translation>
    </message>
    <message>
        <source>%1%2, signed in as %3  ·  %4</source>
        <translation type="vanished">%1%2, angemeldet als %3  ·  %4</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="vanished">Bearbeiten…</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="vanished">%1 bearbeiten</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="vanished">%1 entfernen</translation>
    </message>
    <message>
        <source>Status page…</source>
        <translation type="vanished">Statusseite…</translation>
    </message>
    <message>
        <source>Status page of %1</source>
        <translation type="vanished">Statusseite von %1</translation>
    </message>
    <message>
        <source>Remove the music of %1</source>
        <translation>Musik von %1 entfernen</translation>
    </message>
    <message>
        <source>Remove music</source>
        <translation>Musik entfernen</translation>
    </message>
    <message>
        <source>Remove the music of %1 from this computer?</source>
        <translation>Musik von %1 von diesem Computer entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove a server</source>
        <translation>Server entfernen</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Its music and playlists leave this library. Nothing is deleted at the server.</source>
        <translation>Seine Musik und seine Playlists verlassen diese Bibliothek. Auf dem Server wird nichts gelöscht.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SettingsPage</name>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Music folders</source>
        <translation>Musikordner</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Deine Daten</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung passt zu diesen Worten.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ShortcutSettings</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Hier verwenden</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Filter the shortcuts</source>
        <translation>Tastenkürzel filtern</translation>
    </message>
    <message>
        <source>Give every action its usual keys</source>
        <translation>Jeder Aktion ihre üblichen Tasten geben</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>Tasten drücken</translation>
    </message>
    <message>
        <source>Keys of “%1”</source>
        <translation>Tasten von „%1“</translation>
    </message>
    <message>
        <source>Press other keys in the field. Esc takes them away.</source>
        <translation>Drücke im Feld andere Tasten. Esc entfernt sie.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”. Used here, that has no keys any more.</source>
        <translation>%1 gehört zu „%2“. Wird es hier verwendet, hat das keine Tasten mehr.</translation>
    </message>
    <message>
        <source>%1 types or moves. Add Ctrl or Alt.</source>
        <translation>%1 schreibt oder bewegt. Nimm Strg oder Alt dazu.</translation>
    </message>
    <message>
        <source>%1 is needed by fields, lists or menus.</source>
        <translation>%1 wird von Feldern, Listen oder Menüs gebraucht.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SmartPlaylistPage</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>Regel bearbeiten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Tracks of this smart playlist</source>
        <translation>Titel dieser intelligenten Playlist</translation>
    </message>
    <message>
        <source>%1 on this computer</source>
        <translation>%1 auf diesem Computer</translation>
    </message>
    <message>
        <source>Save as smart playlist</source>
        <translation>Als intelligente Playlist speichern</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>Play next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <source>Export playlist…</source>
        <translation>Playlist exportieren…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Copy to playlist…</source>
        <translation>In Playlist kopieren…</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SoundPopover</name>
    <message>
        <source>What happens to the sound</source>
        <translation>Was mit dem Klang geschieht</translation>
    </message>
    <message>
        <source>Sound settings</source>
        <translation>Klangeinstellungen</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::StationsDialog</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Open stream</source>
        <translation>Stream öffnen</translation>
    </message>
    <message>
        <source>Internet radio</source>
        <translation>Internetradio</translation>
    </message>
    <message>
        <source>The address of a stream, or of a playlist that leads to one (.m3u, .pls).</source>
        <translation>Die Adresse eines Streams oder einer Playlist, die zu einem führt (.m3u, .pls).</translation>
    </message>
    <message>
        <source>Address of the stream</source>
        <translation>Adresse des Streams</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Known stations</source>
        <translation>Bekannte Sender</translation>
    </message>
    <message>
        <source>Your music service lists this station</source>
        <translation>Dein Musikdienst führt diesen Sender</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Most played artists</source>
        <translation>Meistgespielte Interpreten</translation>
    </message>
    <message>
        <source>Most played albums</source>
        <translation>Meistgespielte Alben</translation>
    </message>
    <message>
        <source>Most played tracks</source>
        <translation>Meistgespielte Titel</translation>
    </message>
    <message>
        <source>Four weeks</source>
        <translation>Vier Wochen</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>Zwölf Monate</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>Plays by hour of the day</source>
        <translation>Wiedergaben nach Tageszeit</translation>
    </message>
    <message>
        <source>Plays by day of the week</source>
        <translation>Wiedergaben nach Wochentag</translation>
    </message>
    <message>
        <source>By hour of the day</source>
        <translation>Nach Tageszeit</translation>
    </message>
    <message>
        <source>By day of the week</source>
        <translation>Nach Wochentag</translation>
    </message>
    <message>
        <source>tracks</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>artists</source>
        <translation>Interpreten</translation>
    </message>
    <message>
        <source>of music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <source>plays</source>
        <translation>Wiedergaben</translation>
    </message>
    <message>
        <source>listened</source>
        <translation>gehört</translation>
    </message>
    <message>
        <source>different tracks</source>
        <translation>verschiedene Titel</translation>
    </message>
    <message>
        <source>different artists</source>
        <translation>verschiedene Interpreten</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::StatusBanner</name>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>See report</source>
        <translation>Bericht ansehen</translation>
    </message>
    <message>
        <source>End drill</source>
        <translation>Übung beenden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::StatusPage</name>
    <message>
        <source>Service status</source>
        <translation>Dienststatus</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger anzeigen</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Bericht kopiert</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::StatusPageDialog</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Status page</source>
        <translation>Statusseite</translation>
    </message>
    <message>
        <source>Where the provider of %1 publishes how it is. It is read every few minutes, without signing in.</source>
        <translation>Hier veröffentlicht der Anbieter von %1, wie es um den Dienst steht. Die Seite wird alle paar Minuten gelesen, ohne Anmeldung.</translation>
    </message>
    <message>
        <source>Address of the status page</source>
        <translation>Adresse der Statusseite</translation>
    </message>
    <message>
        <source>Parts of the page, and what each is for this player</source>
        <translation>Teile der Seite, und was jeder für diesen Player ist</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Look whether the server names one</source>
        <translation>Nachsehen, ob der Server eine nennt</translation>
    </message>
    <message>
        <source>What %1 is for this player</source>
        <translation>Was %1 für diesen Player ist</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::StatusRow</name>
    <message>
        <source>Service status: %1</source>
        <translation>Dienststatus: %1</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::StatusTable</name>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Details zu %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show what waits</source>
        <translation>Zeigen, was wartet</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::StorageSettings</name>
    <message>
        <source>Clear</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Room for held music</source>
        <translation>Platz für gehaltene Musik</translation>
    </message>
    <message>
        <source>Clear recently played</source>
        <translation>Kürzlich Gespieltes entfernen</translation>
    </message>
    <message>
        <source>Download ahead</source>
        <translation>Im Voraus herunterladen</translation>
    </message>
    <message>
        <source>Download over metered networks</source>
        <translation>Über getaktete Netze herunterladen</translation>
    </message>
    <message>
        <source>Quality of kept music</source>
        <translation>Qualität behaltener Musik</translation>
    </message>
    <message>
        <source>Stream at this quality too</source>
        <translation type="vanished">Auch in dieser Qualität streamen</translation>
    </message>
    <message>
        <source>Folder of held music</source>
        <translation>Ordner der Musik auf diesem Computer</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::TitleEdit</name>
    <message>
        <source>Enter renames it</source>
        <translation>Die Eingabetaste benennt sie um</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ToastArea</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::TopResultCard</name>
    <message>
        <source>Top result: %1, %2</source>
        <translation>Bester Treffer: %1, %2</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::TrackActions</name>
    <message>
        <source>Go to artist</source>
        <translation>Zum Interpreten</translation>
    </message>
    <message>
        <source>%1 added after this one</source>
        <translation>%1 nach diesem Titel eingereiht</translation>
    </message>
    <message>
        <source>%1 added to the queue</source>
        <translation>%1 zur Warteschlange hinzugefügt</translation>
    </message>
    <message>
        <source>New playlist</source>
        <translation>Neue Playlist</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>No rating</source>
        <translation>Keine Bewertung</translation>
    </message>
    <message>
        <source>Remove from loved</source>
        <translation>Aus Lieblingen entfernen</translation>
    </message>
    <message>
        <source>Love</source>
        <translation>Zu Lieblingen hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Add to playlist…</source>
        <translation>Zu Playlist hinzufügen…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>Lesezeichen entfernen</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::TrackList</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <source>Add to playlist</source>
        <translation>Zu Playlist</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Go to album</source>
        <translation>Zum Album</translation>
    </message>
    <message>
        <source>Remove from playlist</source>
        <translation>Aus Playlist entfernen</translation>
    </message>
    <message>
        <source>%1, %2 on this computer</source>
        <translation>%1, %2 auf diesem Computer</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::TracksPage</name>
    <message>
        <source>Tracks</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Filter by title, artist, album</source>
        <translation>Nach Titel, Interpret, Album filtern</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Loved</source>
        <translation>Lieblinge</translation>
    </message>
    <message>
        <source>Never played</source>
        <translation>Nie gespielt</translation>
    </message>
    <message>
        <source>Tracks of which source</source>
        <translation>Titel welcher Quelle</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Show as a list, to keep it as a smart playlist</source>
        <translation>Als Liste zeigen, um sie als intelligente Playlist zu speichern</translation>
    </message>
    <message>
        <source>Needs a server</source>
        <translation>Braucht einen Server</translation>
    </message>
    <message>
        <source>Lossless</source>
        <translation>Verlustfrei</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation>Braucht %1</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::VolumeBox</name>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton einschalten</translation>
    </message>
</context>
</TS>
