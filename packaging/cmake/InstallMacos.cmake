# Sostenuto.app, with its icon, its Info.plist and Qt's plugins inside. Written, not tried (packaging/README.md).
target_sources(sostenuto PRIVATE ${drawn}/icons/sostenuto.icns)
set_source_files_properties(${drawn}/icons/sostenuto.icns PROPERTIES GENERATED TRUE MACOSX_PACKAGE_LOCATION Resources)
add_dependencies(sostenuto sostenuto_icons)
set_target_properties(sostenuto PROPERTIES OUTPUT_NAME Sostenuto)
configure_file(packaging/macos/Info.plist.in ${drawn}/Info.plist.in @ONLY)
set_target_properties(sostenuto PROPERTIES MACOSX_BUNDLE_INFO_PLIST ${drawn}/Info.plist.in)
install(TARGETS sostenuto BUNDLE DESTINATION . COMPONENT player)
qt_generate_deploy_app_script(TARGET sostenuto OUTPUT_SCRIPT deploy NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy} COMPONENT player)

# A signature needs an identity: -DSOSTENUTO_SIGN_AS="Developer ID Application: …"; notarising is up to who has one.
set(SOSTENUTO_SIGN_AS "" CACHE STRING "macOS: the identity that signs the bundle; empty = unsigned")
if(SOSTENUTO_SIGN_AS)
    install(CODE "execute_process(COMMAND codesign --force --deep --options runtime
        --entitlements ${PROJECT_SOURCE_DIR}/packaging/macos/sostenuto.entitlements
        --sign \"${SOSTENUTO_SIGN_AS}\" \${CMAKE_INSTALL_PREFIX}/Sostenuto.app COMMAND_ERROR_IS_FATAL ANY)" COMPONENT player)
endif()
