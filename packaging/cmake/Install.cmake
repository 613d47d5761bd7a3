# What `cmake --install` puts where. Component `player` is the program with all that a desktop wants of it, `debian` `elsewhere` what
# only a .deb, or only others, have.
include(GNUInstallDirs)
include(packaging/cmake/Facts.cmake)

set(drawn ${PROJECT_BINARY_DIR}/packaging)
set(mark ${PROJECT_SOURCE_DIR}/resources/icons/sostenuto-app.svg)
set(edges 16 22 24 32 36 48 64 72 96 128 192 256 512)
list(TRANSFORM edges REPLACE "(.+)" "${drawn}/icons/\\1.png" OUTPUT_VARIABLE pictures)

add_executable(draw-icons packaging/icons/drawIcons.cpp)
target_link_libraries(draw-icons PRIVATE sostenuto_build Qt6::Gui Qt6::Svg)
add_custom_command(OUTPUT ${drawn}/icons/sostenuto.ico ${drawn}/icons/sostenuto.icns ${pictures}
    COMMAND draw-icons ${mark} ${drawn}/icons
    DEPENDS draw-icons ${mark}
    VERBATIM)
add_custom_target(sostenuto_icons ALL DEPENDS ${drawn}/icons/sostenuto.ico ${drawn}/icons/sostenuto.icns ${pictures})

if(WIN32)
    include(packaging/cmake/InstallWindows.cmake)
elseif(APPLE)
    include(packaging/cmake/InstallMacos.cmake)
else()
    include(packaging/cmake/InstallLinux.cmake)
endif()
