<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AlbumGridModel</name>
    <message>
        <source>%1 of %2 tracks on this computer</source>
        <translation>%1 de %2 pistas en este ordenador</translation>
    </message>
    <message>
        <source>album</source>
        <translation>álbum</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Álbum</translation>
    </message>
</context>
<context>
    <name>ArtistGridModel</name>
    <message>
        <source>%1 of %2 tracks on this computer</source>
        <translation>%1 de %2 pistas en este ordenador</translation>
    </message>
    <message>
        <source>artist</source>
        <translation>artista</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Artista</translation>
    </message>
</context>
<context>
    <name>BusNotice</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>EmptyWords</name>
    <message>
        <source>Your library is being read</source>
        <translation>Se está leyendo tu biblioteca</translation>
    </message>
    <message>
        <source>%1 so far. You can play what is here already.</source>
        <translation>%1 hasta ahora. Ya puedes reproducir lo que hay aquí.</translation>
    </message>
    <message>
        <source>No music yet</source>
        <translation>Aún no hay música</translation>
    </message>
    <message>
        <source>Add a folder or connect to a server.</source>
        <translation>Añade una carpeta o conéctate a un servidor.</translation>
    </message>
    <message>
        <source>Add music</source>
        <translation>Añadir música</translation>
    </message>
    <message>
        <source>Nothing matches this filter</source>
        <translation>Nada coincide con este filtro</translation>
    </message>
    <message>
        <source>%1 are hidden by it.</source>
        <translation>El filtro oculta %1.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Borrar filtro</translation>
    </message>
    <message>
        <source>No tracks yet</source>
        <translation>Aún no hay pistas</translation>
    </message>
    <message>
        <source>Drag tracks here, or add them from any list.</source>
        <translation>Arrastra pistas hasta aquí o añádelas desde cualquier lista.</translation>
    </message>
    <message>
        <source>Find tracks</source>
        <translation>Buscar pistas</translation>
    </message>
    <message>
        <source>This playlist is gone</source>
        <translation>Esta lista ya no existe</translation>
    </message>
    <message>
        <source>It was deleted. Its tracks are still in your library.</source>
        <translation>Se eliminó. Sus pistas siguen en tu biblioteca.</translation>
    </message>
    <message>
        <source>No loved tracks yet</source>
        <translation>Aún no hay pistas favoritas</translation>
    </message>
    <message>
        <source>The heart beside a track puts it here.</source>
        <translation>El corazón junto a una pista la trae aquí.</translation>
    </message>
    <message>
        <source>No track fits this rule now</source>
        <translation>Ninguna pista cumple ahora esta regla</translation>
    </message>
    <message>
        <source>Tracks that come to fit it show up by themselves.</source>
        <translation>Las pistas que lleguen a cumplirla aparecen por sí solas.</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>Editar regla</translation>
    </message>
    <message>
        <source>Nothing pinned yet</source>
        <translation>Aún no hay nada fijado</translation>
    </message>
    <message>
        <source>Pinned music plays through any outage.</source>
        <translation>La música fijada suena durante cualquier interrupción.</translation>
    </message>
    <message>
        <source>Choose playlists</source>
        <translation>Elegir listas</translation>
    </message>
    <message>
        <source>Add a folder with music, and its folders show here.</source>
        <translation>Añade una carpeta con música y sus carpetas aparecerán aquí.</translation>
    </message>
    <message>
        <source>Nothing in your library says one.</source>
        <translation>Nada en tu biblioteca lo indica.</translation>
    </message>
    <message>
        <source>Nothing heard in this time</source>
        <translation>Nada escuchado en este periodo</translation>
    </message>
    <message>
        <source>Choose a longer time to see what you played before.</source>
        <translation>Elige un periodo más largo para ver lo que reprodujiste antes.</translation>
    </message>
    <message>
        <source>Nothing heard yet</source>
        <translation>Nada escuchado todavía</translation>
    </message>
    <message>
        <source>What you play here is counted on this computer, and shows here.</source>
        <translation>Lo que reproduces aquí se cuenta en este ordenador y aparece aquí.</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nada requiere tu atención</translation>
    </message>
    <message>
        <source>What a server does not take shows here.</source>
        <translation>Lo que un servidor no acepta aparece aquí.</translation>
    </message>
    <message>
        <source>Everything was sent</source>
        <translation>Se envió todo</translation>
    </message>
    <message>
        <source>Changes and plays that a server does not have yet wait here, also through a restart.</source>
        <translation>Los cambios y las reproducciones que un servidor aún no tiene esperan aquí, también tras un reinicio.</translation>
    </message>
    <message>
        <source>No incidents in 90 days</source>
        <translation>Sin incidentes en 90 días</translation>
    </message>
    <message>
        <source>Sostenuto watches from now on.</source>
        <translation>Sostenuto observa desde ahora.</translation>
    </message>
    <message>
        <source>Sostenuto has watched since %1.</source>
        <translation>Sostenuto observa desde el %1.</translation>
    </message>
    <message>
        <source>Search your library</source>
        <translation>Busca en tu biblioteca</translation>
    </message>
    <message>
        <source>Titles, artists, albums, playlists.</source>
        <translation>Títulos, artistas, álbumes, listas.</translation>
    </message>
    <message>
        <source>Nothing for “%1”</source>
        <translation>Nada para «%1»</translation>
    </message>
    <message>
        <source>Check the spelling, or try fewer letters.</source>
        <translation>Revisa la ortografía o prueba con menos letras.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Borrar búsqueda</translation>
    </message>
    <message>
        <source>Nothing on this computer for “%1”</source>
        <translation>Nada en este ordenador para «%1»</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlos</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation>Necesita %1</translation>
    </message>
    <message>
        <source>%1 of %2 on this computer</source>
        <translation>%1 de %2 en este ordenador</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este ordenador</translation>
    </message>
    <message>
        <source>All %1 on this computer</source>
        <translation>Las %1 en este ordenador</translation>
    </message>
    <message>
        <source>No playlists yet</source>
        <translation>Aún no hay listas</translation>
    </message>
    <message>
        <source>A playlist can hold tracks of every server and folder.</source>
        <translation>Una lista puede contener pistas de cualquier servidor y carpeta.</translation>
    </message>
    <message>
        <source>New playlist</source>
        <translation>Nueva lista</translation>
    </message>
    <message>
        <source>Nothing in this folder</source>
        <translation>Nada en esta carpeta</translation>
    </message>
    <message>
        <source>Music that is put into it shows here by itself.</source>
        <translation>La música que se ponga en ella aparece aquí por sí sola.</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>Aún no hay carpetas</translation>
    </message>
    <message>
        <source>Add a folder with music, and it shows here as it lies on this computer.</source>
        <translation>Añade una carpeta con música y aparecerá aquí tal como está en este ordenador.</translation>
    </message>
    <message>
        <source>This could not be read</source>
        <translation>No se pudo leer</translation>
    </message>
    <message>
        <source>The library on this computer did not answer. What plays goes on.</source>
        <translation>La biblioteca de este ordenador no respondió. Lo que suena sigue sonando.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>This album is gone</source>
        <translation>Este álbum ya no está</translation>
    </message>
    <message>
        <source>It is no longer in your library. Your server or folder may have it under another name.</source>
        <translation>Ya no está en tu biblioteca. Puede que tu servidor o carpeta lo tenga con otro nombre.</translation>
    </message>
    <message>
        <source>Show all albums</source>
        <translation>Ver todos los álbumes</translation>
    </message>
    <message>
        <source>This artist is gone</source>
        <translation>Este artista ya no está</translation>
    </message>
    <message>
        <source>Nothing of them is in your library any more.</source>
        <translation>Ya no queda nada suyo en tu biblioteca.</translation>
    </message>
    <message>
        <source>Show all artists</source>
        <translation>Ver todos los artistas</translation>
    </message>
