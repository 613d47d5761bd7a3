# The program with its icon and version, and beside it every library that it needs. Written, not tried (packaging/README.md).
configure_file(packaging/windows/sostenuto.rc.in ${drawn}/sostenuto.rc @ONLY)
target_sources(sostenuto PRIVATE ${drawn}/sostenuto.rc)
add_dependencies(sostenuto sostenuto_icons)
install(TARGETS sostenuto RUNTIME DESTINATION bin COMPONENT player)
install(FILES LICENSE CHANGELOG.md DESTINATION . COMPONENT player)

# Qt's plugins by Qt's own tool, the libraries of vcpkg by what the program is linked with.
qt_generate_deploy_app_script(TARGET sostenuto OUTPUT_SCRIPT deploy NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy} COMPONENT player)
install(CODE "
    file(GET_RUNTIME_DEPENDENCIES EXECUTABLES \$<TARGET_FILE:sostenuto> RESOLVED_DEPENDENCIES_VAR found UNRESOLVED_DEPENDENCIES_VAR lost
        DIRECTORIES \$<TARGET_FILE_DIR:sostenuto> PRE_EXCLUDE_REGEXES api-ms- ext-ms- POST_EXCLUDE_REGEXES \"[Ss]ystem32\")
    file(INSTALL \${found} DESTINATION \${CMAKE_INSTALL_PREFIX}/bin)
    " COMPONENT player)
include(InstallRequiredSystemLibraries)

configure_file(packaging/windows/winget/Sostenuto.yaml.in ${drawn}/winget/Sostenuto.yaml @ONLY)
configure_file(packaging/windows/winget/Sostenuto.installer.yaml.in ${drawn}/winget/Sostenuto.installer.yaml.in @ONLY)
configure_file(packaging/windows/winget/Sostenuto.locale.en-US.yaml.in ${drawn}/winget/Sostenuto.locale.en-US.yaml @ONLY)
