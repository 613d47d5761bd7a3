# The program, its place in menus and software centres, its icon in every size, its manual and its completions.
install(TARGETS sostenuto RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT player)

foreach(file IN ITEMS ${SOSTENUTO_ID}.desktop ${SOSTENUTO_ID}.metainfo.xml sostenuto.1)
    if(file MATCHES "\\.1$")
        configure_file(packaging/linux/${file} ${drawn}/${file} @ONLY)
    else()
        configure_file(packaging/linux/${file}.in ${drawn}/${file} @ONLY)
    endif()
endforeach()
install(FILES ${drawn}/${SOSTENUTO_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT player)
install(FILES ${drawn}/${SOSTENUTO_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT player)

set(hicolor ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
foreach(picture IN LISTS pictures)
    cmake_path(GET picture STEM edge)
    install(FILES ${picture} DESTINATION ${hicolor}/${edge}x${edge}/apps RENAME ${SOSTENUTO_ID}.png COMPONENT player)
endforeach()
install(FILES ${mark} DESTINATION ${hicolor}/scalable/apps RENAME ${SOSTENUTO_ID}.svg COMPONENT player)
install(FILES resources/icons/sostenuto-mono.svg DESTINATION ${hicolor}/symbolic/apps RENAME ${SOSTENUTO_ID}-symbolic.svg
    COMPONENT player)

install(FILES packaging/linux/completions/sostenuto.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
    RENAME sostenuto COMPONENT player)
install(FILES packaging/linux/completions/_sostenuto DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT debian)
install(FILES packaging/linux/completions/_sostenuto DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT elsewhere)

# Manuals and changelogs are packed, always to the same bytes. The .deb's own changelog says the least that one may.
find_program(SOSTENUTO_GZIP gzip REQUIRED)
set(packed)
function(sostenuto_pack file as)
    add_custom_command(OUTPUT ${drawn}/${as} DEPENDS ${file} VERBATIM
        COMMAND ${SOSTENUTO_GZIP} -9nc ${file} > ${drawn}/${as})
    set(packed ${packed} ${drawn}/${as} PARENT_SCOPE)
endfunction()
execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C date -u -R -d ${SOSTENUTO_DATE}
    OUTPUT_VARIABLE SOSTENUTO_DATE_LONG OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
configure_file(packaging/debian/changelog.in ${drawn}/changelog.Debian @ONLY)
sostenuto_pack(${drawn}/sostenuto.1 sostenuto.1.gz)
sostenuto_pack(${PROJECT_SOURCE_DIR}/CHANGELOG.md changelog.gz)
sostenuto_pack(${drawn}/changelog.Debian changelog.Debian.gz)
add_custom_target(sostenuto_papers ALL DEPENDS ${packed})
install(FILES ${drawn}/sostenuto.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT player)
install(FILES ${drawn}/changelog.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/sostenuto COMPONENT player)
install(FILES ${drawn}/changelog.Debian.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/sostenuto COMPONENT debian)
install(FILES packaging/debian/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/sostenuto COMPONENT player)
install(FILES packaging/debian/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME sostenuto
    COMPONENT debian)
