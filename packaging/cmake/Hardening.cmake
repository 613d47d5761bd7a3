# What a package is built with (preset `package`): a mistake that gets through ends the program instead of obeying a stranger.
# `./dev package` looks into the result for all of it.
option(SOSTENUTO_HARDENED "Build as packages are built: hardened, and without the builder's paths" OFF)

if(SOSTENUTO_HARDENED AND NOT MSVC)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    include(CheckPIESupported)
    check_pie_supported(LANGUAGES CXX)
    # Some distributions' compilers define _FORTIFY_SOURCE by themselves.
    add_compile_options(-fstack-protector-strong -Wformat -Werror=format-security -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2
        -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
    if(NOT APPLE AND NOT WIN32)
        add_compile_options(-fstack-clash-protection)
        add_link_options(-Wl,-z,relro,-z,now,-z,noexecstack -Wl,--as-needed -Wl,--build-id)
        if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
            add_compile_options(-fcf-protection)
        endif()
    endif()
elseif(SOSTENUTO_HARDENED)
    add_compile_options(/guard:cf /sdl)
    add_link_options(/guard:cf /DYNAMICBASE /NXCOMPAT)
endif()
