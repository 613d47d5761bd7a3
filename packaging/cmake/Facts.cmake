# What every package says of the program, each fact once. The version is that of project(); the day and the news are those
# under the first heading of CHANGELOG.md.

set(SOSTENUTO_ID io.sostenuto.Sostenuto)
set(SOSTENUTO_SUMMARY "Music player that goes on when its server does not")

# THERE IS NO PUBLIC ADDRESS YET. Names that are reserved for examples stand in its place, so that nothing points at a
# stranger. Set both when the project has a home: pictures, bug tracker, winget and the packages follow.
set(SOSTENUTO_URL "https://sostenuto.example/sostenuto" CACHE STRING "The project's repository, as browsers see it")
set(SOSTENUTO_CONTACT "Sostenuto maintainers <maintainers@sostenuto.example>" CACHE STRING "Who answers for the packages")

set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/CHANGELOG.md)
set(SOSTENUTO_NEWS)
set(SOSTENUTO_DATE)
file(STRINGS ${PROJECT_SOURCE_DIR}/CHANGELOG.md lines)
foreach(line IN LISTS lines)
    if(line MATCHES "^## ([^ ]+) \\(([0-9-]+)\\)")
        if(SOSTENUTO_DATE)
            break()
        endif()
        set(SOSTENUTO_DATE ${CMAKE_MATCH_2})
        if(NOT CMAKE_MATCH_1 STREQUAL PROJECT_VERSION)
            message(FATAL_ERROR "CHANGELOG.md begins with ${CMAKE_MATCH_1}, and this is ${PROJECT_VERSION}")
        endif()
    elseif(line MATCHES "^- (.+)" AND SOSTENUTO_DATE)
        string(REGEX REPLACE "[*`]" "" news "${CMAKE_MATCH_1}")
        string(REPLACE "&" "&amp;" news "${news}")
        string(REPLACE "<" "&lt;" news "${news}")
        string(APPEND SOSTENUTO_NEWS "          <li>${news}</li>\n")
    endif()
endforeach()
string(STRIP "${SOSTENUTO_NEWS}" SOSTENUTO_NEWS)

# What a file manager offers to open with Sostenuto: what folders of the library may hold (sync/folder/FolderWalk.cpp), by
# the names of shared-mime-info, and playlists.
set(media_types
    audio/mpeg audio/mp2 audio/flac audio/x-flac audio/ogg audio/x-vorbis+ogg audio/x-opus+ogg audio/x-speex+ogg audio/x-flac+ogg
    audio/mp4 audio/x-m4b audio/aac audio/x-wav audio/vnd.wave audio/x-aiff audio/x-aifc audio/x-ms-wma audio/x-ape
    audio/x-wavpack audio/x-musepack audio/x-tta audio/x-matroska audio/webm audio/ac3 audio/vnd.dts audio/x-caf audio/basic
    audio/x-mpegurl audio/mpegurl application/vnd.apple.mpegurl audio/x-scpls application/xspf+xml)
list(JOIN media_types ";" SOSTENUTO_MIME_TYPES)
string(APPEND SOSTENUTO_MIME_TYPES ";")
list(TRANSFORM media_types REPLACE "(.+)" "    <mediatype>\\1</mediatype>")
list(JOIN media_types "\n" SOSTENUTO_MEDIA_TYPES)

# Pictures that a software centre shows: docs/pictures/ at the project's address, those that are there.
set(screenshots)
foreach(picture IN ITEMS
        "home-dark.png|What you were in the middle of, and mixes of your own music"
        "outage-light.png|The server is away, and the music plays on"
        "album-dark.png|An album; the marks say what is on this computer"
        "status-light.png|How each part of each server is, and has been"
        "offline-light.png|What is kept on this computer, and whether all is ready for a journey")
    string(REGEX MATCH "^([^|]+)\\|(.+)$" parts "${picture}")
    set(name ${CMAKE_MATCH_1})
    set(caption "${CMAKE_MATCH_2}")
    if(EXISTS ${PROJECT_SOURCE_DIR}/docs/pictures/${name})
        set(kind)
        if(NOT screenshots)
            set(kind " type=\"default\"")
        endif()
        string(APPEND screenshots "    <screenshot${kind}>\n      <caption>${caption}</caption>\n"
            "      <image type=\"source\">${SOSTENUTO_URL}/raw/main/docs/pictures/${name}</image>\n    </screenshot>\n")
    endif()
endforeach()
set(SOSTENUTO_SCREENSHOTS)
if(screenshots)
    set(SOSTENUTO_SCREENSHOTS "  <screenshots>\n${screenshots}  </screenshots>")
endif()
