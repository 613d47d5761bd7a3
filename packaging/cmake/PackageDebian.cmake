# The .deb, and the symbols of its program as a package beside it.
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION sound)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_DEBUGINFO_PACKAGE ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

# Beside what the program is linked with (dpkg-shlibdeps sees that), what is opened while it runs:
#   libsecret       by QtKeychain, for passwords; Debian's libqt6keychain1 does not ask for it
#   ca-certificates by Qt's TLS, to know a server from an impostor
#   hicolor-icon-theme     the list of its folders, without which no icon in them is found
#   qt6-translations-l10n  Qt's own words ("OK", "Cancel") in the listener's language
# Those of the sound (libpulse0, libasound2, libjack), of X11 and of SVG pictures come with libcubeb0, libqt6gui6 and
# libqt6svg6, with which the program is linked.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libsecret-1-0, ca-certificates, hicolor-icon-theme, qt6-translations-l10n")
# A keyring's daemon, the session's bus (keyring, notifications), Wayland without X11, covers in WebP, the letters of the
# window. Without one of them something is missing, and the player says so or looks a little different.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "gnome-keyring | kwalletmanager | keepassxc, default-dbus-session-bus | dbus-session-bus, qt6-wayland, qt6-image-formats-plugins, fonts-inter, pipewire-pulse | pulseaudio")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fonts-noto-cjk")