</context>
<context>
    <name>IconMenu</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Next track</source>
        <translation>Pista siguiente</translation>
    </message>
    <message>
        <source>Previous track</source>
        <translation>Pista anterior</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%1 albums</source>
        <translation>
            <numerusform>%1 álbum</numerusform>
            <numerusform>%1 álbumes</numerusform>
        </translation>
    </message>
    <message>
        <source>The same at all frequencies: %1</source>
        <translation>Igual en todas las frecuencias: %1</translation>
    </message>
    <message>
        <source>Loudest at %1 with %2, softest at %3 with %4</source>
        <translation>Máximo en %1 con %2, mínimo en %3 con %4</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks</source>
        <translation>
            <numerusform>%1 pista</numerusform>
            <numerusform>%1 pistas</numerusform>
        </translation>
    </message>
    <message>
        <source>playlist</source>
        <translation>lista de reproducción</translation>
    </message>
    <message>
        <source>all on this computer</source>
        <translation>todo en este ordenador</translation>
    </message>
    <message>
        <source>%1 on this computer</source>
        <translation>%1 en este ordenador</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes waiting to sync</source>
        <translation>
            <numerusform>%1 cambio a la espera de sincronizarse</numerusform>
            <numerusform>%1 cambios a la espera de sincronizarse</numerusform>
        </translation>
    </message>
    <message>
        <source>Loved tracks</source>
        <translation>Pistas favoritas</translation>
    </message>
    <message>
        <source>%1, playlist, %2</source>
        <translation>%1, lista de reproducción, %2</translation>
    </message>
    <message>
        <source>smart playlist</source>
        <translation>lista inteligente</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Added to %1. Sent when %2 is back</source>
        <translation>Añadido a %1. Se envía cuando vuelva %2</translation>
    </message>
    <message>
        <source>Added to %1</source>
        <translation>Añadido a %1</translation>
    </message>
    <message>
        <source>This is not an OpenSubsonic server</source>
        <translation>Este no es un servidor OpenSubsonic</translation>
    </message>
    <message>
        <source>Nobody knows this address</source>
        <translation>Nadie conoce esta dirección</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>Este ordenador está sin conexión</translation>
    </message>
    <message>
        <source>Its certificate is not trusted</source>
        <translation>Su certificado no es de confianza</translation>
    </message>
    <message>
        <source>No answer from this address</source>
        <translation>No hay respuesta de esta dirección</translation>
    </message>
    <message>
        <source>Server found</source>
        <translation>Servidor encontrado</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks on this computer</source>
        <translation>
            <numerusform>%1 pista en este ordenador</numerusform>
            <numerusform>%1 pistas en este ordenador</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 artists</source>
        <translation>
            <numerusform>%1 artista</numerusform>
            <numerusform>%1 artistas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 results need</source>
        <translation>
            <numerusform>%1 resultado necesita</numerusform>
            <numerusform>%1 resultados necesitan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 entries of %2 are not in your library.</source>
        <translation>
            <numerusform>%1 entrada de %2 no está en tu biblioteca.</numerusform>
            <numerusform>%1 entradas de %2 no están en tu biblioteca.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 entries are not in your library.</source>
        <translation>
            <numerusform>%1 entrada no está en tu biblioteca.</numerusform>
            <numerusform>%1 entradas no están en tu biblioteca.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %1 more</source>
        <translation>
            <numerusform>Y %1 más</numerusform>
            <numerusform>Y %1 más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 results</source>
        <translation>
            <numerusform>%1 resultado</numerusform>
            <numerusform>%1 resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, and %1 more addresses</source>
        <translation>
            <numerusform>, %1 dirección más</numerusform>
            <numerusform>, %1 direcciones más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changes still wait to be sent. They are kept, and sent when you connect to it again.</source>
        <translation>
            <numerusform>%1 cambio aún espera a ser enviado. Se conserva y se envía cuando te conectes de nuevo.</numerusform>
            <numerusform>%1 cambios aún esperan a ser enviados. Se conservan y se envían cuando te conectes de nuevo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 stars</source>
        <translation>
            <numerusform>%1 estrella</numerusform>
            <numerusform>%1 estrellas</numerusform>
        </translation>
    </message>
    <message>
        <source>When your server goes quiet, the playlist does not. What you change meanwhile is sent later.</source>
        <translation>Cuando tu servidor calla, la lista no. Lo que cambies entretanto se envía después.</translation>
    </message>
    <message>
        <source>Music that holds.</source>
        <translation>Música que se sostiene.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Conectar a un servidor</translation>
    </message>
    <message>
        <source>Any OpenSubsonic server, your own or hosted</source>
        <translation>Cualquier servidor OpenSubsonic, propio o contratado</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Ocultar la contraseña</translation>
    </message>
    <message>
        <source>The password stays in your system’s keychain.</source>
        <translation>La contraseña se queda en el llavero de tu sistema.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Welcome to Sostenuto</source>
        <translation>Te damos la bienvenida a Sostenuto</translation>
    </message>
    <message>
        <source>Where is your music?</source>
        <translation>¿Dónde está tu música?</translation>
    </message>
    <message>
        <source>A folder on this computer</source>
        <translation>Una carpeta en este ordenador</translation>
    </message>
    <message>
        <source>Files that you have; they stay where they are</source>
        <translation>Archivos que ya tienes; se quedan donde están</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Probar la demostración</translation>
    </message>
    <message>
        <source>A small library, nothing leaves this computer</source>
        <translation>Una biblioteca pequeña, nada sale de este ordenador</translation>
    </message>
    <message>
        <source>Back to your music</source>
        <translation>Volver a tu música</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>See report</source>
        <translation>Ver informe</translation>
    </message>
    <message>
        <source>End drill</source>
        <translation>Terminar simulacro</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Love this track</source>
        <translation>Añadir a favoritos</translation>
    </message>
    <message>
        <source>Nothing playing</source>
        <translation>No suena nada</translation>
    </message>
    <message>
        <source>Remove from loved</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Reconnecting to %1</source>
        <translation>Reconectando con %1</translation>
    </message>
    <message>
        <source>Repeat: all</source>
        <translation>Repetir: todo</translation>
    </message>
    <message>
        <source>Repeat: this track</source>
        <translation>Repetir: esta pista</translation>
    </message>
    <message>
        <source>Repeat: off</source>
        <translation>Repetir: no</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Activar sonido</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Reproductor</translation>
    </message>
    <message>
        <source>Renamed to %1</source>
        <translation>Nuevo nombre: %1</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <translation>Se eliminó %1</translation>
    </message>
    <message>
        <source>Added to Loved tracks</source>
        <translation>Añadido a las pistas favoritas</translation>
    </message>
    <message>
        <source>Removed from Loved tracks</source>
        <translation>Quitado de las pistas favoritas</translation>
    </message>
    <message>
        <source>Name of the playlist</source>
        <translation>Nombre de la lista</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Playlists</source>
        <translation>Listas de reproducción</translation>
    </message>
    <message>
        <source>Export playlist…</source>
        <translation>Exportar lista…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>Omitido: %1</translation>
    </message>
    <message>
        <source>Now playing</source>
        <translation>Suena ahora</translation>
    </message>
    <message>
        <source>Next in queue</source>
        <translation>A continuación en la cola</translation>
    </message>
    <message>
        <source>Nothing left in the queue is on this computer.</source>
        <translation>No queda nada de la cola en este ordenador.</translation>
    </message>
    <message>
        <source>Play what is here</source>
        <translation>Reproducir lo que hay aquí</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>La cola está vacía</translation>
    </message>
    <message>
        <source>Play something, or add tracks from any list.</source>
        <translation>Reproduce algo o añade pistas desde cualquier lista.</translation>
    </message>
    <message>
        <source>Play loved tracks</source>
        <translation>Reproducir favoritas</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Clear the queue</source>
        <translation>Vaciar la cola</translation>
    </message>
    <message>
        <source>The queue was cleared</source>
        <translation>Se vació la cola</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>New playlist</source>
        <translation>Nueva lista</translation>
    </message>
    <message>
        <source>Name of the new playlist</source>
        <translation>Nombre de la nueva lista</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Iniciar sesión en %1</translation>
    </message>
    <message>
        <source>As %1. The password is asked for, nothing else changes.</source>
        <translation>Como %1. Se pide la contraseña; lo demás no cambia.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>Dispositivo de salida</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>What happens to the sound</source>
        <translation>Qué le ocurre al sonido</translation>
    </message>
    <message>
        <source>Turned on for a while</source>
        <translation>Activado por un tiempo</translation>
    </message>
    <message>
        <source>Output device: %1</source>
        <translation>Dispositivo de salida: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 minutes</source>
        <translation>
            <numerusform>%1 minuto</numerusform>
            <numerusform>%1 minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>At the end of the track</source>
        <translation>Al final de la pista</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Sleep timer</source>
        <translation>Temporizador de apagado</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <translation>Velocidad: %1</translation>
    </message>
    <message>
        <source>Sound settings</source>
        <translation>Ajustes de sonido</translation>
    </message>
    <message>
        <source>Don&apos;t stop after this track</source>
        <translation>No parar después de esta pista</translation>
    </message>
    <message>
        <source>Turn the sleep timer off</source>
        <translation>Desactivar el temporizador de apagado</translation>
    </message>
    <message>
        <source>Back to normal speed</source>
        <translation>Volver a la velocidad normal</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Transcurrido</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Shuffle: on</source>
        <translation>Aleatorio: sí</translation>
    </message>
    <message>
        <source>Shuffle: off</source>
        <translation>Aleatorio: no</translation>
    </message>
    <message>
        <source>This track did not arrive. Skipped</source>
        <translation>Esta pista no llegó. Omitida</translation>
    </message>
    <message>
        <source>This file ends too early. What is there was played</source>
        <translation>Este archivo termina antes de tiempo. Se reprodujo lo que hay</translation>
    </message>
    <message>
        <source>This file could not be read. Skipped</source>
        <translation>No se pudo leer este archivo. Omitido</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Play next</source>
        <translation>Reproducir a continuación</translation>
    </message>
    <message>
        <source>%1. Skipped until streaming is back</source>
        <translation>%1. Se omite hasta que vuelva el streaming</translation>
    </message>
    <message>
        <source>There is no audio device. Playing goes on when there is one.</source>
        <translation>No hay ningún dispositivo de audio. La reproducción continúa cuando haya uno.</translation>
    </message>
    <message>
        <source>Your library is being read · %1 so far. You can play what is here already.</source>
        <translation>Se está leyendo tu biblioteca · %1 hasta ahora. Ya puedes reproducir lo que hay aquí.</translation>
    </message>
    <message>
        <source>Next track</source>
        <translation>Pista siguiente</translation>
    </message>
    <message>
        <source>Previous track</source>
        <translation>Pista anterior</translation>
    </message>
    <message>
        <source>Forward 10 seconds</source>
        <translation>Avanzar 10 segundos</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation>Retroceder 10 segundos</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Subir volumen</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Bajar volumen</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Aleatorio</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Stop after this track</source>
        <translation>Parar después de esta pista</translation>
    </message>
    <message>
        <source>Equaliser…</source>
        <translation>Ecualizador…</translation>
    </message>
    <message>
        <source>Output device…</source>
        <translation>Dispositivo de salida…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Álbumes</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>Artistas</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Pistas</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Géneros</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Service status</source>
        <translation>Estado del servicio</translation>
    </message>
    <message>
        <source>Keep on this computer</source>
        <translation>Conservar en este ordenador</translation>
    </message>
    <message>
        <source>Changes waiting to sync</source>
        <translation>Cambios a la espera de sincronizarse</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Go to the playing track</source>
        <translation>Ir a la pista que suena</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>Filtrar esta página</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Buscar en todo</translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation>Barra lateral estrecha</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Service details</source>
        <translation>Detalles del servicio</translation>
    </message>
    <message>
        <source>Outage drill</source>
        <translation>Simulacro de interrupción</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Sin red</translation>
    </message>
    <message>
        <source>Server down</source>
        <translation>Servidor caído</translation>
    </message>
    <message>
        <source>Server slow</source>
        <translation>Servidor lento</translation>
    </message>
    <message>
        <source>Server errors</source>
        <translation>Errores del servidor</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Only streaming down</source>
        <translation>Solo el streaming caído</translation>
    </message>
    <message>
        <source>Only changes refused</source>
        <translation>Solo cambios rechazados</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Conectar a un servidor…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir una carpeta…</translation>
    </message>
    <message>
        <source>Open stream…</source>
        <translation>Abrir emisión…</translation>
    </message>
    <message>
        <source>New smart playlist</source>
        <translation>Nueva lista inteligente</translation>
    </message>
    <message>
        <source>Import playlist…</source>
        <translation>Importar lista…</translation>
    </message>
    <message>
        <source>Rename playlist</source>
        <translation>Cambiar nombre de la lista</translation>
    </message>
    <message>
        <source>Delete playlist</source>
        <translation>Eliminar lista</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Según el sistema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Área siguiente</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Área anterior</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Cerrar ventana</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>About Sostenuto</source>
        <translation>Acerca de Sostenuto</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Reproducción</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>The certificate of %1 has ended</source>
        <translation>El certificado de %1 ha caducado</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet</source>
        <translation>El certificado de %1 aún no es válido</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another name</source>
        <translation>El certificado de %1 es para otro nombre</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted</source>
        <translation>El certificado de %1 no es de confianza</translation>
    </message>
    <message>
        <source>It ended on %1. Whoever runs %2 has to renew it. Nothing was sent</source>
        <translation>Caducó el %1. Quien administra %2 tiene que renovarlo. No se envió nada</translation>
    </message>
    <message>
        <source>It begins on %1. Nothing was sent</source>
        <translation>Es válido a partir del %1. No se envió nada</translation>
    </message>
    <message>
        <source>Another server may be answering in its place. Nothing was sent</source>
        <translation>Puede que otro servidor responda en su lugar. No se envió nada</translation>
    </message>
    <message>
        <source>It names “%1”. Another server may be answering in its place. Nothing was sent</source>
        <translation>Nombra a «%1». Puede que otro servidor responda en su lugar. No se envió nada</translation>
    </message>
    <message>
        <source>It is signed by itself, as home servers often do. Trust it once if its fingerprint is the one that %1 shows. Nothing was sent</source>
        <translation>Está firmado por sí mismo, como suelen hacer los servidores domésticos. Confía en él una vez si su huella es la que muestra %1. No se envió nada</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts has signed it. Nothing was sent</source>
        <translation>No lo ha firmado nadie en quien confíe este ordenador. No se envió nada</translation>
    </message>
    <message>
        <source>Set the computer&apos;s date and time, then connections are trusted again</source>
        <translation>Ajusta la fecha y la hora del ordenador y las conexiones volverán a ser de confianza</translation>
    </message>
    <message numerus="yes">
        <source>about %1 hours</source>
        <translation>
            <numerusform>alrededor de una hora</numerusform>
            <numerusform>unas %1 horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <translation>
            <numerusform>%1 día</numerusform>
            <numerusform>%1 días</numerusform>
        </translation>
    </message>
    <message>
        <source>It is %1 ahead. %2</source>
        <translation>Va adelantado %1. %2</translation>
    </message>
    <message>
        <source>It is %1 behind. %2</source>
        <translation>Va atrasado %1. %2</translation>
    </message>
    <message>
        <source>%1 is busy and takes fewer requests for a while</source>
        <translation>%1 tiene mucha carga y acepta menos peticiones por un tiempo</translation>
    </message>
    <message>
        <source>%1 is busy and asked to be left alone until %2</source>
        <translation>%1 tiene mucha carga y pidió esperar hasta las %2</translation>
    </message>
    <message>
        <source>%1 and its status page are both out of reach. The cause may be this network or the provider</source>
        <translation>%1 y su página de estado están fuera de alcance. La causa puede ser esta red o el proveedor</translation>
    </message>
    <message>
        <source>The name in the address of %1 is not found. If it has moved, change its address in Settings</source>
        <translation>No se encuentra el nombre que figura en la dirección de %1. Si se ha trasladado, cambia su dirección en Ajustes</translation>
    </message>
    <message>
        <source>Nothing takes a connection at its address. It may have been stopped, or be starting</source>
        <translation>Nada acepta una conexión en su dirección. Puede que esté parado o arrancando</translation>
    </message>
    <message>
        <source>Nothing came back in time. The server, the way to it or this network may be the cause</source>
        <translation>Nada respondió a tiempo. La causa puede ser el servidor, el camino hasta él o esta red</translation>
    </message>
    <message>
        <source>This network asks you to sign in</source>
        <translation>Esta red pide que inicies sesión</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>El reloj de este ordenador va mal</translation>
    </message>
    <message>
        <source>Something else answers in place of %1</source>
        <translation>Otra cosa responde en lugar de %1</translation>
    </message>
    <message>
        <source>Another server answers in place of %1</source>
        <translation>Otro servidor responde en lugar de %1</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 está caído</translation>
    </message>
    <message>
        <source>%1 is too busy to answer</source>
        <translation>%1 tiene demasiada carga para responder</translation>
    </message>
    <message>
        <source>%1 is not answering</source>
        <translation>%1 no responde</translation>
    </message>
    <message>
        <source>The system reports no network. %1 itself may be fine</source>
        <translation>El sistema indica que no hay red. Puede que %1 funcione bien</translation>
    </message>
    <message>
        <source>It lets nothing through until a page of its own was filled in</source>
        <translation>No deja pasar nada hasta que se rellene una página suya</translation>
    </message>
    <message>
        <source>A page for people came back, not %1. Its address may have changed, or the page stands in for it</source>
        <translation>Llegó una página pensada para personas, no %1. Puede que su dirección haya cambiado o que la página ocupe su lugar</translation>
    </message>
    <message>
        <source>It is not the one that this library came from. Nothing was taken from it</source>
        <translation>No es el servidor del que procede esta biblioteca. No se tomó nada de él</translation>
    </message>
    <message>
        <source>The way to %1 works, but what stands before it gets no answer from it</source>
        <translation>El camino hasta %1 funciona, pero lo que hay delante de él no recibe respuesta</translation>
    </message>
    <message>
        <source>%1 answers with errors of its own</source>
        <translation>%1 responde con errores propios</translation>
    </message>
    <message>
        <source>%1 says that it is being worked on</source>
        <translation>%1 indica que se está trabajando en él</translation>
    </message>
    <message>
        <source>%1 no longer takes the kept sign-in. Changes stay here until you sign in again</source>
        <translation>%1 ya no acepta la sesión guardada. Los cambios se quedan aquí hasta que inicies sesión de nuevo</translation>
    </message>
    <message>
        <source>It answers later than it usually does</source>
        <translation>Responde más tarde de lo habitual</translation>
    </message>
    <message>
        <source>Only this fails. The rest of %1 works</source>
        <translation>Solo falla esto. El resto de %1 funciona</translation>
    </message>
    <message>
        <source>One of its addresses does not answer. Another one is used</source>
        <translation>Una de sus direcciones no responde. Se usa otra</translation>
    </message>
    <message>
        <source>Open sign-in page</source>
        <translation>Abrir página de acceso</translation>
    </message>
    <message>
        <source>Show certificate</source>
        <translation>Mostrar certificado</translation>
    </message>
    <message>
        <source>The status page</source>
        <translation>La página de estado</translation>
    </message>
    <message>
        <source>%1 showed no problem at %2</source>
        <translation>%1 no mostraba ningún problema (%2)</translation>
    </message>
    <message>
        <source>%1 reports since %2: “%3”</source>
        <translation>%1 comunica desde %2: «%3»</translation>
    </message>
    <message>
        <source>%1 reports: “%2”</source>
        <translation>%1 comunica: «%2»</translation>
    </message>
    <message>
        <source>%1 announces: “%2”</source>
        <translation>%1 anuncia: «%2»</translation>
    </message>
    <message>
        <source>Valid from %1 to %2</source>
        <translation>Válido del %1 al %2</translation>
    </message>
    <message>
        <source>For “%1”. %2</source>
        <translation>Para «%1». %2</translation>
    </message>
    <message>
        <source>Sostenuto acts as if this computer were offline. Nothing is sent or fetched</source>
        <translation>Sostenuto actúa como si este ordenador no tuviera conexión. No se envía ni se recibe nada</translation>
    </message>
    <message>
        <source>over, checking now</source>
        <translation>terminado, comprobando ahora</translation>
    </message>
    <message>
        <source>ends when you end it</source>
        <translation>dura hasta que lo termines</translation>
    </message>
    <message>
        <source>ends in %1</source>
        <translation>termina en %1</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>La página</translation>
    </message>
    <message>
        <source>%1 reports no problem. Read at %2.</source>
        <translation>%1 no comunica ningún problema. Lectura: %2.</translation>
    </message>
    <message>
        <source>%1 reports maintenance. Read at %2.</source>
        <translation>%1 comunica mantenimiento. Lectura: %2.</translation>
    </message>
    <message>
        <source>%1 reports that something is slow or does not work well. Read at %2.</source>
        <translation>%1 comunica que algo va lento o no funciona bien. Lectura: %2.</translation>
    </message>
    <message>
        <source>%1 reports a partial outage. Read at %2.</source>
        <translation>%1 comunica una interrupción parcial. Lectura: %2.</translation>
    </message>
    <message>
        <source>%1 reports a major outage. Read at %2.</source>
        <translation>%1 comunica una interrupción grave. Lectura: %2.</translation>
    </message>
    <message>
        <source>%1 does not say how the service is. Read at %2.</source>
        <translation>%1 no dice cómo está el servicio. Lectura: %2.</translation>
    </message>
    <message>
        <source>%1 was last read at %2. What it said then is too old to count.</source>
        <translation>Última lectura de %1: %2. Lo que decía entonces es demasiado antiguo para tenerlo en cuenta.</translation>
    </message>
    <message>
        <source>“%1”, since %2</source>
        <translation>«%1», desde %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>“%1”, under way</source>
        <translation>«%1», en curso</translation>
    </message>
    <message>
        <source>“%1”, announced</source>
        <translation>«%1», anunciado</translation>
    </message>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>y %1 más</numerusform>
            <numerusform>y %1 más</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no host %1. Check the address.</source>
        <translation>No existe el servidor %1. Comprueba la dirección.</translation>
    </message>
    <message>
        <source>This computer has no network. Try again when it is back.</source>
        <translation>Este ordenador no tiene red. Inténtalo de nuevo cuando vuelva.</translation>
    </message>
    <message>
        <source>The connection to %1 is not trusted. Check the address.</source>
        <translation>La conexión con %1 no es de confianza. Comprueba la dirección.</translation>
    </message>
    <message>
        <source>%1 asks us to wait. Try again in a few minutes.</source>
        <translation>%1 pide esperar. Inténtalo de nuevo en unos minutos.</translation>
    </message>
    <message>
        <source>There is no status page at this address that can be read. Check the address, or leave it out: everything else works without.</source>
        <translation>En esta dirección no hay ninguna página de estado que se pueda leer. Comprueba la dirección o déjala vacía: todo lo demás funciona sin ella.</translation>
    </message>
    <message>
        <source>%1 answers with an error. Try again later.</source>
        <translation>%1 responde con un error. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>%1 does not answer. Check the address, or try again later.</source>
        <translation>%1 no responde. Comprueba la dirección o inténtalo más tarde.</translation>
    </message>
    <message>
        <source>%1 names no status page. If there is one, enter its address.</source>
        <translation>%1 no indica ninguna página de estado. Si la hay, introduce su dirección.</translation>
    </message>
    <message>
        <source>works</source>
        <translation>funciona</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>mantenimiento</translation>
    </message>
    <message>
        <source>impaired</source>
        <translation>con problemas</translation>
    </message>
    <message>
        <source>partly down</source>
        <translation>en parte sin servicio</translation>
    </message>
    <message>
        <source>down</source>
        <translation>sin servicio</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>se desconoce</translation>
    </message>
    <message>
        <source>By its name: %1</source>
        <translation>Por su nombre: %1</translation>
    </message>
    <message>
        <source>By its name: nothing here</source>
        <translation>Por su nombre: nada aquí</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>Streaming</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Artwork</source>
        <translation>Carátulas</translation>
    </message>
    <message>
        <source>%2 was not answering</source>
        <translation>%2 no respondía</translation>
    </message>
    <message>
        <source>%2 is not answering</source>
        <translation>%2 no responde</translation>
    </message>
    <message>
        <source>%2 took no changes</source>
        <translation>%2 no aceptaba cambios</translation>
    </message>
    <message>
        <source>%2 takes no changes</source>
        <translation>%2 no acepta cambios</translation>
    </message>
    <message>
        <source>%1 was down at %2</source>
        <translation>%1: hubo una interrupción en %2</translation>
    </message>
    <message>
        <source>%1 is down at %2</source>
        <translation>%1: sin servicio en %2</translation>
    </message>
    <message>
        <source>%2 was slow</source>
        <translation>%2 iba lento</translation>
    </message>
    <message>
        <source>%2 is slow</source>
        <translation>%2 va lento</translation>
    </message>
    <message>
        <source>%1 was slow at %2</source>
        <translation>%1: hubo lentitud en %2</translation>
    </message>
    <message>
        <source>%1 is slow at %2</source>
        <translation>%1: lentitud en %2</translation>
    </message>
    <message>
        <source>Answers began to take longer.</source>
        <translation>Las respuestas empezaron a tardar más.</translation>
    </message>
    <message>
        <source>The network of this computer was gone.</source>
        <translation>Este ordenador se quedó sin red.</translation>
    </message>
    <message>
        <source>The name of the server was not found.</source>
        <translation>No se encontró el nombre del servidor.</translation>
    </message>
    <message>
        <source>Nothing listened at its address.</source>
        <translation>Nada escuchaba en su dirección.</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>La conexión se cortó.</translation>
    </message>
    <message>
        <source>The first answer did not come in time.</source>
        <translation>La primera respuesta no llegó a tiempo.</translation>
    </message>
    <message>
        <source>Its certificate could not be checked.</source>
        <translation>No se pudo comprobar su certificado.</translation>
    </message>
    <message>
        <source>Something else answered in its place.</source>
        <translation>Otra cosa respondió en su lugar.</translation>
    </message>
    <message>
        <source>It refused the saved sign-in.</source>
        <translation>Rechazó la sesión guardada.</translation>
    </message>
    <message>
        <source>It asked to wait.</source>
        <translation>Pidió esperar.</translation>
    </message>
    <message>
        <source>It answered with an error of its own.</source>
        <translation>Respondió con un error propio.</translation>
    </message>
    <message>
        <source>The first request failed.</source>
        <translation>Falló la primera petición.</translation>
    </message>
    <message>
        <source>This computer had no network.</source>
        <translation>Este ordenador no tenía red.</translation>
    </message>
    <message>
        <source>The network wanted a sign-in first.</source>
        <translation>La red pedía antes iniciar sesión.</translation>
    </message>
    <message>
        <source>The server&apos;s name was not found, the network worked.</source>
        <translation>No se encontró el nombre del servidor, la red funcionaba.</translation>
    </message>
    <message>
        <source>The network worked, nothing listened there.</source>
        <translation>La red funcionaba, allí no escuchaba nada.</translation>
    </message>
    <message>
        <source>The network worked, the server stayed silent.</source>
        <translation>La red funcionaba, el servidor guardaba silencio.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not good.</source>
        <translation>El certificado del servidor no era correcto.</translation>
    </message>
    <message>
        <source>The clock of this computer was wrong.</source>
        <translation>El reloj de este ordenador iba mal.</translation>
    </message>
    <message>
        <source>A page that is not the server answered.</source>
        <translation>Respondió una página que no es el servidor.</translation>
    </message>
    <message>
        <source>The way in answered, the server behind it did not.</source>
        <translation>La entrada respondió; el servidor que hay detrás, no.</translation>
    </message>
    <message>
        <source>The server reported errors of its own.</source>
        <translation>El servidor comunicó errores propios.</translation>
    </message>
    <message>
        <source>The server was busy.</source>
        <translation>El servidor tenía mucha carga.</translation>
    </message>
    <message>
        <source>The server was being worked on.</source>
        <translation>Se estaba trabajando en el servidor.</translation>
    </message>
    <message>
        <source>The server did not take the sign-in.</source>
        <translation>El servidor no aceptó el inicio de sesión.</translation>
    </message>
    <message>
        <source>The server answered late.</source>
        <translation>El servidor respondió tarde.</translation>
    </message>
    <message>
        <source>Another address of it worked.</source>
        <translation>Otra de sus direcciones funcionaba.</translation>
    </message>
    <message>
        <source>Another server answered at the address.</source>
        <translation>Otro servidor respondió en la dirección.</translation>
    </message>
    <message>
        <source>It was not found out.</source>
        <translation>No se averiguó.</translation>
    </message>
    <message>
        <source>Not found out yet.</source>
        <translation>Aún no se ha averiguado.</translation>
    </message>
    <message>
        <source>The whole server.</source>
        <translation>Todo el servidor.</translation>
    </message>
    <message>
        <source>%1 only. %2</source>
        <translation>%1 únicamente. %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 other parts answered.</source>
        <translation>
            <numerusform>Respondió otra parte.</numerusform>
            <numerusform>Respondieron otras %1 partes.</numerusform>
        </translation>
    </message>
    <message>
        <source>At once. Banner shown.</source>
        <translation>De inmediato. Se mostró el aviso.</translation>
    </message>
    <message>
        <source>After %1. Banner shown.</source>
        <translation>Tras %1. Se mostró el aviso.</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation>Todavía no.</translation>
    </message>
    <message>
        <source>It answered again.</source>
        <translation>Respondió de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>It answered again. %1 requests had failed.</source>
        <translation>
            <numerusform>Respondió de nuevo. Había fallado %1 petición.</numerusform>
            <numerusform>Respondió de nuevo. Habían fallado %1 peticiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything was sent yet.</source>
        <translation>Aún no se ha enviado todo.</translation>
    </message>
    <message>
        <source>Nothing was waiting.</source>
        <translation>Nada estaba a la espera.</translation>
    </message>
    <message>
        <source>Everything waiting was sent.</source>
        <translation>Se envió todo lo que esperaba.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of what waited were not sent.</source>
        <translation>
            <numerusform>De lo que esperaba, %1 no se envió.</numerusform>
            <numerusform>De lo que esperaba, %1 no se enviaron.</numerusform>
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
        <translation>Este ordenador estuvo sin conexión</translation>
    </message>
    <message>
        <source>%2 signed you out</source>
        <translation>%2 cerró tu sesión</translation>
    </message>
    <message>
        <source>%2 was in maintenance</source>
        <translation>%2 estuvo en mantenimiento</translation>
    </message>
    <message>
        <source>%2 is in maintenance</source>
        <translation>%2 está en mantenimiento</translation>
    </message>
    <message>
        <source>%1, %2 so far</source>
        <translation>%1, %2 hasta ahora</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Simulacro</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Poniéndose al día</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>No publicado</translation>
    </message>
    <message>
        <source>Provider published it at %1</source>
        <translation>Publicado por el proveedor: %1</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Detección</translation>
    </message>
    <message>
        <source>Scope found</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>Caught up</source>
        <translation>Puesta al día</translation>
    </message>
    <message>
        <source>of silence while playing</source>
        <translation>de silencio durante la reproducción</translation>
    </message>
    <message>
        <source>tracks stayed playable</source>
        <translation>pistas siguieron disponibles</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Sin</translation>
    </message>
    <message>
        <source>changes replayed</source>
        <translation>cambios enviados</translation>
    </message>
    <message>
        <source>of your changes waited</source>
        <translation>cambios tuyos a la espera</translation>
    </message>
    <message>
        <source>plays submitted</source>
        <translation>reproducciones enviadas</translation>
    </message>
    <message>
        <source>of your plays waited</source>
        <translation>reproducciones tuyas a la espera</translation>
    </message>
    <message>
        <source>services kept working</source>
        <translation>servicios siguieron funcionando</translation>
    </message>
    <message>
        <source>%1 in %2 days</source>
        <translation>%1 en %2 días</translation>
    </message>
    <message numerus="yes">
        <source>%1 failed</source>
        <translation>
            <numerusform>%1 fallida</numerusform>
            <numerusform>%1 fallidas</numerusform>
        </translation>
    </message>
    <message>
        <source>next try at %1</source>
        <translation>próximo intento a las %1</translation>
    </message>
    <message>
        <source>Stop keeping</source>
        <translation>Dejar de conservar</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Conservado en este ordenador</translation>
    </message>
    <message numerus="yes">
        <source>Kept on this computer, %1 tracks to download</source>
        <translation>
            <numerusform>Conservado en este ordenador, %1 pista por descargar</numerusform>
            <numerusform>Conservado en este ordenador, %1 pistas por descargar</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer kept. It goes when space is short</source>
        <translation>Ya no se conserva. Se retira cuando falte espacio</translation>
    </message>
    <message>
        <source>These are too many to keep one by one. Keep their albums, artists or a playlist of them</source>
        <translation>Son demasiadas para conservarlas una a una. Conserva sus álbumes, sus artistas o una lista con ellas</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks need their server</source>
        <translation>
            <numerusform>%1 pista necesita su servidor</numerusform>
            <numerusform>%1 pistas necesitan su servidor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks need %2</source>
        <translation>
            <numerusform>%1 pista necesita %2</numerusform>
            <numerusform>%1 pistas necesitan %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Álbum</translation>
    </message>
    <message>
        <source>Album by %1</source>
        <translation>Álbum de %1</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>Track by %1</source>
        <translation>Pista de %1</translation>
    </message>
    <message>
        <source>Artist, %1</source>
        <translation>Artista, %1</translation>
    </message>
    <message>
        <source>Smart playlist, %1</source>
        <translation>Lista inteligente, %1</translation>
    </message>
    <message>
        <source>Playlist, %1</source>
        <translation>Lista de reproducción, %1</translation>
    </message>
    <message>
        <source>No tracks</source>
        <translation>Sin pistas</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este ordenador</translation>
    </message>
    <message>
        <source>All %1 tracks</source>
        <translation>Las %1 pistas</translation>
    </message>
    <message>
        <source>At any hour</source>
        <translation>A cualquier hora</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>Downloads wait for these hours. What plays is fetched at once</source>
        <translation>Las descargas esperan a estas horas. Lo que suena se descarga al momento</translation>
    </message>
    <message>
        <source>What plays is fetched at once, whatever the hour</source>
        <translation>Lo que suena se descarga al momento, sea la hora que sea</translation>
    </message>
    <message>
        <source>The network counts bytes: downloads wait. What plays is fetched at once</source>
        <translation>La red cuenta los bytes: las descargas esperan. Lo que suena se descarga al momento</translation>
    </message>
    <message>
        <source>Networks that count bytes, as a phone&apos;s does, as far as the system tells</source>
        <translation>Redes que cuentan los bytes, como la de un teléfono, hasta donde el sistema lo indica</translation>
    </message>
    <message numerus="yes">
        <source>%1 wait while downloads are paused</source>
        <translation>
            <numerusform>%1 espera mientras las descargas están en pausa</numerusform>
            <numerusform>%1 esperan mientras las descargas están en pausa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 wait for %2</source>
        <translation>
            <numerusform>%1 espera a %2</numerusform>
            <numerusform>%1 esperan a %2</numerusform>
        </translation>
    </message>
    <message>
        <source>the server</source>
        <translation>el servidor</translation>
    </message>
    <message numerus="yes">
        <source>%1 wait for the hours that you chose</source>
        <translation>
            <numerusform>%1 espera a las horas que elegiste</numerusform>
            <numerusform>%1 esperan a las horas que elegiste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 wait for a network that counts no bytes</source>
        <translation>
            <numerusform>%1 espera a una red que no cuente los bytes</numerusform>
            <numerusform>%1 esperan a una red que no cuente los bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 are being downloaded</source>
        <translation>
            <numerusform>%1 se está descargando</numerusform>
            <numerusform>%1 se están descargando</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of music on this computer, %1 tracks</source>
        <translation>
            <numerusform>de música en este ordenador, %1 pista</numerusform>
            <numerusform>de música en este ordenador, %1 pistas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 of %2 gigabytes: pinned %3, kept automatically %4, recently played %5</source>
        <translation>%1 de %2 gigabytes: fijado %3, conservado automáticamente %4, reproducido hace poco %5</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>aprox. %1</translation>
    </message>
    <message>
        <source>%1 of it are used. What is pinned stays, even when it needs more</source>
        <translation>%1 en uso. Lo fijado se queda, aunque necesite más</translation>
    </message>
    <message>
        <source>Nothing is here only because it was played lately</source>
        <translation>No hay nada aquí solo por haberse reproducido hace poco</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks, %2. They go by themselves when space is short</source>
        <translation>
            <numerusform>%1 pista, %2. Se retira por sí sola cuando falta espacio</numerusform>
            <numerusform>%1 pistas, %2. Se retiran por sí solas cuando falta espacio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %1 local folders, %2, are always here and do not count.</source>
        <translation>
            <numerusform>Tu carpeta local, %2, está siempre aquí y no cuenta.</numerusform>
            <numerusform>Tus %1 carpetas locales, %2, están siempre aquí y no cuentan.</numerusform>
        </translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message numerus="yes">
        <source>Keep the music that is on this computer: %1 tracks, %2</source>
        <translation>
            <numerusform>Conservar la música que está en este ordenador: %1 pista, %2</numerusform>
            <numerusform>Conservar la música que está en este ordenador: %1 pistas, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed. %1 tracks of it are kept on this computer, %2</source>
        <translation>
            <numerusform>Quitado. %1 pista suya se conserva en este ordenador, %2</numerusform>
            <numerusform>Quitado. %1 pistas suyas se conservan en este ordenador, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks, %2. They can be fetched again only when you connect to this server again.</source>
        <translation>
            <numerusform>%1 pista, %2. Solo se puede volver a descargar si te conectas de nuevo a este servidor.</numerusform>
            <numerusform>%1 pistas, %2. Solo se pueden volver a descargar si te conectas de nuevo a este servidor.</numerusform>
        </translation>
    </message>
    <message>
        <source>By artist and album</source>
        <translation>Por artista y álbum</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Por título</translation>
    </message>
    <message>
        <source>By album</source>
        <translation>Por álbum</translation>
    </message>
    <message>
        <source>By genre</source>
        <translation>Por género</translation>
    </message>
    <message>
        <source>By composer</source>
        <translation>Por compositor</translation>
    </message>
    <message>
        <source>Shuffled, anew each day</source>
        <translation>Al azar, distinto cada día</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero lo más nuevo</translation>
    </message>
    <message>
        <source>Oldest additions first</source>
        <translation>Primero lo añadido hace más tiempo</translation>
    </message>
    <message>
        <source>Last played first</source>
        <translation>Primero lo último reproducido</translation>
    </message>
    <message>
        <source>Longest not played first</source>
        <translation>Primero lo que lleva más sin sonar</translation>
    </message>
    <message>
        <source>Most played first</source>
        <translation>Primero lo más reproducido</translation>
    </message>
    <message>
        <source>Least played first</source>
        <translation>Primero lo menos reproducido</translation>
    </message>
    <message>
        <source>Best rated first</source>
        <translation>Primero lo mejor valorado</translation>
    </message>
    <message>
        <source>Loved first</source>
        <translation>Primero lo favorito</translation>
    </message>
    <message>
        <source>On this computer first</source>
        <translation>Primero lo de este ordenador</translation>
    </message>
    <message>
        <source>Latest year first</source>
        <translation>Primero el año más reciente</translation>
    </message>
    <message>
        <source>Earliest year first</source>
        <translation>Primero el año más antiguo</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>Primero lo más corto</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Primero lo más largo</translation>
    </message>
    <message>
        <source>Best quality first</source>
        <translation>Primero la mejor calidad</translation>
    </message>
    <message numerus="yes">
        <source>the first %1 tracks</source>
        <translation>
            <numerusform>la primera pista</numerusform>
            <numerusform>las primeras %1 pistas</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>Every track</source>
        <translation>Todas las pistas</translation>
    </message>
    <message>
        <source>Tracks with %1</source>
        <translation>Pistas con %1</translation>
    </message>
    <message>
        <source>Genre has in it…</source>
        <translation>El género contiene…</translation>
    </message>
    <message>
        <source>Artist has in it…</source>
        <translation>El artista contiene…</translation>
    </message>
    <message>
        <source>Album has in it…</source>
        <translation>El álbum contiene…</translation>
    </message>
    <message>
        <source>Composer has in it…</source>
        <translation>El compositor contiene…</translation>
    </message>
    <message>
        <source>Year between…</source>
        <translation>Año entre…</translation>
    </message>
    <message>
        <source>Rated at least four stars</source>
        <translation>Con al menos cuatro estrellas</translation>
    </message>
    <message>
        <source>Loved</source>
        <translation>Favoritas</translation>
    </message>
    <message>
        <source>Added in the last 30 days</source>
        <translation>Añadidas en los últimos 30 días</translation>
    </message>
    <message>
        <source>Not played for half a year</source>
        <translation>Sin reproducir desde hace medio año</translation>
    </message>
    <message>
        <source>Never played</source>
        <translation>Nunca reproducidas</translation>
    </message>
    <message>
        <source>Played at least ten times</source>
        <translation>Reproducidas al menos diez veces</translation>
    </message>
    <message>
        <source>Longer than five minutes</source>
        <translation>De más de cinco minutos</translation>
    </message>
    <message>
        <source>Format is…</source>
        <translation>El formato es…</translation>
    </message>
    <message>
        <source>From the server or folder…</source>
        <translation>Del servidor o carpeta…</translation>
    </message>
    <message>
        <source>Without this word</source>
        <translation>Sin esta palabra</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Compositor</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Años</translation>
    </message>
    <message>
        <source>Composers</source>
        <translation>Compositores</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Orígenes</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Everything in the queue can be played to its end</source>
        <translation>Todo lo que hay en la cola puede reproducirse hasta el final</translation>
    </message>
    <message>
        <source>Nothing more of the queue is on this computer</source>
        <translation>No queda nada más de la cola en este ordenador</translation>
    </message>
    <message>
        <source>Music on this computer plays for %1 more</source>
        <translation>La música en este ordenador da para %1 más</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 other servers have trouble as well</source>
        <translation>
            <numerusform>%1 servidor más también tiene problemas</numerusform>
            <numerusform>%1 servidores más también tienen problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer is online again</source>
        <translation>Este ordenador vuelve a tener conexión</translation>
    </message>
    <message>
        <source>It was offline for %1</source>
        <translation>Estuvo sin conexión %1</translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation>%1 ha vuelto</translation>
    </message>
    <message>
        <source>It was away for %1</source>
        <translation>Estuvo ausente %1</translation>
    </message>
    <message>
        <source>%1 and %2 are back</source>
        <translation>%1 y %2 han vuelto</translation>
    </message>
    <message>
        <source>They were away for up to %1</source>
        <translation>Estuvieron ausentes como mucho %1</translation>
    </message>
    <message>
        <source>%1 servers are back</source>
        <translation>%1 servidores han vuelto</translation>
    </message>
    <message>
        <source>something without a name</source>
        <translation>algo sin nombre</translation>
    </message>
    <message>
        <source>its server</source>
        <translation>su servidor</translation>
    </message>
    <message>
        <source>Removed the rating of %1</source>
        <translation>Se quitó la valoración de %1</translation>
    </message>
    <message>
        <source>Rated %1 %2 of 5</source>
        <translation>Se valoró %1 con %2 de 5</translation>
    </message>
    <message>
        <source>Added %1 to %2</source>
        <translation>Se añadió %1 a %2</translation>
    </message>
    <message numerus="yes">
        <source>Added %1 tracks to %2</source>
        <translation>
            <numerusform>Se añadió %1 pista a %2</numerusform>
            <numerusform>Se añadieron %1 pistas a %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits until you go online</source>
        <translation>A la espera de que te conectes</translation>
    </message>
    <message>
        <source>Waits until this computer is online</source>
        <translation>A la espera de que este ordenador tenga conexión</translation>
    </message>
    <message>
        <source>Waits until you sign in to %1</source>
        <translation>A la espera de que inicies sesión en %1</translation>
    </message>
    <message>
        <source>Waits until the drill ends</source>
        <translation>A la espera de que termine el simulacro</translation>
    </message>
    <message>
        <source>%1 takes no changes just now</source>
        <translation>%1 no acepta cambios por ahora</translation>
    </message>
    <message>
        <source>Waits until %1 is back</source>
        <translation>A la espera de que vuelva %1</translation>
    </message>
    <message>
        <source>%1 could not be reached</source>
        <translation>No se pudo llegar a %1</translation>
    </message>
    <message>
        <source>The connection to %1 broke</source>
        <translation>Se cortó la conexión con %1</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 no respondió a tiempo</translation>
    </message>
    <message>
        <source>%1 asked to wait</source>
        <translation>%1 pidió esperar</translation>
    </message>
    <message>
        <source>The disk of this computer is full</source>
        <translation>El disco de este ordenador está lleno</translation>
    </message>
    <message>
        <source>The library could not be written</source>
        <translation>No se pudo escribir en la biblioteca</translation>
    </message>
    <message>
        <source>%1 did not take it</source>
        <translation>%1 no lo aceptó</translation>
    </message>
    <message>
        <source>%1 does not allow it</source>
        <translation>%1 no lo permite</translation>
    </message>
    <message>
        <source>%1 does not know it any more</source>
        <translation>%1 ya no lo conoce</translation>
    </message>
    <message>
        <source>%1 failed each time it was sent</source>
        <translation>%1 falló cada vez que se envió</translation>
    </message>
    <message>
        <source>%1 answered something that can&apos;t be read</source>
        <translation>%1 respondió algo que no se puede leer</translation>
    </message>
    <message>
        <source>Loved %1</source>
        <translation>Se añadió %1 a favoritos</translation>
    </message>
    <message>
        <source>Removed %1 from loved</source>
        <translation>Se quitó %1 de favoritos</translation>
    </message>
    <message>
        <source>Made the playlist %1</source>
        <translation>Se creó la lista %1</translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation>Se cambió el nombre de %1 a %2</translation>
    </message>
    <message>
        <source>Deleted the playlist %1</source>
        <translation>Se eliminó la lista %1</translation>
    </message>
    <message>
        <source>Removed %1 from %2</source>
        <translation>Se quitó %1 de %2</translation>
    </message>
    <message>
        <source>Moved %1 in %2</source>
        <translation>Se movió %1 en %2</translation>
    </message>
    <message>
        <source>Played %1</source>
        <translation>Se reprodujo %1</translation>
    </message>
    <message>
        <source>Where you are in the queue</source>
        <translation>Tu posición en la cola</translation>
    </message>
    <message>
        <source>Is being sent now</source>
        <translation>Se está enviando ahora</translation>
    </message>
    <message>
        <source>The playlist was deleted at %1</source>
        <translation>La lista se eliminó en %1</translation>
    </message>
    <message>
        <source>Next try at %1</source>
        <translation>Próximo intento a las %1</translation>
    </message>
    <message>
        <source>Sent, but no answer came. %1 is asked whether it has it</source>
        <translation>Enviado, pero no llegó respuesta. Se pregunta a %1 si lo tiene</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>A la espera de su turno</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Requiere tu atención</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Enviándose</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes</source>
        <translation>
            <numerusform>%1 cambio</numerusform>
            <numerusform>%1 cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent in this order. A restart keeps them.</source>
        <translation>Se envían en este orden. Se conservan tras un reinicio.</translation>
    </message>
    <message>
        <source>Sent in this order when their servers are back. A restart keeps them.</source>
        <translation>Se envían en este orden cuando vuelvan sus servidores. Se conservan tras un reinicio.</translation>
    </message>
    <message>
        <source>Sent in this order when %1 is back. A restart keeps them.</source>
        <translation>Se envían en este orden cuando vuelva %1. Se conservan tras un reinicio.</translation>
    </message>
    <message>
        <source>Discard the playlist %1? It was never sent, and goes with everything in it.</source>
        <translation>¿Descartar la lista %1? Nunca se envió, y desaparece con todo lo que contiene.</translation>
    </message>
    <message numerus="yes">
        <source>Discard %1 changes? They are never sent, and what they did here is taken back.</source>
        <translation>
            <numerusform>¿Descartar %1 cambio? No se enviará nunca, y lo que hizo aquí se revierte.</numerusform>
            <numerusform>¿Descartar %1 cambios? No se enviarán nunca, y lo que hicieron aquí se revierte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changes discarded</source>
        <translation>
            <numerusform>%1 cambio descartado</numerusform>
            <numerusform>%1 cambios descartados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changes are sent again</source>
        <translation>
            <numerusform>%1 cambio se envía de nuevo</numerusform>
            <numerusform>%1 cambios se envían de nuevo</numerusform>
        </translation>
    </message>
    <message>
        <source>One of these is being sent just now, so nothing was discarded. Try again in a moment.</source>
        <translation>Uno de ellos se está enviando justo ahora, así que no se descartó nada. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was changed. Everything that waits still waits.</source>
        <translation>El disco está lleno, así que no se cambió nada. Todo lo que espera sigue a la espera.</translation>
    </message>
    <message>
        <source>It does not wait any more.</source>
        <translation>Ya no está a la espera.</translation>
    </message>
    <message>
        <source>The library can&apos;t be read or written just now. Everything that waits still waits.</source>
        <translation>Ahora no se puede leer la biblioteca ni escribir en ella. Todo lo que espera sigue a la espera.</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes could not be sent</source>
        <translation>
            <numerusform>No se pudo enviar %1 cambio</numerusform>
            <numerusform>No se pudieron enviar %1 cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 did not take what you changed. It is kept here</source>
        <translation>%1 no aceptó lo que cambiaste. Se conserva aquí</translation>
    </message>
    <message>
        <source>Your servers did not take what you changed. It is kept here</source>
        <translation>Tus servidores no aceptaron lo que cambiaste. Se conserva aquí</translation>
    </message>
    <message>
        <source>waits for your choice</source>
        <translation>espera tu decisión</translation>
    </message>
    <message>
        <source>%1 was deleted at %2, and changed here. Both can&apos;t hold.</source>
        <translation>%1 se eliminó en %2 y se cambió aquí. No pueden valer ambas cosas.</translation>
    </message>
    <message>
        <source>Your queue is ready on this computer, %1 of music</source>
        <translation>Tu cola está lista en este ordenador, %1 de música</translation>
    </message>
    <message>
        <source>Your queue is being kept on this computer, %1 of %2 so far</source>
        <translation>Tu cola se está conservando en este ordenador, %1 de %2 hasta ahora</translation>
    </message>
    <message>
        <source>ready in %1</source>
        <translation>lista en %1</translation>
    </message>
    <message>
        <source>ready in about %1</source>
        <translation>lista en aproximadamente %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks added</source>
        <translation>
            <numerusform>%1 pista añadida</numerusform>
            <numerusform>%1 pistas añadidas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 añadidas</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks removed</source>
        <translation>
            <numerusform>%1 pista quitada</numerusform>
            <numerusform>%1 pistas quitadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 quitadas</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks moved</source>
        <translation>
            <numerusform>%1 pista movida</numerusform>
            <numerusform>%1 pistas movidas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>%1 movidas</translation>
    </message>
    <message>
        <source>Renamed from “%1”</source>
        <translation>Nombre cambiado (antes «%1»)</translation>
    </message>
    <message>
        <source>renamed from “%1”</source>
        <translation>nombre cambiado (antes «%1»)</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiada</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 elsewhere, %2</source>
        <translation>%1 en otro lugar, %2</translation>
    </message>
    <message>
        <source>%1 here, %2</source>
        <translation>%1 aquí, %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 y %2 más</translation>
    </message>
    <message>
        <source>Nothing was changed elsewhere since this computer knows the playlist.</source>
        <translation>No se ha cambiado nada en otro lugar desde que este ordenador conoce la lista.</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes that you made here wait for it.</source>
        <translation>
            <numerusform>Depende de ella %1 cambio que hiciste aquí.</numerusform>
            <numerusform>Dependen de ella %1 cambios que hiciste aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was deleted elsewhere</source>
        <translation>«%1» se eliminó en otro lugar</translation>
    </message>
    <message>
        <source>Keep my list</source>
        <translation>Conservar mi lista</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Dejar que se elimine</translation>
    </message>
    <message>
        <source>“%1” was changed here and deleted elsewhere. Nothing is lost until you choose.</source>
        <translation>«%1» se cambió aquí y se eliminó en otro lugar. No se pierde nada hasta que decidas.</translation>
    </message>
    <message>
        <source>%1 playlists were changed here and deleted elsewhere. Nothing is lost until you choose.</source>
        <translation>%1 listas se cambiaron aquí y se eliminaron en otro lugar. No se pierde nada hasta que decidas.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>“%1” is made again when its server is there</source>
        <translation>«%1» se crea de nuevo cuando esté su servidor</translation>
    </message>
    <message>
        <source>“%1” was let go</source>
        <translation>«%1» se eliminó también aquí</translation>
    </message>
    <message>
        <source>There is nothing left to choose: the playlist was settled already.</source>
        <translation>Ya no queda nada que decidir: el caso de esta lista ya se resolvió.</translation>
    </message>
    <message>
        <source>A change of this playlist is on its way just now. Try again in a moment.</source>
        <translation>Un cambio de esta lista está en camino justo ahora. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>another player</source>
        <translation>otro reproductor</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Continue from %1?</source>
        <translation>¿Continuar desde %1?</translation>
    </message>
    <message>
        <source>Continued from %1</source>
        <translation>Continuado desde %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 playlists</source>
        <translation>
            <numerusform>%1 lista</numerusform>
            <numerusform>%1 listas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 playlists and albums</source>
        <translation>
            <numerusform>%1 lista o álbum</numerusform>
            <numerusform>%1 listas y álbumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 things</source>
        <translation>
            <numerusform>%1 elemento</numerusform>
            <numerusform>%1 elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %1 pinned playlists complete</source>
        <translation>
            <numerusform>La lista fijada está completa</numerusform>
            <numerusform>Las %1 listas fijadas están completas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pinned playlists complete</source>
        <translation>%1 de %2 listas fijadas completas</translation>
    </message>
    <message numerus="yes">
        <source>All %1 pinned albums complete</source>
        <translation>
            <numerusform>El álbum fijado está completo</numerusform>
            <numerusform>Los %1 álbumes fijados están completos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pinned albums complete</source>
        <translation>%1 de %2 álbumes fijados completos</translation>
    </message>
    <message numerus="yes">
        <source>All %1 pinned playlists and albums complete</source>
        <translation>
            <numerusform>Lo fijado está completo</numerusform>
            <numerusform>Todo lo fijado está completo: %1 listas y álbumes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pinned playlists and albums complete</source>
        <translation>%1 de %2 listas y álbumes fijados completos</translation>
    </message>
    <message numerus="yes">
        <source>All %1 pinned things complete</source>
        <translation>
            <numerusform>Lo fijado está completo</numerusform>
            <numerusform>Todo lo fijado está completo: %1 elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pinned things complete</source>
        <translation>%1 de %2 elementos fijados completos</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks in %2 need their server</source>
        <translation>
            <numerusform>%1 pista de %2 necesita su servidor</numerusform>
            <numerusform>%1 pistas de %2 necesitan su servidor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks in %2 need %3</source>
        <translation>
            <numerusform>%1 pista de %2 necesita %3</numerusform>
            <numerusform>%1 pistas de %2 necesitan %3</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue plays to its end, %1</source>
        <translation>La cola suena hasta el final, %1</translation>
    </message>
    <message>
        <source>The queue plays for %1</source>
        <translation>La cola suena durante %1</translation>
    </message>
    <message numerus="yes">
        <source>%2 of the queue, %1 tracks, are on this computer</source>
        <translation>
            <numerusform>%2 de la cola, %1 pista, está en este ordenador</numerusform>
            <numerusform>%2 de la cola, %1 pistas, están en este ordenador</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of the queue is on this computer</source>
        <translation>Nada de la cola está en este ordenador</translation>
    </message>
    <message>
        <source>Nothing is pinned</source>
        <translation>No hay nada fijado</translation>
    </message>
    <message>
        <source>The next hour of the queue</source>
        <translation>La próxima hora de la cola</translation>
    </message>
    <message>
        <source>The next %1 hours of the queue</source>
        <translation>Las próximas %1 horas de la cola</translation>
    </message>
    <message>
        <source>The next %1 of the queue</source>
        <translation>Lo próximo de la cola: %1</translation>
    </message>
    <message>
        <source>All of it is here</source>
        <translation>Está todo aquí</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Aún no está aquí</translation>
    </message>
    <message>
        <source>%1 of it is here</source>
        <translation>Aquí hay %1</translation>
    </message>
    <message>
        <source>%1 of it are here</source>
        <translation>Aquí hay %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Aún no está listo</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks are missing</source>
        <translation>
            <numerusform>%1 pista que falta</numerusform>
            <numerusform>%1 pistas que faltan</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the queue %1</source>
        <translation>De la cola: %1</translation>
    </message>
    <message>
        <source>Of what is pinned %1</source>
        <translation>De lo fijado: %1</translation>
    </message>
    <message>
        <source>It is being downloaded.</source>
        <translation>Se está descargando.</translation>
    </message>
    <message>
        <source>It is downloaded when the servers are back.</source>
        <translation>Se descarga cuando vuelvan los servidores.</translation>
    </message>
    <message>
        <source>It is downloaded when %1 is back.</source>
        <translation>Se descarga cuando vuelva %1.</translation>
    </message>
    <message>
        <source>%1 has no tracks</source>
        <translation>%1 no tiene pistas</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks of %2 are not on this computer</source>
        <translation>
            <numerusform>%1 pista de %2 no está en este ordenador</numerusform>
            <numerusform>%1 pistas de %2 no están en este ordenador</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %1 tracks of %2 are on this computer</source>
        <translation>
            <numerusform>La pista de %2 está en este ordenador</numerusform>
            <numerusform>Las %1 pistas de %2 están en este ordenador</numerusform>
        </translation>
    </message>
    <message>
        <source>This track is on this computer</source>
        <translation>Esta pista está en este ordenador</translation>
    </message>
    <message>
        <source>All of this queue is on this computer</source>
        <translation>Toda esta cola está en este ordenador</translation>
    </message>
    <message>
        <source>The next %1 of this queue is on this computer</source>
        <translation>Lo próximo de esta cola, %1, está en este ordenador</translation>
    </message>
    <message>
        <source>The next %1 of this queue are on this computer</source>
        <translation>Lo próximo de esta cola, %1, está en este ordenador</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation>Lo que se observa</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Disponibilidad</translation>
    </message>
    <message>
        <source>Service status of %1</source>
        <translation>Estado del servicio de %1</translation>
    </message>
    <message>
        <source>Sostenuto</source>
        <translation>Sostenuto</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidentes</translation>
    </message>
    <message>
        <source>checking now</source>
        <translation>comprobando ahora</translation>
    </message>
    <message>
        <source>next check at %1</source>
        <translation>próxima comprobación a las %1</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation>próximo intento en %1</translation>
    </message>
    <message>
        <source>next check in %1</source>
        <translation>próxima comprobación en %1</translation>
    </message>
    <message>
        <source>Nothing is on this computer yet. Playing starts again when %1 is back</source>
        <translation>Aún no hay nada en este ordenador. La reproducción se reanuda cuando vuelva %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks on this computer keep playing, and your changes wait here</source>
        <translation>
            <numerusform>%1 pista en este ordenador sigue sonando, y tus cambios esperan aquí</numerusform>
            <numerusform>%1 pistas en este ordenador siguen sonando, y tus cambios esperan aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>None of this album is on this computer. %1</source>
        <translation>Nada de este álbum está en este ordenador. %1</translation>
    </message>
    <message>
        <source>None of this playlist is on this computer. %1</source>
        <translation>Nada de esta lista está en este ordenador. %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 other tracks keep playing</source>
        <translation>
            <numerusform>%1 pista más sigue sonando</numerusform>
            <numerusform>%1 pistas más siguen sonando</numerusform>
        </translation>
    </message>
    <message>
        <source>The track in this album is on this computer and keeps playing</source>
        <translation>La pista de este álbum está en este ordenador y sigue sonando</translation>
    </message>
    <message>
        <source>The track in this playlist is on this computer and keeps playing</source>
        <translation>La pista de esta lista está en este ordenador y sigue sonando</translation>
    </message>
    <message>
        <source>All %1 tracks in this album are on this computer and keep playing</source>
        <translation>Las %1 pistas de este álbum están en este ordenador y siguen sonando</translation>
    </message>
    <message>
        <source>All %1 tracks in this playlist are on this computer and keep playing</source>
        <translation>Las %1 pistas de esta lista están en este ordenador y siguen sonando</translation>
    </message>
    <message>
        <source>this album</source>
        <translation>este álbum</translation>
    </message>
    <message>
        <source>this playlist</source>
        <translation>esta lista</translation>
    </message>
    <message>
        <source>%1 of %2 tracks in %3 is on this computer and keeps playing</source>
        <translation>%1 de %2 pistas de %3 está en este ordenador y sigue sonando</translation>
    </message>
    <message>
        <source>%1 of %2 tracks in %3 are on this computer and keep playing</source>
        <translation>%1 de %2 pistas de %3 están en este ordenador y siguen sonando</translation>
    </message>
    <message>
        <source>Everything plays. Changes wait here and are safe</source>
        <translation>Todo suena. Los cambios esperan aquí, a salvo</translation>
    </message>
    <message numerus="yes">
        <source>Everything plays. %1 changes wait here and are safe</source>
        <translation>
            <numerusform>Todo suena. %1 cambio espera aquí, a salvo</numerusform>
            <numerusform>Todo suena. %1 cambios esperan aquí, a salvo</numerusform>
        </translation>
    </message>
    <message>
        <source>Artwork is down at %1</source>
        <translation>Las carátulas están caídas en %1</translation>
    </message>
    <message>
        <source>Artwork is slow at %1</source>
        <translation>Las carátulas van lentas en %1</translation>
    </message>
    <message>
        <source>The library is slow at %1</source>
        <translation>La biblioteca va lenta en %1</translation>
    </message>
    <message>
        <source>Streaming is slow at %1</source>
        <translation>El streaming va lento en %1</translation>
    </message>
    <message>
        <source>Changes are slow to reach %1</source>
        <translation>Los cambios tardan en llegar a %1</translation>
    </message>
    <message>
        <source>Sign-in is slow at %1</source>
        <translation>El inicio de sesión va lento en %1</translation>
    </message>
    <message>
        <source>%1 is slow</source>
        <translation>%1 va lento</translation>
    </message>
    <message>
        <source>Streaming is down at %1</source>
        <translation>El streaming está caído en %1</translation>
    </message>
    <message>
        <source>The library is down at %1</source>
        <translation>La biblioteca está caída en %1</translation>
    </message>
    <message>
        <source>Sign-in is down at %1</source>
        <translation>El inicio de sesión está caído en %1</translation>
    </message>
    <message>
        <source>%1 takes no changes</source>
        <translation>%1 no acepta cambios</translation>
    </message>
    <message>
        <source>Music plays as usual, and covers already seen still show</source>
        <translation>La música suena como siempre, y las carátulas ya vistas se siguen mostrando</translation>
    </message>
    <message>
        <source>Music plays as usual. Lists may be from %1</source>
        <translation>La música suena como siempre. Las listas pueden ser de %1</translation>
    </message>
    <message>
        <source>Lists are from %1. Music plays as usual</source>
        <translation>Las listas son de %1. La música suena como siempre</translation>
    </message>
    <message>
        <source>You are working offline</source>
        <translation>Estás trabajando sin conexión</translation>
    </message>
    <message>
        <source>nothing is sent until you go online</source>
        <translation>no se envía nada hasta que te conectes</translation>
    </message>
    <message>
        <source>reconnects when the network lets it through</source>
        <translation>se reconecta cuando la red lo permita</translation>
    </message>
    <message>
        <source>reconnects when the network is back</source>
        <translation>se reconecta cuando vuelva la red</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks on this computer keep playing. %2 itself may be fine</source>
        <translation>
            <numerusform>%1 pista en este ordenador sigue sonando. Puede que %2 funcione bien</numerusform>
            <numerusform>%1 pistas en este ordenador siguen sonando. Puede que %2 funcione bien</numerusform>
        </translation>
    </message>
    <message>
        <source>The outage drill is over</source>
        <translation>El simulacro de interrupción ha terminado</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>tras %1</translation>
    </message>
    <message numerus="yes">
        <source>Catching up · %2 of %1 changes sent</source>
        <translation>
            <numerusform>Poniéndose al día · %2 de %1 cambio enviado</numerusform>
            <numerusform>Poniéndose al día · %2 de %1 cambios enviados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Catching up · %2 of %1 plays submitted</source>
        <translation>
            <numerusform>Poniéndose al día · %2 de %1 reproducción enviada</numerusform>
            <numerusform>Poniéndose al día · %2 de %1 reproducciones enviadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 plays</source>
        <translation>
            <numerusform>%1 reproducción</numerusform>
            <numerusform>%1 reproducciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 of %1 changes were sent, %3</source>
        <translation>
            <numerusform>Cambios enviados: %2 de %1, %3</numerusform>
            <numerusform>Cambios enviados: %2 de %1, %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 wait for your choice</source>
        <translation>
            <numerusform>%1 espera tu decisión</numerusform>
            <numerusform>%1 esperan tu decisión</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was waiting</source>
        <translation>No había nada a la espera</translation>
    </message>
    <message>
        <source>%1 and %2 were sent</source>
        <translation>Se enviaron %1 y %2</translation>
    </message>
    <message>
        <source>%1 was sent</source>
        <translation>Se envió %1</translation>
    </message>
    <message>
        <source>%1 were sent</source>
        <translation>Se enviaron %1</translation>
    </message>
    <message>
        <source>%1, nothing was lost</source>
        <translation>%1, no se perdió nada</translation>
    </message>
    <message>
        <source>Everything works again</source>
        <translation>Todo funciona de nuevo</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>The outage drill lasted %1</source>
        <translation>El simulacro de interrupción duró %1</translation>
    </message>
    <message>
        <source>%1 was down for %2</source>
        <translation>%1 estuvo caído %2</translation>
    </message>
    <message>
        <source>%1 needs your password</source>
        <translation>%1 necesita tu contraseña</translation>
    </message>
    <message>
        <source>%1 signed you out</source>
        <translation>%1 cerró tu sesión</translation>
    </message>
    <message>
        <source>nothing is sent until you sign in</source>
        <translation>no se envía nada hasta que inicies sesión</translation>
    </message>
    <message>
        <source>Outage drill is on</source>
        <translation>Simulacro de interrupción activo</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>%1 has maintenance %2, %3 to %4</source>
        <translation>Mantenimiento de %1: %2, de %3 a %4</translation>
    </message>
    <message>
        <source>%1 has maintenance %2 from %3</source>
        <translation>Mantenimiento de %1: %2, a partir de las %3</translation>
    </message>
    <message>
        <source>published by the provider</source>
        <translation>publicado por el proveedor</translation>
    </message>
    <message>
        <source>starts in %1</source>
        <translation>empieza en %1</translation>
    </message>
    <message>
        <source>%1 is still in maintenance</source>
        <translation>%1 sigue en mantenimiento</translation>
    </message>
    <message>
        <source>%1 is in maintenance</source>
        <translation>%1 está en mantenimiento</translation>
    </message>
    <message>
        <source>planned until %1</source>
        <translation>previsto hasta las %1</translation>
    </message>
    <message>
        <source>until %1 as planned</source>
        <translation>hasta las %1, según lo previsto</translation>
    </message>
    <message>
        <source>%1 and %2 are not answering</source>
        <translation>%1 y %2 no responden</translation>
    </message>
    <message>
        <source>%1 servers are not answering</source>
        <translation>%1 servidores no responden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Details, %1 more</source>
        <translation>Detalles, %1 más</translation>
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
        <translation>Centro</translation>
    </message>
    <message>
        <source>Left %1 %</source>
        <translation>Izquierda %1 %</translation>
    </message>
    <message>
        <source>Right %1 %</source>
        <translation>Derecha %1 %</translation>
    </message>
    <message>
        <source>Bit-perfect</source>
        <translation>Bit-perfect</translation>
    </message>
    <message>
        <source>RG %1</source>
        <translation>RG %1</translation>
    </message>
    <message>
        <source>Nothing is playing.</source>
        <translation>No suena nada.</translation>
    </message>
    <message>
        <source>Bit-perfect: the output gets exactly what is in the file.</source>
        <translation>Bit-perfect: la salida recibe exactamente lo que hay en el archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%1 things change the sound on its way to the output.</source>
        <translation>
            <numerusform>Una cosa cambia el sonido de camino a la salida.</numerusform>
            <numerusform>%1 cosas cambian el sonido de camino a la salida.</numerusform>
        </translation>
    </message>
    <message>
        <source>The volume is not at 100 %.</source>
        <translation>El volumen no está al 100 %.</translation>
    </message>
    <message>
        <source>Set to 100 %</source>
        <translation>Poner al 100 %</translation>
    </message>
    <message>
        <source>Volume levelling changes this track by %1.</source>
        <translation>La nivelación de volumen cambia esta pista en %1.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>The equaliser is on.</source>
        <translation>El ecualizador está activado.</translation>
    </message>
    <message>
        <source>The balance is not in the centre.</source>
        <translation>El balance no está en el centro.</translation>
    </message>
    <message>
        <source>Both sides are mixed to mono.</source>
        <translation>Ambos lados se mezclan en mono.</translation>
    </message>
    <message>
        <source>Stereo</source>
        <translation>Estéreo</translation>
    </message>
    <message>
        <source>The speed is not 1×.</source>
        <translation>La velocidad no es 1×.</translation>
    </message>
    <message>
        <source>Set to 1×</source>
        <translation>Poner a 1×</translation>
    </message>
    <message>
        <source>Converted from %1 to %2.</source>
        <translation>Convertido de %1 a %2.</translation>
    </message>
    <message>
        <source>Follow the track</source>
        <translation>Seguir la pista</translation>
    </message>
    <message>
        <source>The system converts %1 to %2.</source>
        <translation>El sistema convierte %1 a %2.</translation>
    </message>
    <message>
        <source>The system&apos;s own sound settings decide this.</source>
        <translation>Lo deciden los ajustes de sonido del propio sistema.</translation>
    </message>
    <message>
        <source>The track is not in stereo: its channels are brought to two.</source>
        <translation>La pista no está en estéreo: sus canales se reducen a dos.</translation>
    </message>
    <message>
        <source>Samples of more than 24 bits are rounded: outputs take 32-bit float.</source>
        <translation>Las muestras de más de 24 bits se redondean: las salidas usan coma flotante de 32 bits.</translation>
    </message>
    <message>
        <source>The limiter stands by, so that nothing clips.</source>
        <translation>El limitador está preparado para que nada sature.</translation>
    </message>
    <message>
        <source>It goes when nothing above makes the sound louder.</source>
        <translation>Se retira cuando nada de lo anterior suba el volumen.</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Predeterminado del sistema</translation>
    </message>
    <message>
        <source>System default (%1)</source>
        <translation>Predeterminado del sistema (%1)</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (sin conectar)</translation>
    </message>
    <message>
        <source>Chosen device</source>
        <translation>Dispositivo elegido</translation>
    </message>
    <message>
        <source>Follows the system when it changes</source>
        <translation>Sigue al sistema cuando cambia</translation>
    </message>
    <message>
        <source>Stays on this device</source>
        <translation>Se queda en este dispositivo</translation>
    </message>
    <message>
        <source>The output takes on each track&apos;s rate: exact samples, with a short pause where the rate changes</source>
        <translation>La salida adopta la frecuencia de cada pista: muestras exactas, con una breve pausa cuando cambia</translation>
    </message>
    <message>
        <source>The output stays at one rate: no pause anywhere, other rates are converted</source>
        <translation>La salida mantiene una sola frecuencia: ninguna pausa, las demás se convierten</translation>
    </message>
    <message>
        <source>Playing goes on through the system&apos;s default</source>
        <translation>La reproducción continúa por el predeterminado del sistema</translation>
    </message>
    <message>
        <source>Nothing plays where you did not choose it</source>
        <translation>No suena nada donde no lo hayas elegido</translation>
    </message>
    <message>
        <source>Every track plays as loud as it was made</source>
        <translation>Cada pista suena al volumen con el que se hizo</translation>
    </message>
    <message>
        <source>ReplayGain tags. Every track is equally loud</source>
        <translation>Etiquetas ReplayGain. Todas las pistas suenan igual de fuerte</translation>
    </message>
    <message>
        <source>ReplayGain tags. Albums keep their loud and quiet tracks</source>
        <translation>Etiquetas ReplayGain. Los álbumes conservan sus pistas fuertes y suaves</translation>
    </message>
    <message>
        <source>ReplayGain tags. By album while an album plays, else by track</source>
        <translation>Etiquetas ReplayGain. Por álbum mientras suena un álbum; si no, por pista</translation>
    </message>
    <message>
        <source>The output device</source>
        <translation>El dispositivo de salida</translation>
    </message>
    <message>
        <source>%1 is gone. Playing moved to the system&apos;s default.</source>
        <translation>%1 ya no está. La reproducción pasó al predeterminado del sistema.</translation>
    </message>
    <message>
        <source>%1 is gone. Paused at %2.</source>
        <translation>%1 ya no está. En pausa en %2.</translation>
    </message>
    <message>
        <source>Use the system default</source>
        <translation>Usar el predeterminado del sistema</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Sleep in %1 min</source>
        <translation>Temporizador: %1 min</translation>
    </message>
    <message>
        <source>Stops after this</source>
        <translation>Se detiene tras esta</translation>
    </message>
    <message>
        <source>Nothing was changed: this text could not be read. %1</source>
        <translation>No se cambió nada: no se pudo leer este texto. %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 bands were taken over.</source>
        <translation>
            <numerusform>Se adoptó %1 banda.</numerusform>
            <numerusform>Se adoptaron %1 bandas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 more did not fit.</source>
        <translation>
            <numerusform>%1 más no cabía.</numerusform>
            <numerusform>%1 más no cabían.</numerusform>
        </translation>
    </message>
    <message>
        <source>Streaming slow</source>
        <translation>Streaming lento</translation>
    </message>
    <message>
        <source>Streaming down</source>
        <translation>Streaming caído</translation>
    </message>
    <message>
        <source>Library slow</source>
        <translation>Biblioteca lenta</translation>
    </message>
    <message>
        <source>Library down</source>
        <translation>Biblioteca caída</translation>
    </message>
    <message>
        <source>Sign-in slow</source>
        <translation>Inicio de sesión lento</translation>
    </message>
    <message>
        <source>Sign-in down</source>
        <translation>Inicio de sesión caído</translation>
    </message>
    <message>
        <source>Sync slow</source>
        <translation>Sincronización lenta</translation>
    </message>
    <message>
        <source>Sync down</source>
        <translation>Sincronización caída</translation>
    </message>
    <message>
        <source>Artwork slow</source>
        <translation>Carátulas lentas</translation>
    </message>
    <message>
        <source>Artwork down</source>
        <translation>Carátulas caídas</translation>
    </message>
    <message>
        <source>%1 slow</source>
        <translation>%1 lento</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>%1 caído</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Sin servidor</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Sin comprobar aún</translation>
    </message>
    <message>
        <source>All services up</source>
        <translation>Todos los servicios activos</translation>
    </message>
    <message>
        <source>This computer has no network. Connect it, then try again.</source>
        <translation>Este ordenador no tiene red. Conéctalo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>No keychain was found, so the password can&apos;t be kept. It is asked for at every start.</source>
        <translation>No se encontró ningún llavero, así que la contraseña no se puede conservar. Se pide en cada inicio.</translation>
    </message>
    <message>
        <source>You are working offline. Go online, then connect.</source>
        <translation>Estás trabajando sin conexión. Desactiva ese modo y conecta después.</translation>
    </message>
    <message>
        <source>Connecting was stopped.</source>
        <translation>La conexión se detuvo.</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks that were skipped can play again.</source>
        <translation>
            <numerusform>La pista que se omitió ya puede sonar.</numerusform>
            <numerusform>Las %1 pistas que se omitieron ya pueden sonar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full. Downloads are paused, playing goes on.</source>
        <translation>El disco está lleno. Las descargas están en pausa, la reproducción continúa.</translation>
    </message>
    <message>
        <source>Sostenuto can&apos;t write to its folder. What is here plays, but changes can&apos;t be kept. Make the folder writable and start again.</source>
        <translation>Sostenuto no puede escribir en su carpeta. Lo que está aquí suena, pero los cambios no se pueden conservar. Permite escribir en la carpeta e inicia Sostenuto de nuevo.</translation>
    </message>
    <message>
        <source>A file is no longer where it was. It is fetched again when it is needed.</source>
        <translation>Un archivo ya no está donde estaba. Se descarga de nuevo cuando haga falta.</translation>
    </message>
    <message>
        <source>The library on this computer is damaged. What is here keeps playing. Start Sostenuto again: what you made is brought back then, and the rest is read again from your server.</source>
        <translation>La biblioteca en este ordenador está dañada. Lo que está aquí sigue sonando. Inicia Sostenuto de nuevo: se recupera lo que creaste y el resto se vuelve a leer de tu servidor.</translation>
    </message>
    <message>
        <source>The library on this computer was written by a newer Sostenuto. Update Sostenuto to open it.</source>
        <translation>La biblioteca en este ordenador la escribió una versión más nueva de Sostenuto. Actualiza Sostenuto para abrirla.</translation>
    </message>
    <message>
        <source>The library on this computer could not be opened. Nothing was deleted. Start Sostenuto again.</source>
        <translation>No se pudo abrir la biblioteca en este ordenador. No se eliminó nada. Inicia Sostenuto de nuevo.</translation>
    </message>
    <message>
        <source>No keychain was found. What is here plays; the password is asked for when you go online.</source>
        <translation>No se encontró ningún llavero. Lo que está aquí suena; la contraseña se pide cuando te conectes.</translation>
    </message>
    <message>
        <source>The library on this computer was damaged. What you made was brought back; the rest is read again from your server.</source>
        <translation>La biblioteca en este ordenador estaba dañada. Se recuperó lo que creaste; el resto se vuelve a leer de tu servidor.</translation>
    </message>
    <message>
        <source>This folder can&apos;t be opened. Check that it is there and that you may read it.</source>
        <translation>No se puede abrir esta carpeta. Comprueba que existe y que tienes permiso para leerla.</translation>
    </message>
    <message>
        <source>This folder lies in one that is in the library already, or has one in it.</source>
        <translation>Esta carpeta está dentro de una que ya forma parte de la biblioteca, o contiene una.</translation>
    </message>
    <message>
        <source>The library can&apos;t be written, so the folder can&apos;t be added. What is here keeps playing.</source>
        <translation>No se puede escribir en la biblioteca, así que no se puede añadir la carpeta. Lo que está aquí sigue sonando.</translation>
    </message>
    <message>
        <source>Not connected. %1 come back with it</source>
        <translation>Sin conectar. Al volver traerá %1</translation>
    </message>
    <message>
        <source>Reading %1 of %2</source>
        <translation>Leyendo %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 files</source>
        <translation>
            <numerusform>%1 archivo</numerusform>
            <numerusform>%1 archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through it</source>
        <translation>Examinando la carpeta</translation>
    </message>
    <message>
        <source>%1 · %2 could not be read</source>
        <translation>%1 · no se pudo leer: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 files or folders</source>
        <translation>
            <numerusform>%1 archivo o carpeta</numerusform>
            <numerusform>%1 archivos o carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer has no network. What is here keeps playing.</source>
        <translation>Este ordenador no tiene red. Lo que está aquí sigue sonando.</translation>
    </message>
    <message>
        <source>There is no station with this name. Check the address for typing mistakes.</source>
        <translation>No hay ninguna emisora con este nombre. Comprueba si la dirección tiene erratas.</translation>
    </message>
    <message>
        <source>The station is not at this address. It may have moved, or be off the air.</source>
        <translation>La emisora no está en esta dirección. Puede que se haya trasladado o que no emita.</translation>
    </message>
    <message>
        <source>This address has no stream that Sostenuto can play. Try the address of the sound itself, or of an .m3u or .pls file.</source>
        <translation>En esta dirección no hay ninguna emisión que Sostenuto pueda reproducir. Prueba con la dirección del propio sonido o de un archivo .m3u o .pls.</translation>
    </message>
    <message>
        <source>The connection to the station is not secure: its certificate could not be checked.</source>
        <translation>La conexión con la emisora no es segura: no se pudo comprobar su certificado.</translation>
    </message>
    <message>
        <source>This is not the address of a stream. It begins with http:// or https://.</source>
        <translation>Esta no es la dirección de una emisión. Empieza por http:// o https://.</translation>
    </message>
    <message>
        <source>The station is full or has a fault of its own. Try again later.</source>
        <translation>La emisora está llena o tiene un fallo propio. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>The library can&apos;t be written, so the station can&apos;t be kept.</source>
        <translation>No se puede escribir en la biblioteca, así que no se puede conservar la emisora.</translation>
    </message>
    <message>
        <source>The station does not answer. Try again later.</source>
        <translation>La emisora no responde. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>Downloading, %1 percent</source>
        <translation>Descargando, %1 por ciento</translation>
    </message>
    <message>
        <source>Waiting to download</source>
        <translation>A la espera de descarga</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>La descarga falló</translation>
    </message>
    <message>
        <source>Internet radio</source>
        <translation>Radio por internet</translation>
    </message>
    <message>
        <source>Needs its server</source>
        <translation>Necesita su servidor</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation>Necesita %1</translation>
    </message>
    <message>
        <source>%1:00 to %2:00: %3</source>
        <translation>De %1:00 a %2:00: %3</translation>
    </message>
    <message>
        <source>Plays per day</source>
        <translation>Reproducciones por día</translation>
    </message>
    <message>
        <source>Plays per month</source>
        <translation>Reproducciones por mes</translation>
    </message>
    <message>
        <source>Plays per year</source>
        <translation>Reproducciones por año</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 desde %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>No hay nada a la espera.</translation>
    </message>
    <message numerus="yes">
        <source>%1 changes wait here and are safe.</source>
        <translation>
            <numerusform>%1 cambio espera aquí, a salvo.</numerusform>
            <numerusform>%1 cambios esperan aquí, a salvo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 plays wait here and are safe.</source>
        <translation>
            <numerusform>%1 reproducción espera aquí, a salvo.</numerusform>
            <numerusform>%1 reproducciones esperan aquí, a salvo.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 wait here and are safe.</source>
        <translation>%1 y %2 esperan aquí, a salvo.</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Responde.</translation>
    </message>
    <message>
        <source>First sound after %1.</source>
        <translation>Primer sonido tras %1.</translation>
    </message>
    <message>
        <source>Answered in %1.</source>
        <translation>Respondió en %1.</translation>
    </message>
    <message>
        <source>Takes %1.</source>
        <translation>Tarda %1.</translation>
    </message>
    <message>
        <source>It takes longer than it used to.</source>
        <translation>Tarda más que antes.</translation>
    </message>
    <message>
        <source>Covers already seen still show.</source>
        <translation>Las carátulas ya vistas se siguen mostrando.</translation>
    </message>
    <message>
        <source>Your changes are kept here.</source>
        <translation>Tus cambios se conservan aquí.</translation>
    </message>
    <message>
        <source>Lists are from %1.</source>
        <translation>Las listas son de %1.</translation>
    </message>
    <message>
        <source>Lists are from this computer.</source>
        <translation>Las listas son de este ordenador.</translation>
    </message>
    <message>
        <source>Nothing is on this computer yet.</source>
        <translation>Aún no hay nada en este ordenador.</translation>
    </message>
    <message numerus="yes">
        <source>%1 tracks on this computer keep playing.</source>
        <translation>
            <numerusform>%1 pista en este ordenador sigue sonando.</numerusform>
            <numerusform>%1 pistas en este ordenador siguen sonando.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1: sin servicio.</translation>
    </message>
    <message>
        <source>%1 is slow.</source>
        <translation>%1: lentitud.</translation>
    </message>
    <message>
        <source>Everything else works.</source>
        <translation>Todo lo demás funciona.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Funciona</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lentitud</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>En mantenimiento</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Sin servicio</translation>
    </message>
    <message>
        <source>Nothing was asked of it yet.</source>
        <translation>Aún no se le ha pedido nada.</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>Fuera de alcance</translation>
    </message>
    <message>
        <source>Needs your password</source>
        <translation>Necesita tu contraseña</translation>
    </message>
    <message>
        <source>Observed here</source>
        <translation>Observado aquí</translation>
    </message>
    <message>
        <source>Provider: maintenance</source>
        <translation>Proveedor: mantenimiento</translation>
    </message>
    <message>
        <source>Provider: problem</source>
        <translation>Proveedor: problema</translation>
    </message>
    <message>
        <source>Provider: works</source>
        <translation>Proveedor: funciona</translation>
    </message>
    <message>
        <source>No server is connected. Music of this computer plays.</source>
        <translation>No hay ningún servidor conectado. Suena la música de este ordenador.</translation>
    </message>
    <message>
        <source>%1 has not answered yet.</source>
        <translation>%1 aún no ha respondido.</translation>
    </message>
    <message>
        <source>Everything works at %1.</source>
        <translation>Todo funciona en %1.</translation>
    </message>
    <message>
        <source>Checking now</source>
        <translation>Comprobando ahora</translation>
    </message>
    <message>
        <source>Checked %1 s ago</source>
        <translation>Comprobado hace %1 s</translation>
    </message>
    <message>
        <source>Checked %1 min ago</source>
        <translation>Comprobado hace %1 min</translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <translation>Última comprobación: %1</translation>
    </message>
    <message>
        <source>Next check in %1</source>
        <translation>Próxima comprobación en %1</translation>
    </message>
    <message>
        <source>%1, next check in %2</source>
        <translation>%1, próxima comprobación en %2</translation>
    </message>
    <message>
        <source>The disk is full, so the file was not written. What was there before is still there.</source>
        <translation>El disco está lleno, así que no se escribió el archivo. Lo que había antes sigue ahí.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written there. Choose another folder.</source>
        <translation>No se puede escribir el archivo ahí. Elige otra carpeta.</translation>
    </message>
    <message>
        <source>The playlist is not there any more.</source>
        <translation>La lista ya no existe.</translation>
    </message>
    <message>
        <source>The library can&apos;t be read or written just now. Nothing was changed.</source>
        <translation>Ahora no se puede leer la biblioteca ni escribir en ella. No se cambió nada.</translation>
    </message>
    <message numerus="yes">
        <source>. %1 were not found</source>
        <translation>
            <numerusform>. No se encontró %1</numerusform>
            <numerusform>. No se encontraron %1</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a playlist that Sostenuto can read. It reads .m3u, .m3u8, .pls and .xspf files.</source>
        <translation>Esta no es una lista que Sostenuto pueda leer. Lee archivos .m3u, .m3u8, .pls y .xspf.</translation>
    </message>
    <message>
        <source>The playlist file can&apos;t be opened. It may have been moved or deleted.</source>
        <translation>No se puede abrir el archivo de la lista. Puede que se haya movido o eliminado.</translation>
    </message>
    <message>
        <source>These tracks come from several services, and none of them takes a playlist with the others&apos; tracks.</source>
        <translation>Estas pistas proceden de varios servicios, y ninguno acepta una lista con las pistas de los demás.</translation>
    </message>
    <message>
        <source>This is not a file that Sostenuto exported. Nothing was changed.</source>
        <translation>Este no es un archivo exportado por Sostenuto. No se cambió nada.</translation>
    </message>
    <message>
        <source>A newer version of Sostenuto wrote this file. Update Sostenuto, then import it again.</source>
        <translation>Este archivo lo escribió una versión más nueva de Sostenuto. Actualiza Sostenuto e impórtalo de nuevo.</translation>
    </message>
    <message>
        <source>The file can&apos;t be opened. It may have been moved or deleted.</source>
        <translation>No se puede abrir el archivo. Puede que se haya movido o eliminado.</translation>
    </message>
    <message>
        <source>The import was ended. What it had added was taken away again.</source>
        <translation>La importación se canceló. Se retiró lo que había añadido.</translation>
    </message>
    <message>
        <source>The disk is full, so not everything was imported. Make room, then import the file again: nothing is added twice.</source>
        <translation>El disco está lleno, así que no se importó todo. Haz sitio e importa el archivo de nuevo: nada se añade dos veces.</translation>
    </message>
    <message>
        <source>The library can&apos;t be written just now, so not everything was imported. Import the file again later: nothing is added twice.</source>
        <translation>Ahora no se puede escribir en la biblioteca, así que no se importó todo. Importa el archivo de nuevo más tarde: nada se añade dos veces.</translation>
    </message>
    <message>
        <source>This import can&apos;t be taken back any more.</source>
        <translation>Esta importación ya no se puede deshacer.</translation>
    </message>
    <message>
        <source>Another import is under way. Nothing was taken back.</source>
        <translation>Hay otra importación en curso. No se deshizo nada.</translation>
    </message>
    <message>
        <source>The library can&apos;t be written just now, so only a part of the import was taken back.</source>
        <translation>Ahora no se puede escribir en la biblioteca, así que solo se deshizo una parte de la importación.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing of %2 is in the library: none of its %1 entries was found</source>
        <translation>
            <numerusform>Nada de %2 está en la biblioteca: no se encontró su única entrada</numerusform>
            <numerusform>Nada de %2 está en la biblioteca: no se encontró ninguna de sus %1 entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported %1: %2</source>
        <translation>Importación de %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 loves</source>
        <translation>
            <numerusform>%1 favorito</numerusform>
            <numerusform>%1 favoritos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ratings</source>
        <translation>
            <numerusform>%1 valoración</numerusform>
            <numerusform>%1 valoraciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 smart playlists</source>
        <translation>
            <numerusform>%1 lista inteligente</numerusform>
            <numerusform>%1 listas inteligentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 stations</source>
        <translation>
            <numerusform>%1 emisora</numerusform>
            <numerusform>%1 emisoras</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation>No se añadió nada</translation>
    </message>
    <message>
        <source>Everything in it was here already</source>
        <translation>Todo lo que contiene ya estaba aquí</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>Añadido: %1</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>%1: worked</source>
        <translation>%1: funcionó</translation>
    </message>
    <message>
        <source>%1: slow at times</source>
        <translation>%1: lento a ratos</translation>
    </message>
    <message>
        <source>%1: maintenance, %2</source>
        <translation>%1: mantenimiento, %2</translation>
    </message>
    <message>
        <source>%1: down for %2</source>
        <translation>%1: interrupción de %2</translation>
    </message>
    <message>
        <source>%1: no data</source>
        <translation>%1: sin datos</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 por ciento</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message numerus="yes">
        <source>%1 days with an outage</source>
        <translation>
            <numerusform>%1 día con una interrupción</numerusform>
            <numerusform>%1 días con una interrupción</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 slow days</source>
        <translation>
            <numerusform>%1 día lento</numerusform>
            <numerusform>%1 días lentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days of maintenance</source>
        <translation>
            <numerusform>%1 día de mantenimiento</numerusform>
            <numerusform>%1 días de mantenimiento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days ago</source>
        <translation>
            <numerusform>hace %1 día</numerusform>
            <numerusform>hace %1 días</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>ayer %1</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>unos %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>unos %1 min</translation>
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
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Words, and conditions:
artist:name  title:name  album:name  genre:jazz  format:flac  source:name
year:1990..1999  rating:&gt;=4  plays:&gt;10  length:&gt;10:00  bitrate:&lt;=192
added:&lt;30d  played:&gt;1y  played:no  is:loved  held:yes
Quotes hold words together; a minus leaves out: -live</source>
        <translation>Palabras y condiciones:
