# Read by CPack once for each kind of package: which components go into it, and whether the program loses its symbols on the
# way (that of Debian takes them apart by itself).
set(parts player)
if(CPACK_GENERATOR STREQUAL "DEB")
    list(APPEND parts debian)
else()
    set(CPACK_STRIP_FILES ON)
    list(APPEND parts elsewhere)
endif()
list(GET CPACK_INSTALL_CMAKE_PROJECTS 0 folder)
set(CPACK_INSTALL_CMAKE_PROJECTS)
foreach(part IN LISTS parts)
    list(APPEND CPACK_INSTALL_CMAKE_PROJECTS ${folder} Sostenuto ${part} /)
endforeach()
