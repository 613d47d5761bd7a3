# What every target shares: warnings, sanitizers, the linker, and two helpers.

add_library(sostenuto_build INTERFACE)
target_include_directories(sostenuto_build INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(sostenuto_build INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_DISABLE_DEPRECATED_UP_TO=0x060400
    SOSTENUTO_VERSION="${PROJECT_VERSION}")
if(MSVC)
    target_compile_options(sostenuto_build INTERFACE /W4 /utf-8 $<$<BOOL:${SOSTENUTO_WERROR}>:/WX>)
else()
    target_compile_options(sostenuto_build INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
        $<$<BOOL:${SOSTENUTO_WERROR}>:-Werror>)
    if(SOSTENUTO_SANITIZE)
        target_compile_options(sostenuto_build INTERFACE -fsanitize=${SOSTENUTO_SANITIZE} -fno-omit-frame-pointer)
        target_link_options(sostenuto_build INTERFACE -fsanitize=${SOSTENUTO_SANITIZE})
    endif()
endif()

# mold links a test program in a third of the time; any other linker does as well.
find_program(SOSTENUTO_MOLD mold)
if(SOSTENUTO_MOLD AND NOT APPLE AND NOT WIN32)
    target_link_options(sostenuto_build INTERFACE -fuse-ld=mold)
endif()

# The sources of the folder that calls, with the folders named after a system left to that system.
function(sostenuto_sources out)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    if(APPLE) # Objective-C++
        file(GLOB_RECURSE mixed CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.mm)
        list(APPEND found ${mixed})
    endif()
    if(WIN32)
        set(foreign "/(linux|macos|posix)/")
    elseif(APPLE)
        set(foreign "/(linux|windows)/")
    else()
        set(foreign "/(windows|macos)/")
    endif()
    list(FILTER found EXCLUDE REGEX ${foreign})
    set(${out} ${found} PARENT_SCOPE)
endfunction()