artist:nombre  title:nombre  album:nombre  genre:jazz  format:flac  source:nombre
year:1990..1999  rating:&gt;=4  plays:&gt;10  length:&gt;10:00  bitrate:&lt;=192
added:&lt;30d  played:&gt;1y  played:no  is:loved  held:yes
Las comillas mantienen juntas las palabras; un signo menos excluye: -live</translation>
    </message>
    <message>
        <source>%1 playlist (*.%2)</source>
        <translation>Lista %1 (*.%2)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exportar %1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportado a %1</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Bass boost</source>
        <translation>Más graves</translation>
    </message>
    <message>
        <source>Bass cut</source>
        <translation>Menos graves</translation>
    </message>
    <message>
        <source>Treble boost</source>
        <translation>Más agudos</translation>
    </message>
    <message>
        <source>Treble cut</source>
        <translation>Menos agudos</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Sonoridad</translation>
    </message>
    <message>
        <source>Vocal</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Spoken word</source>
        <translation>Palabra hablada</translation>
    </message>
    <message>
        <source>Acoustic</source>
        <translation>Acústica</translation>
    </message>
    <message>
        <source>Classical</source>
        <translation>Clásica</translation>
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
        <translation>Electrónica</translation>
    </message>
    <message>
        <source>Hip-hop</source>
        <translation>Hip-hop</translation>
    </message>
    <message>
        <source>Small speakers</source>
        <translation>Altavoces pequeños</translation>
    </message>
    <message>
        <source>Late night</source>
        <translation>De noche</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Cálido</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>Sostenuto acts as if streaming were down at %1. Only what is on this computer plays, all else works</source>
        <translation>Sostenuto actúa como si el streaming estuviera caído en %1. Solo suena lo que está en este ordenador, todo lo demás funciona</translation>
    </message>
    <message>
        <source>Sostenuto acts as if %1 took no changes. They wait here and are safe, all else works</source>
        <translation>Sostenuto actúa como si %1 no aceptara cambios. Esperan aquí, a salvo; todo lo demás funciona</translation>
    </message>
    <message>
        <source>Sostenuto acts as if %1 had signed you out. Nothing is fetched, and your password is kept</source>
        <translation>Sostenuto actúa como si %1 hubiera cerrado tu sesión. No se recibe nada y tu contraseña se conserva</translation>
    </message>
    <message>
        <source>Sostenuto acts as if %1 were slow. Everything is sent and fetched, some seconds late</source>
        <translation>Sostenuto actúa como si %1 fuera lento. Todo se envía y se recibe, con unos segundos de retraso</translation>
    </message>
    <message>
        <source>Sostenuto acts as if %1 had a fault. Nothing is sent or fetched</source>
        <translation>Sostenuto actúa como si %1 tuviera un fallo. No se envía ni se recibe nada</translation>
    </message>
    <message>
        <source>Sostenuto acts as if %1 were in maintenance. Nothing is sent or fetched</source>
        <translation>Sostenuto actúa como si %1 estuviera en mantenimiento. No se envía ni se recibe nada</translation>
    </message>
    <message>
        <source>Sostenuto acts as if %1 were down. Nothing is sent or fetched</source>
        <translation>Sostenuto actúa como si %1 estuviera caído. No se envía ni se recibe nada</translation>
    </message>
    <message numerus="yes">
        <source>%1 genres</source>
        <translation>
            <numerusform>%1 género</numerusform>
            <numerusform>%1 géneros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 years</source>
        <translation>
            <numerusform>%1 año</numerusform>
            <numerusform>%1 años</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 composers</source>
        <translation>
            <numerusform>%1 compositor</numerusform>
            <numerusform>%1 compositores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sources</source>
        <translation>
            <numerusform>%1 origen</numerusform>
            <numerusform>%1 orígenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 folders</source>
        <translation>
            <numerusform>%1 carpeta</numerusform>
            <numerusform>%1 carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>No genres</source>
        <translation>Sin géneros</translation>
    </message>
    <message>
        <source>No years</source>
        <translation>Sin años</translation>
    </message>
    <message>
        <source>No composers</source>
        <translation>Sin compositores</translation>
    </message>
    <message>
        <source>No sources</source>
        <translation>Sin orígenes</translation>
    </message>
    <message>
        <source>No folders</source>
        <translation>Sin carpetas</translation>
    </message>
    <message>
        <source>%1, genre</source>
        <translation>%1, género</translation>
    </message>
    <message>
        <source>%1, year</source>
        <translation>%1, año</translation>
    </message>
    <message>
        <source>%1, composer</source>
        <translation>%1, compositor</translation>
    </message>
    <message>
        <source>%1, source</source>
        <translation>%1, origen</translation>
    </message>
    <message>
        <source>%1, folder</source>
        <translation>%1, carpeta</translation>
    </message>
    <message>
        <source>stopped at %1</source>
        <translation>detenido en %1</translation>
    </message>
    <message>
        <source>There is no server named %1. Check the address for typing mistakes.</source>
        <translation>No hay ningún servidor llamado %1. Comprueba si la dirección tiene erratas.</translation>
    </message>
    <message>
        <source>Nothing answers at %1. Check the address and the port, and whether the server is running.</source>
        <translation>Nada responde en %1. Comprueba la dirección, el puerto y si el servidor está en marcha.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off. Try again in a moment.</source>
        <translation>Se cortó la conexión con %1. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>No answer from %1. Check the address, or try again in a moment.</source>
        <translation>No hay respuesta de %1. Comprueba la dirección o inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure: its certificate could not be checked. Check the address and this computer&apos;s clock, or ask who runs the server.</source>
        <translation>La conexión con %1 no es segura: no se pudo comprobar su certificado. Comprueba la dirección y el reloj de este ordenador, o pregunta a quien administra el servidor.</translation>
    </message>
    <message>
        <source>%1 answers, but not as an OpenSubsonic server. Check the address; a folder may be missing at its end, such as /music.</source>
        <translation>%1 responde, pero no como un servidor OpenSubsonic. Comprueba la dirección; puede que falte una carpeta al final, como /music.</translation>
    </message>
    <message>
        <source>%1 is another server: the music that is known is not there. Connect to it as a server of its own.</source>
        <translation>%1 es otro servidor: la música conocida no está allí. Conéctate a él como servidor aparte.</translation>
    </message>
    <message>
        <source>%1 does not accept this user name and password. Check both.</source>
        <translation>%1 no acepta este nombre de usuario y esta contraseña. Comprueba ambos.</translation>
    </message>
    <message>
        <source>%1 offers no way of signing in that Sostenuto knows. Ask who runs the server to allow sign-in with a password.</source>
        <translation>%1 no ofrece ninguna forma de iniciar sesión que Sostenuto conozca. Pide a quien administra el servidor que permita iniciar sesión con contraseña.</translation>
    </message>
    <message>
        <source>This user may not use music players at %1. Ask who runs the server.</source>
        <translation>Este usuario no puede usar reproductores de música en %1. Pregunta a quien administra el servidor.</translation>
    </message>
    <message>
        <source>%1 answers, but has no music at this address. Check the part after the host name.</source>
        <translation>%1 responde, pero no tiene música en esta dirección. Comprueba la parte que sigue al nombre del servidor.</translation>
    </message>
    <message>
        <source>%1 asks for a pause: it had too many requests. Try again in a few minutes.</source>
        <translation>%1 pide una pausa: recibió demasiadas peticiones. Inténtalo de nuevo en unos minutos.</translation>
    </message>
    <message>
        <source>%1 has a fault of its own and could not answer. Try again later.</source>
        <translation>%1 tiene un fallo propio y no pudo responder. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>%1 gave an answer that Sostenuto does not understand. The server may need an update.</source>
        <translation>%1 dio una respuesta que Sostenuto no entiende. Puede que el servidor necesite una actualización.</translation>
    </message>
    <message>
        <source>The password for %1 is not in the keychain. Enter it again.</source>
        <translation>La contraseña de %1 no está en el llavero. Introdúcela de nuevo.</translation>
    </message>
    <message>
        <source>%1 gave an answer that broke off. Try again in a moment.</source>
        <translation>%1 dio una respuesta que se cortó. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message numerus="yes">
        <source>%1 seconds</source>
        <translation>
            <numerusform>%1 segundo</numerusform>
            <numerusform>%1 segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Held up to %1</source>
        <translation>Retenido hasta %1</translation>
    </message>
    <message>
        <source>%1, not held yet</source>
        <translation>%1, aún sin retener</translation>
    </message>
    <message>
        <source>%1, all on this computer</source>
        <translation>%1, todo en este ordenador</translation>
    </message>
    <message>
        <source>%1, held up to %2</source>
        <translation>%1, retenido hasta %2</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>sin conectar</translation>
    </message>
    <message>
        <source>%1, folder, %2</source>
        <translation>%1, carpeta, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>Lista de reproducción</translation>
    </message>
    <message>
        <source>%1, playlist, %2, %3</source>
        <translation>%1, lista de reproducción, %2, %3</translation>
    </message>
    <message>
        <source>%1, smart playlist, %2</source>
        <translation>%1, lista inteligente, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 plays were forgotten</source>
        <translation>
            <numerusform>Se olvidó %1 reproducción</numerusform>
            <numerusform>Se olvidaron %1 reproducciones</numerusform>
        </translation>
    </message>
    <message>
        <source>not now</source>
        <translation>ahora no</translation>
    </message>
    <message>
        <source>%1, not now</source>
        <translation>%1, ahora no</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué quieres hacer?</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Buscar un comando</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Nothing has that name.</source>
        <translation>Nada tiene ese nombre.</translation>
    </message>
    <message numerus="yes">
        <source>%1 files are not in your library</source>
        <translation>
            <numerusform>%1 archivo no está en tu biblioteca</numerusform>
            <numerusform>%1 archivos no están en tu biblioteca</numerusform>
        </translation>
    </message>
    <message>
        <source>Add their folder</source>
        <translation>Añadir su carpeta</translation>
    </message>
    <message>
        <source>%1 added to the queue</source>
        <translation>Añadido a la cola: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the queue as a playlist</source>
        <translation>Guardar la cola como lista</translation>
    </message>
    <message>
        <source>Add to playlist…</source>
        <translation>Añadir a una lista…</translation>
    </message>
    <message>
        <source>Go to album</source>
        <translation>Ir al álbum</translation>
    </message>
    <message>
        <source>Remove from the queue</source>
        <translation>Quitar de la cola</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Desplazarse</translation>
    </message>
    <message>
        <source>arrow keys, Page Up, Page Down, Home, End</source>
        <translation>teclas de flecha, Re Pág, Av Pág, Inicio, Fin</translation>
    </message>
    <message>
        <source>Extend the selection</source>
        <translation>Ampliar la selección</translation>
    </message>
    <message>
        <source>the same with Shift</source>
        <translation>las mismas con Mayús</translation>
    </message>
    <message>
        <source>Move without selecting</source>
        <translation>Desplazarse sin seleccionar</translation>
    </message>
    <message>
        <source>Ctrl Up, Ctrl Down</source>
        <translation>Ctrl Arriba, Ctrl Abajo</translation>
    </message>
    <message>
        <source>Select one more, or one less</source>
        <translation>Seleccionar una más o una menos</translation>
    </message>
    <message>
        <source>Ctrl Space</source>
        <translation>Ctrl Espacio</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>Seleccionarlo todo</translation>
    </message>
    <message>
        <source>Ctrl A</source>
        <translation>Ctrl A</translation>
    </message>
    <message>
        <source>Jump to a name</source>
        <translation>Saltar a un nombre</translation>
    </message>
    <message>
        <source>type its first letters</source>
        <translation>escribir sus primeras letras</translation>
    </message>
    <message>
        <source>Play the row</source>
        <translation>Reproducir la fila</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Ctrl Shift Enter</source>
        <translation>Ctrl Mayús Intro</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Añadir a la cola</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Intro</translation>
    </message>
    <message>
        <source>Move the row (playlist, queue)</source>
        <translation>Mover la fila (lista, cola)</translation>
    </message>
    <message>
        <source>Alt Up, Alt Down</source>
        <translation>Alt Arriba, Alt Abajo</translation>
    </message>
    <message>
        <source>Remove from the playlist or queue</source>
        <translation>Quitar de la lista o de la cola</translation>
    </message>
    <message>
        <source>Menu of the row</source>
        <translation>Menú de la fila</translation>
    </message>
    <message>
        <source>Menu key, Shift F10</source>
        <translation>Tecla Menú, Mayús F10</translation>
    </message>
    <message>
        <source>Position: 5 seconds</source>
        <translation>Posición: 5 segundos</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Izquierda, Derecha</translation>
    </message>
    <message>
        <source>Position: 30 seconds</source>
        <translation>Posición: 30 segundos</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Re Pág, Av Pág</translation>
    </message>
    <message>
        <source>Position: tenths of the track</source>
        <translation>Posición: décimas de la pista</translation>
    </message>
    <message>
        <source>0 to 9</source>
        <translation>0 a 9</translation>
    </message>
    <message>
        <source>Volume: 2 percent</source>
        <translation>Volumen: 2 por ciento</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>teclas de flecha</translation>
    </message>
    <message>
        <source>Volume: 10 percent</source>
        <translation>Volumen: 10 por ciento</translation>
    </message>
    <message>
        <source>Play or pause, outside of fields and buttons</source>
        <translation>Reproducir o pausar, fuera de campos y botones</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Close a message, a panel, a selection</source>
        <translation>Cerrar un mensaje, un panel, una selección</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Next and previous control</source>
        <translation>Control siguiente y anterior</translation>
    </message>
    <message>
        <source>Tab, Shift Tab</source>
        <translation>Tab, Mayús Tab</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Barra de menús</translation>
    </message>
    <message>
        <source>Alt, F10</source>
        <translation>Alt, F10</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>Buscar una tecla o lo que hace</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>No key has these words.</source>
        <translation>Ninguna tecla tiene estas palabras.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>En las listas</translation>
    </message>
    <message>
        <source>On sliders</source>
        <translation>En los deslizadores</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Bookmark here</source>
        <translation>Poner marcador aquí</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>Quitar marcador</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Copy artist and title</source>
        <translation>Copiar artista y título</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>No seleccionar nada</translation>
    </message>
    <message>
        <source>Play the selection</source>
        <translation>Reproducir la selección</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Añadir a la cola</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>Minirreproductor</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Buscar un comando…</translation>
    </message>
    <message>
        <source>List of shortcuts</source>
        <translation>Lista de atajos</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Aún sin probar</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Responde</translation>
    </message>
    <message>
        <source>Something else answers there</source>
        <translation>Allí responde otra cosa</translation>
    </message>
    <message>
        <source>In use, no answer since %1</source>
        <translation>En uso, sin respuesta desde %1</translation>
    </message>
    <message>
        <source>No answer since %1</source>
        <translation>Sin respuesta desde %1</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>comprobado: %1</translation>
    </message>
    <message>
        <source>checked %1, answers in %2 ms</source>
        <translation>comprobado: %1, responde en %2 ms</translation>
    </message>
    <message>
        <source>checked %1, answers in %2 s</source>
        <translation>comprobado: %1, responde en %2 s</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Continues at %1</source>
        <translation>Continúa en %1</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Desde el principio</translation>
    </message>
    <message>
        <source>Bookmark at %1</source>
        <translation>Marcador en %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 bookmarks removed</source>
        <translation>
            <numerusform>Marcador quitado</numerusform>
            <numerusform>%1 marcadores quitados</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is in the queue.</source>
        <translation>No hay nada en la cola.</translation>
    </message>
    <message>
        <source>Nothing plays.</source>
        <translation>No suena nada.</translation>
    </message>
    <message>
        <source>What plays has no end, so there is nowhere to go in it.</source>
        <translation>Lo que suena no tiene fin, así que no hay adónde saltar.</translation>
    </message>
    <message>
        <source>A station can&apos;t be loved.</source>
        <translation>Una emisora no se puede añadir a favoritos.</translation>
    </message>
    <message>
        <source>None of it is on this computer, and its server can&apos;t be reached.</source>
        <translation>Nada de ello está en este ordenador, y no se puede llegar a su servidor.</translation>
    </message>
    <message>
        <source>The library could not be written. Nothing was changed.</source>
        <translation>No se pudo escribir en la biblioteca. No se cambió nada.</translation>
    </message>
    <message>
        <source>The library could not be read.</source>
        <translation>No se pudo leer la biblioteca.</translation>
    </message>
    <message>
        <source>%1 is not in the library. Its folder can be added in Settings.</source>
        <translation>%1 no está en la biblioteca. Su carpeta se puede añadir en Ajustes.</translation>
    </message>
    <message numerus="yes">
        <source>%2 and %1 more are not in the library. Folders can be added in Settings.</source>
        <translation>
            <numerusform>%2 y uno más no están en la biblioteca. Las carpetas se pueden añadir en Ajustes.</numerusform>
            <numerusform>%2 y %1 más no están en la biblioteca. Las carpetas se pueden añadir en Ajustes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %1 tracks to the queue.</source>
        <translation>
            <numerusform>Se añadió %1 pista a la cola.</numerusform>
            <numerusform>Se añadieron %1 pistas a la cola.</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume %1 %, muted</source>
        <translation>Volumen %1 %, silenciado</translation>
    </message>
    <message>
        <source>Volume %1 %</source>
        <translation>Volumen %1 %</translation>
    </message>
    <message numerus="yes">
        <source>… and %1 more</source>
        <translation>
            <numerusform>… y %1 más</numerusform>
            <numerusform>… y %1 más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, album %2</source>
        <translation>%1, álbum %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 bits</source>
        <translation>
            <numerusform>%1 bit</numerusform>
            <numerusform>%1 bits</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 kbit/s</source>
        <translation>%1 kbit/s</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A drill is on. It ends by itself at %1, or when you turn it off.</source>
        <translation>Hay un simulacro activo. Termina por sí solo a las %1 o cuando lo desactives.</translation>
    </message>
    <message>
        <source>Acts as if your servers were down. Nothing is sent or fetched until you turn it off.</source>
        <translation>Actúa como si tus servidores estuvieran caídos. No se envía ni se recibe nada hasta que lo desactives.</translation>
    </message>
    <message>
        <source>Acts as if %1 were down. Nothing is sent or fetched until you turn it off.</source>
        <translation>Actúa como si %1 estuviera caído. No se envía ni se recibe nada hasta que lo desactives.</translation>
    </message>
    <message>
        <source>Not about my music</source>
        <translation>Ajeno a mi música</translation>
    </message>
    <message>
        <source>%1+ files</source>
        <translation>%1+ archivos</translation>
    </message>
    <message>
        <source>synced just now</source>
        <translation>sincronizado ahora mismo</translation>
    </message>
    <message>
        <source>synced %1 min ago</source>
        <translation>sincronizado hace %1 min</translation>
    </message>
    <message>
        <source>synced %1</source>
        <translation>sincronizado: %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>Track %1 of %2 · %3 left</source>
        <translation>Pista %1 de %2 · %3 por escuchar</translation>
    </message>
    <message>
        <source>More than %1 days at the pace you listen.</source>
        <translation>Más de %1 días al ritmo al que escuchas.</translation>
    </message>
    <message>
        <source>Less than a day at the pace you listen.</source>
        <translation>Menos de un día al ritmo al que escuchas.</translation>
    </message>
    <message numerus="yes">
        <source>About %1 days at the pace you listen.</source>
        <translation>
            <numerusform>Aproximadamente un día al ritmo al que escuchas.</numerusform>
            <numerusform>Unos %1 días al ritmo al que escuchas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 albums this week</source>
        <translation>
            <numerusform>%1 álbum esta semana</numerusform>
            <numerusform>%1 álbumes esta semana</numerusform>
        </translation>
    </message>
    <message>
        <source>No outage drill yet</source>
        <translation>Aún no hay ningún simulacro de interrupción</translation>
    </message>
    <message>
        <source>Last outage drill %1 · all played</source>
        <translation>Último simulacro de interrupción: %1 · todo sonó</translation>
    </message>
    <message>
        <source>Last outage drill %1 · silent for %2</source>
        <translation>Último simulacro de interrupción: %1 · %2 de silencio</translation>
    </message>
    <message>
        <source>Not heard lately</source>
        <translation>Sin escuchar últimamente</translation>
    </message>
    <message>
        <source>Around %1</source>
        <translation>En torno a %1</translation>
    </message>
    <message>
        <source>Never heard</source>
        <translation>Nunca escuchadas</translation>
    </message>
    <message>
        <source>Fresh in</source>
        <translation>Recién llegadas</translation>
    </message>
    <message numerus="yes">
        <source>Loved once, %1 tracks</source>
        <translation>
            <numerusform>Favoritas de hace tiempo, %1 pista</numerusform>
            <numerusform>Favoritas de hace tiempo, %1 pistas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And who is like them, %1 tracks</source>
        <translation>
            <numerusform>Y artistas parecidos, %1 pista</numerusform>
            <numerusform>Y artistas parecidos, %1 pistas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On albums you love, %1 tracks</source>
        <translation>
            <numerusform>De tus álbumes favoritos, %1 pista</numerusform>
            <numerusform>De tus álbumes favoritos, %1 pistas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the newest albums, %1 tracks</source>
        <translation>
            <numerusform>De los álbumes más nuevos, %1 pista</numerusform>
            <numerusform>De los álbumes más nuevos, %1 pistas</numerusform>
        </translation>
    </message>
    <message>
        <source>All on this computer</source>
        <translation>Todas en este ordenador</translation>
    </message>
    <message>
        <source>None on this computer</source>
        <translation>Ninguna en este ordenador</translation>
    </message>
    <message>
        <source>Up to %1 kbit/s</source>
        <translation>Hasta %1 kbit/s</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message numerus="yes">
        <source>%1 pinned tracks are here in lower quality. They play until better ones are here</source>
        <translation>
            <numerusform>%1 pista fijada está aquí con menor calidad. Suena hasta que llegue una mejor</numerusform>
            <numerusform>%1 pistas fijadas están aquí con menor calidad. Suenan hasta que lleguen otras mejores</numerusform>
        </translation>
    </message>
    <message>
        <source>The files as the server has them</source>
        <translation>Los archivos tal como los tiene el servidor</translation>
    </message>
    <message>
        <source>Smaller files, made by the server. What is here in better quality stays. Servers that would count this as plays, or can&apos;t do it, give the original</source>
        <translation>Archivos más pequeños, hechos por el servidor. Lo que está aquí con mejor calidad se queda. Los servidores que lo contarían como reproducciones, o que no pueden hacerlo, dan el original</translation>
    </message>
    <message>
        <source>Takes effect when kept music is not the original</source>
        <translation type="vanished">Tiene efecto cuando la música conservada no es la original</translation>
    </message>
    <message>
        <source>Also what plays, over networks that count bytes</source>
        <translation type="vanished">También lo que suena, por redes que cuentan los bytes</translation>
    </message>
    <message>
        <source>The drive with your held music is not connected. Nothing is lost: it plays again when it is back. Until then what you play comes from the server.</source>
        <translation>La unidad con tu música retenida no está conectada. No se ha perdido nada: suena otra vez cuando vuelva. Hasta entonces, lo que reproduces viene del servidor.</translation>
    </message>
    <message>
        <source>What is pinned needs %1 more than the room for held music. It is kept all the same, as long as the disk has space. Give it more room in the storage settings, or stop keeping some of it.</source>
        <translation>Lo fijado necesita %1 más que el espacio para la música retenida. Se conserva igualmente, mientras haya sitio en el disco. Dale más espacio en los ajustes de almacenamiento o deja de conservar una parte.</translation>
    </message>
    <message>
        <source>Lyrics from the file beside the music, timed by line</source>
        <translation>Letra del archivo junto a la música, sincronizada por líneas</translation>
    </message>
    <message>
        <source>Lyrics from the file beside the music</source>
        <translation>Letra del archivo junto a la música</translation>
    </message>
    <message>
        <source>Lyrics from the file’s own tags, timed by line</source>
        <translation>Letra de las etiquetas del propio archivo, sincronizada por líneas</translation>
    </message>
    <message>
        <source>Lyrics from the file’s own tags</source>
        <translation>Letra de las etiquetas del propio archivo</translation>
    </message>
    <message>
        <source>Lyrics from the server, timed by line</source>
        <translation>Letra del servidor, sincronizada por líneas</translation>
    </message>
    <message>
        <source>Lyrics from the server</source>
        <translation>Letra del servidor</translation>
    </message>
    <message>
        <source>Nothing is playing</source>
        <translation>No suena nada</translation>
    </message>
    <message>
        <source>The lyrics of what plays are shown here.</source>
        <translation>Aquí se muestra la letra de lo que suena.</translation>
    </message>
    <message>
        <source>No lyrics for radio</source>
        <translation>No hay letras para la radio</translation>
    </message>
    <message>
        <source>A station does not send any.</source>
        <translation>Las emisoras no las envían.</translation>
    </message>
    <message>
        <source>The lyrics are not on this computer</source>
        <translation>La letra no está en este ordenador</translation>
    </message>
    <message>
        <source>They come when the server answers again.</source>
        <translation>Llega cuando el servidor vuelva a responder.</translation>
    </message>
    <message>
        <source>No lyrics for this track</source>
        <translation>No hay letra para esta pista</translation>
    </message>
    <message>
        <source>Neither the file nor a file beside it has any.</source>
        <translation>Ni el archivo ni otro junto a él la contienen.</translation>
    </message>
    <message>
        <source>Plays from this computer</source>
        <translation>Suena desde este ordenador</translation>
    </message>
    <message>
        <source>Plays from the server</source>
        <translation>Suena desde el servidor</translation>
    </message>
    <message>
        <source>Removed the bookmark of %1</source>
        <translation>Se quitó el marcador de %1</translation>
    </message>
    <message>
        <source>Bookmark in %1 at %2</source>
        <translation>Se puso un marcador en %1 (%2)</translation>
    </message>
    <message>
        <source>Removed the description of %1</source>
        <translation>Se quitó la descripción de %1</translation>
    </message>
    <message>
        <source>Described %1 as %2</source>
        <translation>Se describió %1 como %2</translation>
    </message>
    <message>
        <source>It got another name at %1</source>
        <translation>Recibió otro nombre en %1</translation>
    </message>
    <message>
        <source>%1 got one new name here, and another one at %2.</source>
        <translation>%1 recibió un nombre nuevo aquí y otro en %2.</translation>
    </message>
    <message>
        <source>“%1” has two new names</source>
        <translation>«%1» tiene dos nombres nuevos</translation>
    </message>
    <message>
        <source>You called it “%1”, and at %2 it is now called “%3”. Take one of the names, or keep both: the playlist there keeps its name, and a copy of it gets yours.</source>
        <translation>La llamaste «%1», y en %2 ahora se llama «%3». Elige uno de los nombres o conserva ambas: la lista de allí mantiene su nombre y una copia recibe el tuyo.</translation>
    </message>
    <message>
        <source>Use my name</source>
        <translation>Usar mi nombre</translation>
    </message>
    <message>
        <source>Use theirs</source>
        <translation>Usar el otro</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Conservar ambas</translation>
    </message>
    <message>
        <source>Keep your list, and it is made again at %1 as it is here. Or let it go here too. Or keep both: it stays deleted there, and stays on this computer.</source>
        <translation>Conserva tu lista y se creará de nuevo en %1 tal como está aquí. O deja que se elimine también aquí. O conserva ambas: allí sigue eliminada y se queda en este ordenador.</translation>
    </message>
    <message>
        <source>“%1” was renamed here and elsewhere. Nothing is lost until you choose.</source>
        <translation>«%1» cambió de nombre aquí y en otro lugar. No se pierde nada hasta que decidas.</translation>
    </message>
    <message>
        <source>%1 playlists were changed here and elsewhere. Nothing is lost until you choose.</source>
        <translation>%1 listas se cambiaron aquí y en otro lugar. No se pierde nada hasta que decidas.</translation>
    </message>
    <message>
        <source>“%1” is its name, also there when its server is there</source>
        <translation>Se llama «%1», también allí cuando esté su servidor</translation>
    </message>
    <message>
        <source>It is called “%1” now</source>
        <translation>Ahora se llama «%1»</translation>
    </message>
    <message>
        <source>“%1” stays, and “%2” is a copy of it</source>
        <translation>«%1» se queda, y «%2» es una copia suya</translation>
    </message>
    <message>
        <source>“%1” stays on this computer</source>
        <translation>«%1» se queda en este ordenador</translation>
    </message>
    <message>
        <source>%1 has a fault</source>
        <translation>%1 tiene un fallo</translation>
    </message>
    <message>
        <source>Music comes more slowly than it should. What is on this computer plays at once</source>
        <translation>La música llega más despacio de lo debido. Lo que está en este ordenador suena al momento</translation>
    </message>
    <message>
        <source>Music comes more slowly than it is heard.</source>
        <translation>La música llega más despacio de lo que se escucha.</translation>
    </message>
    <message>
        <source>Nothing in the library is called that.</source>
        <translation>Nada en la biblioteca se llama así.</translation>
    </message>
    <message>
        <source>Several are called %1. Say which by its number: %2</source>
        <translation>Varios se llaman %1. Indica el número: %2</translation>
    </message>
    <message>
        <source>Settings, %1</source>
        <translation>Ajustes, %1</translation>
    </message>
    <message>
        <source>The note was copied</source>
        <translation>Se copió la nota</translation>
    </message>
    <message>
        <source>Start as usual</source>
        <translation>Iniciar con normalidad</translation>
    </message>
    <message>
        <source>Copy note</source>
        <translation>Copiar nota</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>These are too many tracks to fetch at once. Hold a part of them, or pin them.</source>
        <translation>Son demasiadas pistas para descargarlas de una vez. Descarga una parte o fíjalas.</translation>
    </message>
    <message>
        <source>%1 have to be downloaded, and what is kept leaves room for %2. The room can be changed in Settings.</source>
        <translation>Hay que descargar %1, y lo que se conserva deja sitio para %2. El espacio se puede cambiar en Ajustes.</translation>
    </message>
    <message>
        <source>Sostenuto ended unexpectedly last time. Your library and what you changed are as they were. A note on why lies on this computer and was sent to nobody.</source>
        <translation>Sostenuto se cerró de forma inesperada la última vez. Tu biblioteca y tus cambios están como estaban. Una nota sobre el motivo está en este ordenador y no se envió a nadie.</translation>
    </message>
    <message>
        <source>Safe mode: your queue, sound and window settings rest, and so does work in the background. They are kept and come back with the next start.</source>
        <translation>Modo seguro: la cola, los ajustes de sonido y de ventana y el trabajo en segundo plano descansan. Se conservan y vuelven en el próximo inicio.</translation>
    </message>
    <message>
        <source>Sostenuto ended as it was starting, more than once. In safe mode your queue, sound and window settings rest, and so does work in the background. All of it is kept.</source>
        <translation>Sostenuto se cerró al iniciarse más de una vez. En el modo seguro la cola, los ajustes de sonido y de ventana y el trabajo en segundo plano descansan. Todo se conserva.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Artista</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Frecuencia de muestreo</translation>
    </message>
    <message>
        <source>Bit depth</source>
        <translation>Profundidad de bits</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation>Tasa de bits</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>ReplayGain</source>
        <translation>ReplayGain</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Dónde está</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Reproducciones</translation>
    </message>
    <message>
        <source>Last played</source>
        <translation>Última reproducción</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadida</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Number at the server</source>
        <translation>Número en el servidor</translation>
    </message>
    <message>
        <source>MusicBrainz</source>
        <translation>MusicBrainz</translation>
    </message>
    <message>
        <source>Lyrics from %1, timed by line</source>
        <translation>Letra de %1, sincronizada por líneas</translation>
    </message>
    <message>
        <source>Lyrics from %1</source>
        <translation>Letra de %1</translation>
    </message>
    <message>
        <source>They come when %1 answers again.</source>
        <translation>Llegarán cuando %1 vuelva a responder.</translation>
    </message>
    <message>
        <source>Neither the file nor %1 has any.</source>
        <translation>Ni el archivo ni %1 la tienen.</translation>
    </message>
    <message>
        <source>Playing from the album %1</source>
        <translation>Suena del álbum %1</translation>
    </message>
    <message>
        <source>Plays from %1</source>
        <translation>Suena desde %1</translation>
    </message>
    <message>
        <source>Text from the server, saved today</source>
        <translation>Texto del servidor, guardado hoy</translation>
    </message>
    <message>
        <source>Text from the server, saved yesterday</source>
        <translation>Texto del servidor, guardado ayer</translation>
    </message>
    <message>
        <source>Text from the server, saved %1</source>
        <translation>Texto del servidor, guardado el %1</translation>
    </message>
    <message>
        <source>Text from %1, saved today</source>
        <translation>Texto de %1, guardado hoy</translation>
    </message>
    <message>
        <source>Text from %1, saved yesterday</source>
        <translation>Texto de %1, guardado ayer</translation>
    </message>
    <message>
        <source>Text from %1, saved %2</source>
        <translation>Texto de %1, guardado el %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 plays since %2</source>
        <translation>
            <numerusform>%1 reproducción desde %2</numerusform>
            <numerusform>%1 reproducciones desde %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automática</translation>
    </message>
    <message>
        <source>At home: original. Elsewhere, where the network counts bytes: up to %1 kbit/s</source>
        <translation>En casa: original. Fuera, donde la red cuenta los bytes: hasta %1 kbit/s</translation>
    </message>
    <message>
        <source>What plays comes as the server has it, over every network</source>
        <translation>Lo que suena llega tal como lo tiene el servidor, por cualquier red</translation>
    </message>
    <message>
        <source>Smaller files, made by the server, at home too. Servers that would count this as plays, or can&apos;t do it, give the original</source>
        <translation>Archivos más pequeños, hechos por el servidor, también en casa. Los servidores que lo contarían como reproducción, o no pueden, dan el original</translation>
    </message>
    <message>
        <source>Held music is being copied. Playing goes on, downloads wait</source>
        <translation>Se está copiando la música. La reproducción sigue, las descargas esperan</translation>
    </message>
    <message numerus="yes">
        <source>%2 of %1 files copied, %3 of %4. Playing goes on, downloads wait</source>
        <translation>
            <numerusform>%2 de %1 archivo copiado, %3 de %4. La reproducción sigue, las descargas esperan</numerusform>
            <numerusform>%2 de %1 archivos copiados, %3 de %4. La reproducción sigue, las descargas esperan</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk of %1 became full. Held music stays where it was, and plays. Make room there, or choose another folder.</source>
        <translation>El disco de %1 se llenó. La música sigue donde estaba, y suena. Haz sitio allí o elige otra carpeta.</translation>
    </message>
    <message>
        <source>Held music needs %1, and there are %2 free at %3. It stays where it was, and plays. Make room there, keep less, or choose another folder.</source>
        <translation>La música necesita %1, y en %3 hay %2 libres. Sigue donde estaba, y suena. Haz sitio allí, conserva menos o elige otra carpeta.</translation>
    </message>
    <message>
        <source>Looking at the folder that you chose</source>
        <translation>Se está mirando la carpeta elegida</translation>
    </message>
    <message>
        <source>What is not needed any more is being removed</source>
        <translation>Se está quitando lo que ya no hace falta</translation>
    </message>
    <message>
        <source>On another disk there may be more room. What is held goes along</source>
        <translation>En otro disco puede haber más espacio. Lo guardado se lleva también</translation>
    </message>
    <message>
        <source>Held music lies in that folder already. Choose another one to move it.</source>
        <translation>La música ya está en esa carpeta. Elige otra para moverla.</translation>
    </message>
    <message>
        <source>One of the two folders lies in the other. Held music stays where it was, and plays. Choose a folder beside the present one.</source>
        <translation>Una de las dos carpetas está dentro de la otra. La música sigue donde estaba, y suena. Elige una carpeta junto a la actual.</translation>
    </message>
    <message>
        <source>There are other things in %1. Held music stays where it was, and plays. Choose an empty folder.</source>
        <translation>En %1 hay otras cosas. La música sigue donde estaba, y suena. Elige una carpeta vacía.</translation>
    </message>
    <message>
        <source>Nothing can be written to %1. Held music stays where it was, and plays. Choose another folder, or look whether you may write to this one and its disk is connected.</source>
        <translation>No se puede escribir en %1. La música sigue donde estaba, y suena. Elige otra carpeta, o mira si puedes escribir en esta y si su disco está conectado.</translation>
    </message>
    <message>
        <source>The drive with your held music is not connected, so it can&apos;t be copied. What you play comes from the server. Connect the drive, then choose the folder again.</source>
        <translation>La unidad con tu música no está conectada, así que no se puede copiar. Lo que escuchas viene del servidor. Conecta la unidad y elige la carpeta otra vez.</translation>
    </message>
    <message>
        <source>One of the held files can&apos;t be read. Held music stays where it was, and what can be read plays. Look whether the disk is damaged, then choose the folder again.</source>
        <translation>Uno de los archivos no se puede leer. La música sigue donde estaba, y lo que se puede leer suena. Mira si el disco está dañado y elige la carpeta otra vez.</translation>
    </message>
    <message>
        <source>The choice could not be written down. Held music stays where it was, and plays. Look whether the disk with the library is full, then choose the folder again.</source>
        <translation>No se pudo guardar la elección. La música sigue donde estaba, y suena. Mira si el disco de la biblioteca está lleno y elige la carpeta otra vez.</translation>
    </message>
    <message>
        <source>Held music lies in the new folder now, and plays. Some of it could not be removed from the old one: the next start tries again, or remove it yourself.</source>
        <translation>La música está ahora en la carpeta nueva, y suena. Una parte no se pudo quitar de la antigua: el próximo inicio lo intenta otra vez, o quítala tú.</translation>
    </message>
    <message>
        <source>Albums play without a pause</source>
        <translation>Los álbumes suenan sin pausa</translation>
    </message>
    <message>
        <source>Two seconds of silence between tracks, on albums too</source>
        <translation>Dos segundos de silencio entre pistas, también en los álbumes</translation>
    </message>
    <message>
        <source>Only between tracks of different albums</source>
        <translation>Solo entre pistas de álbumes distintos</translation>
    </message>
    <message>
        <source>Only while gapless playback is on</source>
        <translation>Solo con la reproducción sin pausas</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
