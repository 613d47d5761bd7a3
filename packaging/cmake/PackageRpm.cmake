# The .rpm. rpmbuild finds the libraries that the program is linked with; the rest has Fedora's names.
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_RELEASE 1)
set(CPACK_RPM_PACKAGE_LICENSE "GPL-3.0-or-later AND MIT AND CC0-1.0 AND BSL-1.0")
set(CPACK_RPM_PACKAGE_GROUP "Applications/Multimedia")
set(CPACK_RPM_PACKAGE_URL "${SOSTENUTO_URL}")
set(CPACK_RPM_PACKAGE_REQUIRES "libsecret, ca-certificates, hicolor-icon-theme, qt6-qtsvg")
# CPack 3.25 knows no Recommends, and finds that rpm 4.18 knew no Suggests: the line is written into the spec as it is.
set(CPACK_RPM_SPEC_MORE_DEFINE "Recommends: gnome-keyring, qt6-qtwayland, qt6-qtimageformats, qt6-qttranslations, rsms-inter-fonts")
set(CPACK_RPM_COMPRESSION_TYPE xz)
# Folders that are not ours.
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/metainfo /usr/share/icons /usr/share/icons/hicolor /usr/share/man /usr/share/man/man1
    /usr/share/bash-completion /usr/share/bash-completion/completions /usr/share/zsh /usr/share/zsh/site-functions)
foreach(size IN ITEMS scalable symbolic 16x16 22x22 24x24 32x32 36x36 48x48 64x64 72x72 96x96 128x128 192x192 256x256 512x512)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
        /usr/share/icons/hicolor/${size} /usr/share/icons/hicolor/${size}/apps)
endforeach()