</context>
<context>
    <name>TrackCells</name>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>sonando</translation>
    </message>
    <message>
        <source>loved</source>
        <translation>favorita</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>waiting to sync</source>
        <translation>a la espera de sincronizarse</translation>
    </message>
    <message>
        <source>%1. Never removed by itself</source>
        <translation>%1. Nunca se retira automáticamente</translation>
    </message>
    <message>
        <source>%1. May be removed when space is short</source>
        <translation>%1. Puede retirarse cuando falte espacio</translation>
    </message>
    <message>
        <source>%1. Skipped until streaming is back</source>
        <translation>%1. Se omite hasta que vuelva el streaming</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Artista</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Álbum</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Compositor</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Reprod.</translation>
    </message>
    <message>
        <source>Last played</source>
        <translation>Última reprod.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Carátula</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Loved</source>
        <translation>Favorita</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este ordenador</translation>
    </message>
</context>
<context>
    <name>sostenuto::app::BusBackground</name>
    <message>
        <source>The music goes on when the window is closed</source>
        <translation>La música sigue cuando se cierra la ventana</translation>
    </message>
</context>
<context>
    <name>sostenuto::app::TrayItem</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Love</source>
        <translation>Favorita</translation>
    </message>
    <message>
        <source>Show Sostenuto</source>
        <translation>Mostrar Sostenuto</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::AboutSettings</name>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy version, system and libraries</source>
        <translation>Copiar versión, sistema y bibliotecas de software</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Mostrar…</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>GNU General Public Licence, version 3 or later; and those of the libraries in it</source>
        <translation>Licencia Pública General de GNU, versión 3 o posterior; y las de las bibliotecas de software que contiene</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Where it all lies</source>
        <translation>Dónde está todo</translation>
    </message>
    <message>
        <source>Sostenuto is free software: you may use it, look into it, change it and pass it on under the GNU General Public Licence, version 3 or, if you like, any later one. It comes without any warranty.</source>
        <translation>Sostenuto es software libre: puedes usarlo, examinarlo, modificarlo y distribuirlo según la Licencia Pública General de GNU, versión 3 o, si lo prefieres, cualquier versión posterior. Se ofrece sin ninguna garantía.</translation>
    </message>
    <message>
        <source>It is made with:</source>
        <translation>Está hecho con:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::AddressCard</name>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Addresses. The one that answers first is used</source>
        <translation>Direcciones. Se usa la que responda primero</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::AlbumPage</name>
    <message>
        <source>Disc %1</source>
        <translation>Disco %1</translation>
    </message>
    <message>
        <source>Tracks of this album</source>
        <translation>Pistas de este álbum</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Álbum</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Aleatorio</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Añadir a la cola</translation>
    </message>
    <message>
        <source>Love this album</source>
        <translation>Añadir el álbum a favoritos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Remove from loved</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Play what is here</source>
        <translation>Reproducir lo que hay aquí</translation>
    </message>
    <message>
        <source>Filter in this album</source>
        <translation>Filtrar en este álbum</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::AlbumsPage</name>
    <message>
        <source>Albums</source>
        <translation>Álbumes</translation>
    </message>
    <message>
        <source>Filter albums</source>
        <translation>Filtrar álbumes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este ordenador</translation>
    </message>
    <message>
        <source>Loved</source>
        <translation>Favoritos</translation>
    </message>
    <message>
        <source>Sort albums by</source>
        <translation>Ordenar álbumes por</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Añadidos hace poco</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Artista</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Not played yet</source>
        <translation>Sin reproducir</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::AppearanceSettings</name>
    <message>
        <source>Less movement</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Nothing slides or moves by itself; messages appear at once</source>
        <translation>Nada se desliza ni se mueve por sí solo; los mensajes aparecen de inmediato</translation>
    </message>
    <message>
        <source>Colour from covers</source>
        <translation>Color de las carátulas</translation>
    </message>
    <message>
        <source>Albums and artists borrow a tint from their cover</source>
        <translation>Los álbumes y los artistas toman un tono de su carátula</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Spoken when Sostenuto starts again</source>
        <translation>Se aplica cuando Sostenuto se inicia de nuevo</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Según el sistema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>The system asks for high contrast: its colours are used</source>
        <translation>El sistema pide alto contraste: se usan sus colores</translation>
    </message>
    <message>
        <source>Dark and light share every size and position</source>
        <translation>Oscuro y claro comparten todos los tamaños y posiciones</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Rows grow with it</source>
        <translation>Las filas crecen con él</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómoda</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>Row density</source>
        <translation>Densidad de filas</translation>
    </message>
    <message>
        <source>Of tracks and of the queue</source>
        <translation>De las pistas y de la cola</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ArtistAside</name>
    <message>
        <source>Similar here</source>
        <translation>Parecidos aquí</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Ver todo (%1)</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ArtistPage</name>
    <message>
        <source>Albums</source>
        <translation>Álbumes</translation>
    </message>
    <message>
        <source>Appears on</source>
        <translation>Aparece en</translation>
    </message>
    <message>
        <source>Similar artists</source>
        <translation type="vanished">Artistas parecidos</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Artista</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Aleatorio</translation>
    </message>
    <message>
        <source>Most played by you</source>
        <translation>Lo que más reproduces</translation>
    </message>
    <message>
        <source>Play what is here</source>
        <translation>Reproducir lo que hay aquí</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Love this artist</source>
        <translation>Añadir el artista a favoritos</translation>
    </message>
    <message>
        <source>Remove from loved</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Las %1</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero lo más nuevo</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ArtistsPage</name>
    <message>
        <source>Artists</source>
        <translation>Artistas</translation>
    </message>
    <message>
        <source>Filter artists</source>
        <translation>Filtrar artistas</translation>
    </message>
    <message>
        <source>Sort artists by</source>
        <translation>Ordenar artistas por</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Most tracks</source>
        <translation>Más pistas</translation>
    </message>
    <message>
        <source>Most played</source>
        <translation>Más reproducidos</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Añadidos hace poco</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::BackBar</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::CertificateDialog</name>
    <message>
        <source>Trust this certificate</source>
        <translation>Confiar en este certificado</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Looking at it…</source>
        <translation>Examinándolo…</translation>
    </message>
    <message>
        <source>The certificate of %1</source>
        <translation>El certificado de %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>There is nothing wrong with it any more.</source>
        <translation>Ya no hay ningún problema con él.</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation>Huella (SHA-256): %1</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::CertificateLink</name>
    <message>
        <source>Show the certificate…</source>
        <translation>Mostrar el certificado…</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ConnectionTest</name>
    <message>
        <source>Address not found</source>
        <translation>Dirección no encontrada</translation>
    </message>
    <message>
        <source>Address found</source>
        <translation>Dirección encontrada</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Sin cifrar</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>Conexión segura</translation>
    </message>
    <message>
        <source>OpenSubsonic server</source>
        <translation>Servidor OpenSubsonic</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Streaming, first sound</source>
        <translation>Streaming, primer sonido</translation>
    </message>
    <message>
        <source>Artwork</source>
        <translation>Carátulas</translation>
    </message>
    <message>
        <source>Changes and plays</source>
        <translation>Cambios y reproducciones</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>comprobando</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>aún sin usar</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>no se ofrece</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="vanished">%1 ms</translation>
    </message>
    <message>
        <source>Without encryption others in the network can read what is sent. Fine at home only.</source>
        <translation>Sin cifrado, otros en la red pueden leer lo que se envía. Solo es adecuado en casa.</translation>
    </message>
    <message>
        <source>Without artwork, covers already seen still show.</source>
        <translation>Sin el servicio de carátulas, las ya vistas se siguen mostrando.</translation>
    </message>
    <message>
        <source>Without streaming, what is on this computer keeps playing.</source>
        <translation>Sin streaming, lo que está en este ordenador sigue sonando.</translation>
    </message>
    <message>
        <source>Without the library, lists are as they were last.</source>
        <translation>Sin la biblioteca, las listas se quedan como estaban la última vez.</translation>
    </message>
    <message>
        <source>Changes and plays wait here and are sent later.</source>
        <translation>Los cambios y las reproducciones esperan aquí y se envían más tarde.</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>Prueba de conexión</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Probar de nuevo</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Test the connection to %1</source>
        <translation>Probar la conexión con %1</translation>
    </message>
    <message>
        <source>How each part of %1 answers</source>
        <translation>Cómo responde cada parte de %1</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>%1, %2 of %3 checks passed</source>
        <translation type="vanished">%1, %2 de %3 comprobaciones superadas</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>no es de confianza</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>sesión cerrada</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>no funciona</translation>
    </message>
    <message>
        <source>Without lyrics by line, Sostenuto reads them from the file’s own tags where it can.</source>
        <translation>Sin letra por líneas, Sostenuto la lee de las etiquetas del propio archivo cuando puede.</translation>
    </message>
    <message>
        <source>Secure connection, certificate valid</source>
        <translation>Conexión segura, certificado válido</translation>
    </message>
    <message>
        <source>Lyrics by line</source>
        <translation>Letra por líneas</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>sin probar</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>se ofrece</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>%1, %2 Mbit/s</source>
        <translation>%1, %2 Mbit/s</translation>
    </message>
    <message>
        <source>The certificate of %1 ends on %2. Until then everything works. Ask who runs the server to renew it.</source>
        <translation>El certificado de %1 caduca el %2. Hasta entonces todo funciona. Pide a quien lleva el servidor que lo renueve.</translation>
    </message>
    <message>
        <source>%1 %2, finished in %3. %4 of %5 checks passed.</source>
        <translation>%1 %2, terminado en %3. %4 de %5 comprobaciones superadas.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::DataSettings</name>
    <message>
        <source>Sostenuto export (*.json)</source>
        <translation>Exportación de Sostenuto (*.json)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Export everything you made</source>
        <translation>Exportar todo lo que creaste</translation>
    </message>
    <message>
        <source>Loves, ratings, playlists, plays, smart playlists and stations in one file. No music, no passwords</source>
        <translation>Favoritos, valoraciones, listas, reproducciones, listas inteligentes y emisoras en un archivo. Sin música ni contraseñas</translation>
    </message>
    <message>
        <source>Import what was exported</source>
        <translation>Importar lo exportado</translation>
    </message>
    <message>
        <source>From another computer or an earlier day. Adds what is not here, removes nothing</source>
        <translation>De otro ordenador o de un día anterior. Añade lo que aquí no está, no quita nada</translation>
    </message>
    <message>
        <source>Importing… %1 %</source>
        <translation>Importando… %1 %</translation>
    </message>
    <message>
        <source>Everything was exported to %1</source>
        <translation>Se exportó todo a %1</translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>Cancelar importación</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message>
        <source>What was imported was taken away again.</source>
        <translation>Se retiró lo que se había importado.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::DetailsView</name>
    <message>
        <source>Show the file</source>
        <translation>Mostrar el archivo</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>Details of the track</source>
        <translation>Detalles de la pista</translation>
    </message>
    <message>
        <source>Nothing is playing</source>
        <translation>No suena nada</translation>
    </message>
    <message>
        <source>What is known of the track is shown here.</source>
        <translation>Aquí se muestra lo que se sabe de la pista.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::DrillCard</name>
    <message>
        <source>Outage drill</source>
        <translation>Simulacro de interrupción</translation>
    </message>
    <message>
        <source>If it went down now</source>
        <translation>Si se cayera ahora</translation>
    </message>
    <message>
        <source>Ready for offline?</source>
        <translation>¿Listo sin conexión?</translation>
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
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Pico</translation>
    </message>
    <message>
        <source>Low shelf</source>
        <translation>Estante bajo</translation>
    </message>
    <message>
        <source>High shelf</source>
        <translation>Estante alto</translation>
    </message>
    <message>
        <source>Low pass</source>
        <translation>Paso bajo</translation>
    </message>
    <message>
        <source>High pass</source>
        <translation>Paso alto</translation>
    </message>
    <message>
        <source>Kind of band %1</source>
        <translation>Tipo de la banda %1</translation>
    </message>
    <message>
        <source>Frequency of band %1</source>
        <translation>Frecuencia de la banda %1</translation>
    </message>
    <message>
        <source>Gain of band %1</source>
        <translation>Ganancia de la banda %1</translation>
    </message>
    <message>
        <source>Q of band %1</source>
        <translation>Q de la banda %1</translation>
    </message>
    <message>
        <source>Remove band %1</source>
        <translation>Quitar la banda %1</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::EqualiserDialog</name>
    <message>
        <source>Safe</source>
        <translation>Segura</translation>
    </message>
    <message>
        <source>Start over with ten sliders</source>
        <translation>Volver a diez controles</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Equaliser</source>
        <translation>Ecualizador</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Propio</translation>
    </message>
    <message>
        <source>Pre-amp</source>
        <translation>Preamplificación</translation>
    </message>
    <message>
        <source>As loud as it can be without clipping</source>
        <translation>Tan alta como sea posible sin saturar</translation>
    </message>
    <message>
        <source>Safe pre-amp</source>
        <translation>Preamplificación segura</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Ten sliders</source>
        <translation>Diez controles</translation>
    </message>
    <message>
        <source>Band by band</source>
        <translation>Banda por banda</translation>
    </message>
    <message>
        <source>These bands were set one by one. Ten sliders can&apos;t show them.</source>
        <translation>Estas bandas se ajustaron una a una. Diez controles no pueden mostrarlas.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Desde un archivo…</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Desde el portapapeles</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Import a correction</source>
        <translation>Importar una corrección</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The file could not be opened. Nothing was changed.</source>
        <translation>No se pudo abrir el archivo. No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::EqualiserTable</name>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Ganancia</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>Add a band</source>
        <translation>Añadir una banda</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::FoldedText</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More of the text</source>
        <translation>Más del texto</translation>
    </message>
    <message>
        <source>Less of the text</source>
        <translation>Menos del texto</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::FolderSettings</name>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir una carpeta…</translation>
    </message>
    <message>
        <source>Choose a folder with music</source>
        <translation>Elige una carpeta con música</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Examinar de nuevo</translation>
    </message>
    <message>
        <source>Look for changes in %1</source>
        <translation>Buscar cambios en %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove %1 from the library</source>
        <translation>Quitar %1 de la biblioteca</translation>
    </message>
    <message>
        <source>Its tracks leave the library. The files stay where they are</source>
        <translation>Sus pistas salen de la biblioteca. Los archivos se quedan donde están</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::FoldersPage</name>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Añadir a la cola</translation>
    </message>
    <message>
        <source>Where this folder lies</source>
        <translation>Dónde está esta carpeta</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Play this folder</source>
        <translation>Reproducir esta carpeta</translation>
    </message>
    <message>
        <source>Add this folder to the queue</source>
        <translation>Añadir esta carpeta a la cola</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este ordenador</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::GroupsPage</name>
    <message>
        <source>Genres and more</source>
        <translation>Géneros y más</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::HeldCard</name>
    <message>
        <source>Held for outages</source>
        <translation>Retenido para interrupciones</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Gestionar</translation>
    </message>
    <message>
        <source>Manage what is held</source>
        <translation>Gestionar lo retenido</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijado</translation>
    </message>
    <message>
        <source>Kept automatically</source>
        <translation>Conservado automáticamente</translation>
    </message>
    <message>
        <source>Recently played</source>
        <translation>Reproducido hace poco</translation>
    </message>
    <message>
        <source>Held for outages: %1</source>
        <translation>Retenido para interrupciones: %1</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::HeldFolderSetting</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Leave held music where it is</source>
        <translation>Dejar la música donde está</translation>
    </message>
    <message>
        <source>Change the folder of held music</source>
        <translation>Cambiar la carpeta de la música guardada</translation>
    </message>
    <message>
        <source>Choose a folder for held music</source>
        <translation>Elegir una carpeta para la música guardada</translation>
    </message>
    <message>
        <source>Begin anew there…</source>
        <translation>Empezar de nuevo ahí…</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Begin anew in %1?</source>
        <translation>¿Empezar de nuevo en %1?</translation>
    </message>
    <message>
        <source>What lies on the drive that is not connected is not held any more; it stays on the drive. What is pinned is fetched again, to the new folder.</source>
        <translation>Lo que hay en la unidad que no está conectada ya no cuenta como guardado; se queda en la unidad. Lo fijado se descarga otra vez, a la carpeta nueva.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::HeldOverview</name>
    <message>
        <source>Pinned</source>
        <translation>Fijado</translation>
    </message>
    <message>
        <source>Kept automatically</source>
        <translation>Conservado automáticamente</translation>
    </message>
    <message>
        <source>Recently played</source>
        <translation>Reproducido hace poco</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::HistoryDialog</name>
    <message>
        <source>History of %1</source>
        <translation>Historial de %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::HomePage</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Continue listening</source>
        <translation>Seguir escuchando</translation>
    </message>
    <message>
        <source>An album or playlist that you begin shows here, to go on with it.</source>
        <translation>Un álbum o una lista que empieces aparece aquí, para continuar después.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Show all albums</source>
        <translation>Mostrar todos los álbumes</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Añadidos hace poco</translation>
    </message>
    <message>
        <source>From your own library and what you played. They need no server.</source>
        <translation>De tu propia biblioteca y de lo que reprodujiste. No necesitan servidor.</translation>
    </message>
    <message>
        <source>Mixes made on this computer</source>
        <translation>Mezclas hechas en este ordenador</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::IncidentCard</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More about “%1”</source>
        <translation>Más sobre «%1»</translation>
    </message>
    <message>
        <source>Copy this report</source>
        <translation>Copiar este informe</translation>
    </message>
    <message>
        <source>Save this report…</source>
        <translation>Guardar este informe…</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::LyricsView</name>
    <message>
        <source>Follows the song</source>
        <translation>Sigue la canción</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Letra</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::MiniPlayer</name>
    <message>
        <source>Keep above others</source>
        <translation>Mantener siempre encima</translation>
    </message>
    <message>
        <source>Whole window</source>
        <translation>Ventana completa</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>Minirreproductor</translation>
    </message>
    <message>
        <source>Above others: on</source>
        <translation>Siempre encima: sí</translation>
    </message>
    <message>
        <source>Above others: off</source>
        <translation>Siempre encima: no</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::NotFoundDialog</name>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>What was not found</source>
        <translation>Lo que no se encontró</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::NoticeSettings</name>
    <message>
        <source>When the music is about to stop</source>
        <translation>Cuando la música está a punto de parar</translation>
    </message>
    <message>
        <source>For every outage</source>
        <translation>En cada interrupción</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Of an outage, while the window is hidden or minimised</source>
        <translation>De una interrupción, mientras la ventana está oculta o minimizada</translation>
    </message>
    <message>
        <source>New tracks</source>
        <translation>Pistas nuevas</translation>
    </message>
    <message>
        <source>With the cover, while another window is used</source>
        <translation>Con la portada, mientras se usa otra ventana</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Seguir en la bandeja</translation>
    </message>
    <message>
        <source>Music goes on when the window is closed</source>
        <translation>La música sigue cuando se cierra la ventana</translation>
    </message>
    <message>
        <source>For everything</source>
        <translation>Para todo</translation>
    </message>
    <message>
        <source>For outages only</source>
        <translation>Solo para cortes</translation>
    </message>
    <message>
        <source>Banner above the page</source>
        <translation>Aviso sobre la página</translation>
    </message>
    <message>
        <source>Also when a service is slow or has maintenance planned. The sidebar always shows it</source>
        <translation>También cuando un servicio va lento o tiene mantenimiento previsto. La barra lateral lo muestra siempre</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::NowPlayingPage</name>
    <message>
        <source>Back to the page before</source>
        <translation>Volver a la página anterior</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Nothing playing</source>
        <translation>No suena nada</translation>
    </message>
    <message>
        <source>Add to playlist…</source>
        <translation>Añadir a una lista…</translation>
    </message>
    <message>
        <source>Go to album</source>
        <translation>Ir al álbum</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::OfflinePage</name>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Storage settings</source>
        <translation>Ajustes de almacenamiento</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijado</translation>
    </message>
    <message>
        <source>Sort what is pinned by</source>
        <translation>Ordenar lo fijado por</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Primero lo más grande</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero lo más nuevo</translation>
    </message>
    <message>
        <source>Problems first</source>
        <translation>Primero los problemas</translation>
    </message>
    <message>
        <source>Resume downloads</source>
        <translation>Reanudar descargas</translation>
    </message>
    <message>
        <source>Pause downloads</source>
        <translation>Pausar descargas</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Ready for offline?</source>
        <translation>¿Listo sin conexión?</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PendingPage</name>
    <message>
        <source>Changes waiting to sync</source>
        <translation>Cambios a la espera de sincronizarse</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Requiere tu atención</translation>
    </message>
    <message>
        <source>Keep my changes</source>
        <translation>Conservar mis cambios</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Dejar que se elimine</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Export waiting changes</source>
        <translation>Exportar los cambios a la espera</translation>
    </message>
    <message>
        <source>Text document (*.json)</source>
        <translation>Documento de texto (*.json)</translation>
    </message>
    <message>
        <source>Waiting changes %1.json</source>
        <translation>Cambios a la espera %1.json</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportado a %1</translation>
    </message>
    <message>
        <source>Go to playlist</source>
        <translation>Ir a la lista</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PendingPopover</name>
    <message>
        <source>Changes waiting to sync</source>
        <translation>Cambios a la espera de sincronizarse</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PinnedList</name>
    <message>
        <source>Pinned</source>
        <translation>Fijado</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PlaybackSettings</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Move to the default</source>
        <translation>Pasar al predeterminado</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Mantener</translation>
    </message>
    <message>
        <source>Follow the track</source>
        <translation>Seguir la pista</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>Dispositivo de salida</translation>
    </message>
    <message>
        <source>When the device goes</source>
        <translation>Si el dispositivo desaparece</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Frecuencia de muestreo</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Álbum</translation>
    </message>
    <message>
        <source>Smart</source>
        <translation>Inteligente</translation>
    </message>
    <message>
        <source>Volume levelling</source>
        <translation>Nivelación de volumen</translation>
    </message>
    <message>
        <source>Pre-amp</source>
        <translation>Preamplificación</translation>
    </message>
    <message>
        <source>Added to what the tags say</source>
        <translation>Se suma a lo que dicen las etiquetas</translation>
    </message>
    <message>
        <source>Tracks without a tag</source>
        <translation>Pistas sin etiqueta</translation>
    </message>
    <message>
        <source>A typical track is about as loud as the others at −6 dB</source>
        <translation>Una pista típica suena más o menos como las demás a −6 dB</translation>
    </message>
    <message>
        <source>Prevent clipping</source>
        <translation>Evitar la saturación</translation>
    </message>
    <message>
        <source>Turns a track up only as far as its peaks allow</source>
        <translation>Sube una pista solo hasta donde permiten sus picos</translation>
    </message>
    <message>
        <source>Crossfade</source>
        <translation>Fundido cruzado</translation>
    </message>
    <message>
        <source>Only between tracks of different albums</source>
        <translation type="vanished">Solo entre pistas de álbumes distintos</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>The pitch stays as it is</source>
        <translation>El tono no cambia</translation>
    </message>
    <message>
        <source>Equaliser</source>
        <translation>Ecualizador</translation>
    </message>
    <message>
        <source>Ten bands, presets, and corrections for headphones</source>
        <translation>Diez bandas, preajustes y correcciones para auriculares</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Double-click for the centre</source>
        <translation>Doble clic para el centro</translation>
    </message>
    <message>
        <source>Mono</source>
        <translation>Mono</translation>
    </message>
    <message>
        <source>The same on both sides, for one ear or one speaker</source>
        <translation>Lo mismo en ambos lados, para un solo oído o un solo altavoz</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Edit the equaliser</source>
        <translation>Editar el ecualizador</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset the speed</source>
        <translation>Restablecer la velocidad</translation>
    </message>
    <message>
        <source>Gapless playback</source>
        <translation>Reproducción sin pausas</translation>
    </message>
    <message>
        <source>Streaming quality</source>
        <translation>Calidad de streaming</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PlaylistDetailsDialog</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Name and description</source>
        <translation>Nombre y descripción</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Para qué es</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PlaylistFiles</name>
    <message>
        <source>Import playlists</source>
        <translation>Importar listas</translation>
    </message>
    <message>
        <source>Playlists (%1)</source>
        <translation>Listas (%1)</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PlaylistPage</name>
    <message>
        <source>Filter in this playlist</source>
        <translation>Filtrar en esta lista</translation>
    </message>
    <message>
        <source>Filter loved tracks</source>
        <translation>Filtrar favoritas</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Solo en este ordenador</translation>
    </message>
    <message>
        <source>What waits, and how to take it back</source>
        <translation>Qué está a la espera y cómo deshacerlo</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Aleatorio</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Loved tracks</source>
        <translation>Pistas favoritas</translation>
    </message>
    <message>
        <source>Tracks of this playlist</source>
        <translation>Pistas de esta lista</translation>
    </message>
    <message>
        <source>%1 of %2 are on this computer</source>
        <translation>%1 de %2 en este ordenador</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>tuya</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>%1 on this computer, %2</source>
        <translation>%1 en este ordenador, %2</translation>
    </message>
    <message>
        <source>none on this computer</source>
        <translation>ninguna en este ordenador</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 a la espera</translation>
    </message>
    <message>
        <source>Play what is here</source>
        <translation>Reproducir lo que hay aquí</translation>
    </message>
    <message>
        <source>Removed from %1</source>
        <translation>Quitado de %1</translation>
    </message>
    <message>
        <source>Play next</source>
        <translation>Reproducir a continuación</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Añadir a la cola</translation>
    </message>
    <message>
        <source>Export playlist…</source>
        <translation>Exportar lista…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Historial…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>Se eliminó %1</translation>
    </message>
    <message>
        <source>Name and description…</source>
        <translation>Nombre y descripción…</translation>
    </message>
    <message>
        <source>Name of the playlist</source>
        <translation>Nombre de la lista</translation>
    </message>
    <message>
        <source>Renamed to %1</source>
        <translation>Nombre cambiado a %1</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PlaylistPicker</name>
    <message>
        <source>Add to playlist</source>
        <translation>Añadir a una lista</translation>
    </message>
    <message>
        <source>Name of the playlist</source>
        <translation>Nombre de la lista</translation>
    </message>
    <message>
        <source>Playlists</source>
        <translation>Listas de reproducción</translation>
    </message>
    <message>
        <source>New playlist…</source>
        <translation>Nueva lista…</translation>
    </message>
    <message>
        <source>New playlist “%1”</source>
        <translation>Nueva lista «%1»</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PlaylistsPage</name>
    <message>
        <source>Playlists</source>
        <translation>Listas de reproducción</translation>
    </message>
    <message>
        <source>Filter playlists</source>
        <translation>Filtrar listas</translation>
    </message>
    <message>
        <source>Sort playlists by</source>
        <translation>Ordenar listas por</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Most tracks</source>
        <translation>Más pistas</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Más largas</translation>
    </message>
    <message>
        <source>On this computer first</source>
        <translation>Primero lo de este ordenador</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::PrivacySettings</name>
    <message>
        <source>Clear…</source>
        <translation>Vaciar…</translation>
    </message>
    <message>
        <source>Tell your servers what you play</source>
        <translation>Comunicar a tus servidores lo que reproduces</translation>
    </message>
    <message>
        <source>Off: plays are counted on this computer only, and nobody hears what plays now</source>
        <translation>Desactivado: las reproducciones se cuentan solo en este ordenador y nadie se entera de lo que suena ahora</translation>
    </message>
    <message>
        <source>Listening history</source>
        <translation>Historial de escucha</translation>
    </message>
    <message>
        <source>When you played what, on this computer. Statistics and suggestions are made of it</source>
        <translation>Qué reprodujiste y cuándo, en este ordenador. De ahí salen las estadísticas y las sugerencias</translation>
    </message>
    <message>
        <source>The library, your history and the music you keep lie in one folder of this computer: see About. Passwords are kept by the system’s keyring and nowhere else. Your servers get what you love, rate and put in playlists, and your plays while the switch is on. Status pages that you enter are read without saying who you are. Nothing else is sent to anybody.</source>
        <translation>La biblioteca, tu historial y la música que conservas están en una carpeta de este ordenador: consulta «Acerca de». Las contraseñas se guardan en el llavero del sistema y en ningún otro sitio. Tus servidores reciben tus favoritos, tus valoraciones y lo que pones en listas, y tus reproducciones mientras el interruptor está activado. Las páginas de estado que introduces se leen sin decir quién eres. No se envía nada más a nadie.</translation>
    </message>
    <message>
        <source>Clear the listening history</source>
        <translation>Vaciar el historial de escucha</translation>
    </message>
    <message>
        <source>Forget when you played what?</source>
        <translation>¿Olvidar qué reprodujiste y cuándo?</translation>
    </message>
    <message>
        <source>It goes from this computer and can’t be brought back. How often each track was played stays, and so does what your servers know. Plays that wait to be sent are still sent.</source>
        <translation>Desaparece de este ordenador y no se puede recuperar. Se mantiene cuántas veces se reprodujo cada pista, y también lo que saben tus servidores. Las reproducciones a la espera se envían igualmente.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Addresses and names in reports</source>
        <translation>Direcciones y nombres en los informes</translation>
    </message>
    <message>
        <source>Of your servers, in reports that you export. Each report can have it otherwise</source>
        <translation>De tus servidores, en los informes que exportas. Cada informe puede llevarlo de otro modo</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ReadinessDialog</name>
    <message>
        <source>Fetch what is missing</source>
        <translation>Descargar lo que falta</translation>
    </message>
    <message>
        <source>Ready for offline?</source>
        <translation>¿Listo sin conexión?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ReportDialog</name>
    <message>
        <source>Include addresses and names</source>
        <translation>Incluir direcciones y nombres</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Exportar informe</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
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
        <translation>Del servidor y de su página de estado. Ningún informe contiene contraseñas.</translation>
    </message>
    <message>
        <source>What the report says</source>
        <translation>Qué dice el informe</translation>
    </message>
    <message>
        <source>Only this is written. Passwords are in no report.</source>
        <translation>Solo se escribe esto. Ningún informe contiene contraseñas.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Guardar informe</translation>
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
        <translation>Informe guardado</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::RightPanel</name>
    <message>
        <source>Side panel</source>
        <translation>Panel lateral</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Cerrar el panel</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::RoundPlayButton</name>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::RuleEditor</name>
    <message>
        <source>Every track. Add conditions</source>
        <translation>Todas las pistas. Añade condiciones</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Rule of the smart playlist</source>
        <translation>Regla de la lista inteligente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Añadir condición</translation>
    </message>
    <message>
        <source>Add a condition to the rule</source>
        <translation>Añadir una condición a la regla</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Tracks with</source>
        <translation>Pistas con</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Unit of the limit</source>
        <translation>Unidad del límite</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>tracks</source>
        <translation>pistas</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>megabytes</source>
        <translation>megabytes</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::RulesCard</name>
    <message>
        <source>Kept automatically</source>
        <translation>Conservado automáticamente</translation>
    </message>
    <message>
        <source>Loved tracks</source>
        <translation>Pistas favoritas</translation>
    </message>
    <message>
        <source>What you played this month</source>
        <translation>Lo que reprodujiste este mes</translation>
    </message>
    <message>
        <source>Removed first when space is short</source>
        <translation>Se retira primero cuando falta espacio</translation>
    </message>
    <message>
        <source>New albums by loved artists</source>
        <translation>Álbumes nuevos de artistas favoritos</translation>
    </message>
    <message>
        <source>Up to 5 GB</source>
        <translation>Hasta 5 GB</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SearchListModel</name>
    <message>
        <source>playlist</source>
        <translation>lista de reproducción</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SearchPage</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Go to album</source>
        <translation>Ir al álbum</translation>
    </message>
    <message>
        <source>Search titles, artists, albums, playlists</source>
        <translation>Buscar títulos, artistas, álbumes, listas</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Solo en este ordenador</translation>
    </message>
    <message>
        <source>Show as a list, to keep it as a smart playlist</source>
        <translation>Mostrar como lista, para conservarla como lista inteligente</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Pistas</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>Artistas</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Álbumes</translation>
    </message>
    <message>
        <source>Playlists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Genres and composers</source>
        <translation>Géneros y compositores</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Géneros</translation>
    </message>
    <message>
        <source>Top result</source>
        <translation>Mejor resultado</translation>
    </message>
    <message>
        <source>%1 results</source>
        <translation>%1 resultados</translation>
    </message>
    <message>
        <source>Artist, %1, %2</source>
        <translation>Artista, %1, %2</translation>
    </message>
    <message>
        <source>Album by %1</source>
        <translation>Álbum de %1</translation>
    </message>
    <message>
        <source>%1 of %2 on this computer</source>
        <translation>%1 de %2 en este ordenador</translation>
    </message>
    <message>
        <source>Playlist, %1</source>
        <translation>Lista de reproducción, %1</translation>
    </message>
    <message>
        <source>%1 on this computer</source>
        <translation>%1 en este ordenador</translation>
    </message>
    <message>
        <source>Track by %1</source>
        <translation>Pista de %1</translation>
    </message>
    <message>
        <source>a server</source>
        <translation>un servidor</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SectionHead</name>
    <message>
        <source>All %1</source>
        <translation>Ver todo (%1)</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SeekBar</name>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SelectionBar</name>
    <message>
        <source>Clear selection</source>
        <translation>Borrar selección</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ServerCard</name>
    <message>
        <source>Status page…</source>
        <translation>Página de estado…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Status page of %1</source>
        <translation>Página de estado de %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>%1%2, signed in as %3</source>
        <translation>%1%2, sesión de %3</translation>
    </message>
    <message>
        <source>%1%2, signed in as %3, %4</source>
        <translation>%1%2, sesión de %3, %4</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ServerDialog</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Addresses. The one that answers first is used</source>
        <translation>Direcciones. Se usa la que responda primero</translation>
    </message>
    <message>
        <source>Another address of this server</source>
        <translation>Otra dirección de este servidor</translation>
    </message>
    <message>
        <source>Another address, at home or from outside</source>
        <translation>Otra dirección, en casa o desde fuera</translation>
    </message>
    <message>
        <source>Add this address</source>
        <translation>Añadir esta dirección</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Playlists and changes that wait belong to this user. To sign in as somebody else, add the server again.</source>
        <translation>Las listas y los cambios a la espera son de este usuario. Para entrar como otra persona, añade el servidor de nuevo.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Test what is entered</source>
        <translation>Probar lo introducido</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>%1 signs %2 in. It answered in %3.</source>
        <translation>%1 admite a %2. Respondió en %3.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ServerSettings</name>
    <message>
        <source>Add a server…</source>
        <translation>Añadir un servidor…</translation>
    </message>
    <message>
        <source>%1%2, signed in as %3  ·  %4</source>
        <translation type="vanished">%1%2, sesión de %3  ·  %4</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="vanished">Editar…</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="vanished">Editar %1</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="vanished">Quitar %1</translation>
    </message>
    <message>
        <source>Status page…</source>
        <translation type="vanished">Página de estado…</translation>
    </message>
    <message>
        <source>Status page of %1</source>
        <translation type="vanished">Página de estado de %1</translation>
    </message>
    <message>
        <source>Remove the music of %1</source>
        <translation>Quitar la música de %1</translation>
    </message>
    <message>
        <source>Remove music</source>
        <translation>Quitar música</translation>
    </message>
    <message>
        <source>Remove the music of %1 from this computer?</source>
        <translation>¿Quitar la música de %1 de este ordenador?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove a server</source>
        <translation>Quitar un servidor</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>¿Quitar %1?</translation>
    </message>
    <message>
        <source>Its music and playlists leave this library. Nothing is deleted at the server.</source>
        <translation>Su música y sus listas salen de esta biblioteca. En el servidor no se elimina nada.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SettingsPage</name>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>Music folders</source>
        <translation>Carpetas de música</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Tus datos</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Ningún ajuste tiene estas palabras.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ShortcutSettings</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Usar aquí</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Teclas habituales</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Filter the shortcuts</source>
        <translation>Filtrar los atajos</translation>
    </message>
    <message>
        <source>Give every action its usual keys</source>
        <translation>Devolver a cada acción sus teclas habituales</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>Pulsa las teclas</translation>
    </message>
    <message>
        <source>Keys of “%1”</source>
        <translation>Teclas de «%1»</translation>
    </message>
    <message>
        <source>Press other keys in the field. Esc takes them away.</source>
        <translation>Pulsa otras teclas en el campo. Esc las quita.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”. Used here, that has no keys any more.</source>
        <translation>%1 pertenece a «%2». Si se usa aquí, esa acción se queda sin teclas.</translation>
    </message>
    <message>
        <source>%1 types or moves. Add Ctrl or Alt.</source>
        <translation>%1 sirve para escribir o desplazarse. Añade Ctrl o Alt.</translation>
    </message>
    <message>
        <source>%1 is needed by fields, lists or menus.</source>
        <translation>%1 hace falta en campos, listas o menús.</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SmartPlaylistPage</name>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Aleatorio</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>Editar regla</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Tracks of this smart playlist</source>
        <translation>Pistas de esta lista inteligente</translation>
    </message>
    <message>
        <source>%1 on this computer</source>
        <translation>%1 en este ordenador</translation>
    </message>
    <message>
        <source>Save as smart playlist</source>
        <translation>Guardar como lista inteligente</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Se cambió %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Se guardó %1</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>Se eliminó %1</translation>
    </message>
    <message>
        <source>Play next</source>
        <translation>Reproducir a continuación</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Añadir a la cola</translation>
    </message>
    <message>
        <source>Export playlist…</source>
        <translation>Exportar lista…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Copy to playlist…</source>
        <translation>Copiar a una lista…</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::SoundPopover</name>
    <message>
        <source>What happens to the sound</source>
        <translation>Qué le ocurre al sonido</translation>
    </message>
    <message>
        <source>Sound settings</source>
        <translation>Ajustes de sonido</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::StationsDialog</name>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Open stream</source>
        <translation>Abrir emisión</translation>
    </message>
    <message>
        <source>Internet radio</source>
        <translation>Radio por internet</translation>
    </message>
    <message>
        <source>The address of a stream, or of a playlist that leads to one (.m3u, .pls).</source>
        <translation>La dirección de una emisión, o de una lista que lleve a una (.m3u, .pls).</translation>
    </message>
    <message>
        <source>Address of the stream</source>
        <translation>Dirección de la emisión</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Known stations</source>
        <translation>Emisoras conocidas</translation>
    </message>
    <message>
        <source>Your music service lists this station</source>
        <translation>Tu servicio de música incluye esta emisora</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
    <message>
        <source>Most played artists</source>
        <translation>Artistas más reproducidos</translation>
    </message>
    <message>
        <source>Most played albums</source>
        <translation>Álbumes más reproducidos</translation>
    </message>
    <message>
        <source>Most played tracks</source>
        <translation>Pistas más reproducidas</translation>
    </message>
    <message>
        <source>Four weeks</source>
        <translation>Cuatro semanas</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>Doce meses</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Desde siempre</translation>
    </message>
    <message>
        <source>Plays by hour of the day</source>
        <translation>Reproducciones por hora del día</translation>
    </message>
    <message>
        <source>Plays by day of the week</source>
        <translation>Reproducciones por día de la semana</translation>
    </message>
    <message>
        <source>By hour of the day</source>
        <translation>Por hora del día</translation>
    </message>
    <message>
        <source>By day of the week</source>
        <translation>Por día de la semana</translation>
    </message>
    <message>
        <source>tracks</source>
        <translation>pistas</translation>
    </message>
    <message>
        <source>albums</source>
        <translation>álbumes</translation>
    </message>
    <message>
        <source>artists</source>
        <translation>artistas</translation>
    </message>
    <message>
        <source>of music</source>
        <translation>de música</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>en total</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>en este ordenador</translation>
    </message>
    <message>
        <source>plays</source>
        <translation>reproducciones</translation>
    </message>
    <message>
        <source>listened</source>
        <translation>de escucha</translation>
    </message>
    <message>
        <source>different tracks</source>
        <translation>pistas distintas</translation>
    </message>
    <message>
        <source>different artists</source>
        <translation>artistas distintos</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::StatusBanner</name>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>See report</source>
        <translation>Ver informe</translation>
    </message>
    <message>
        <source>End drill</source>
        <translation>Terminar simulacro</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 por ciento</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::StatusPage</name>
    <message>
        <source>Service status</source>
        <translation>Estado del servicio</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Exportar informe</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidentes</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Informe copiado</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::StatusPageDialog</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Status page</source>
        <translation>Página de estado</translation>
    </message>
    <message>
        <source>Where the provider of %1 publishes how it is. It is read every few minutes, without signing in.</source>
        <translation>Donde el proveedor de %1 publica cómo está. Se lee cada pocos minutos, sin iniciar sesión.</translation>
    </message>
    <message>
        <source>Address of the status page</source>
        <translation>Dirección de la página de estado</translation>
    </message>
    <message>
        <source>Parts of the page, and what each is for this player</source>
        <translation>Partes de la página, y qué es cada una para este reproductor</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Look whether the server names one</source>
        <translation>Ver si el servidor indica una</translation>
    </message>
    <message>
        <source>What %1 is for this player</source>
        <translation>Qué es %1 para este reproductor</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::StatusRow</name>
    <message>
        <source>Service status: %1</source>
        <translation>Estado del servicio: %1</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::StatusTable</name>
    <message>
        <source>Components</source>
        <translation>Componentes</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Detalles de %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show what waits</source>
        <translation>Mostrar lo que está a la espera</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::StorageSettings</name>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Room for held music</source>
        <translation>Espacio para la música retenida</translation>
    </message>
    <message>
        <source>Clear recently played</source>
        <translation>Vaciar lo reproducido hace poco</translation>
    </message>
    <message>
        <source>Download ahead</source>
        <translation>Descargar por adelantado</translation>
    </message>
    <message>
        <source>Download over metered networks</source>
        <translation>Descargar por redes de uso medido</translation>
    </message>
    <message>
        <source>Quality of kept music</source>
        <translation>Calidad de la música conservada</translation>
    </message>
    <message>
        <source>Stream at this quality too</source>
        <translation type="vanished">Streaming también con esta calidad</translation>
    </message>
    <message>
        <source>Folder of held music</source>
        <translation>Carpeta de la música guardada</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::TitleEdit</name>
    <message>
        <source>Enter renames it</source>
        <translation>Intro le cambia el nombre</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::ToastArea</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::TopResultCard</name>
    <message>
        <source>Top result: %1, %2</source>
        <translation>Mejor resultado: %1, %2</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::TrackActions</name>
    <message>
        <source>Go to artist</source>
        <translation>Ir al artista</translation>
    </message>
    <message>
        <source>%1 added after this one</source>
        <translation>Añadido a continuación: %1</translation>
    </message>
    <message>
        <source>%1 added to the queue</source>
        <translation>Añadido a la cola: %1</translation>
    </message>
    <message>
        <source>New playlist</source>
        <translation>Nueva lista</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Play next</source>
        <translation>Reproducir a continuación</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Añadir a la cola</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>No rating</source>
        <translation>Sin valoración</translation>
    </message>
    <message>
        <source>Remove from loved</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Love</source>
        <translation>Añadir a favoritos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Add to playlist…</source>
        <translation>Añadir a una lista…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>Quitar marcador</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::TrackList</name>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Play next</source>
        <translation>A continuación</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Añadir a la cola</translation>
    </message>
    <message>
        <source>Add to playlist</source>
        <translation>Añadir a una lista</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Go to album</source>
        <translation>Ir al álbum</translation>
    </message>
    <message>
        <source>Remove from playlist</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>%1, %2 on this computer</source>
        <translation>%1, %2 en este ordenador</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 seleccionadas</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::TracksPage</name>
    <message>
        <source>Tracks</source>
        <translation>Pistas</translation>
    </message>
    <message>
        <source>Filter by title, artist, album</source>
        <translation>Filtrar por título, artista, álbum</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este ordenador</translation>
    </message>
    <message>
        <source>Loved</source>
        <translation>Favoritas</translation>
    </message>
    <message>
        <source>Never played</source>
        <translation>Nunca reproducidas</translation>
    </message>
    <message>
        <source>Tracks of which source</source>
        <translation>Pistas de qué origen</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Todos los orígenes</translation>
    </message>
    <message>
        <source>Show as a list, to keep it as a smart playlist</source>
        <translation>Mostrar como lista, para conservarla como lista inteligente</translation>
    </message>
    <message>
        <source>Needs a server</source>
        <translation>Necesita servidor</translation>
    </message>
    <message>
        <source>Lossless</source>
        <translation>Sin pérdida</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation>Necesita %1</translation>
    </message>
</context>
<context>
    <name>sostenuto::ui::VolumeBox</name>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Activar sonido</translation>
    </message>
</context>
</TS>
