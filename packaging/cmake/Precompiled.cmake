# Headers of the system and of libraries, read once for a target instead of once for each of its files: three quarters of
# the time that a compiler spends here is spent on them. Every file still names all that it uses; -DSOSTENUTO_PRECOMPILED=OFF
# shows whether it does.
#
# Nothing of the project stands in them, so they change with the system only. That lets the compiler cache know them by
# their origin instead of by their bytes, which differ from folder to folder.

option(SOSTENUTO_PRECOMPILED "Read the headers of libraries once for a target" ON)

set(SOSTENUTO_HEADERS_CORE
    <algorithm> <array> <chrono> <cmath> <cstdint> <cstring> <deque> <functional> <limits> <map> <memory> <optional> <span>
    <string> <tuple> <utility> <vector> <tl/expected.hpp>
    <QByteArray> <QCoreApplication> <QCryptographicHash> <QDateTime> <QDir> <QElapsedTimer> <QFile> <QFileInfo> <QFuture>
    <QFutureWatcher> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QLoggingCategory> <QObject> <QPointer> <QPromise>
    <QRandomGenerator> <QRegularExpression> <QSet> <QString> <QStringList> <QThread> <QTimer> <QUrl> <QVector>)
set(SOSTENUTO_HEADERS_NETWORK <QNetworkAccessManager> <QNetworkReply> <QNetworkRequest> <QTcpServer> <QTcpSocket>)
set(SOSTENUTO_HEADERS_WIDGETS
    <QAbstractItemView> <QAction> <QApplication> <QBoxLayout> <QComboBox> <QDialog> <QIcon> <QKeyEvent> <QLabel> <QLineEdit>
    <QListView> <QMenu> <QMouseEvent> <QPainter> <QPainterPath> <QPushButton> <QScrollArea> <QSettings> <QStackedLayout>
    <QStyledItemDelegate> <QToolButton> <QWidget>)

# The compiler cache needs the first. The warnings are those that GCC 12 gives wrongly for std::string's operator+ once it no
# longer knows that the text of it stands in a header of the system.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    set(SOSTENUTO_PRECOMPILED_OPTIONS -fpch-preprocess -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow)
endif()

# `groups`: CORE, NETWORK, WIDGETS, or a header.
function(sostenuto_precompile target)
    if(NOT SOSTENUTO_PRECOMPILED)
        return()
    endif()
    set(headers)
    foreach(group IN LISTS ARGN)
        if(DEFINED SOSTENUTO_HEADERS_${group})
            list(APPEND headers ${SOSTENUTO_HEADERS_${group}})
        else()
            list(APPEND headers ${group})
        endif()
    endforeach()
    target_precompile_headers(${target} PRIVATE ${headers})
    sostenuto_precompiled_origin(${target} "${headers}")
endfunction()

# Programs of one kind share what the first of them reads.
function(sostenuto_precompile_like target first)
    if(SOSTENUTO_PRECOMPILED)
        target_precompile_headers(${target} REUSE_FROM ${first})
        target_compile_options(${target} PRIVATE ${SOSTENUTO_PRECOMPILED_OPTIONS})
    endif()
endfunction()

function(sostenuto_precompiled_origin target headers)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        return()
    endif()
    target_compile_options(${target} PRIVATE ${SOSTENUTO_PRECOMPILED_OPTIONS})
    file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}.dir/cmake_pch.hxx.gch.sum
        "${CMAKE_CXX_COMPILER_VERSION} Qt ${Qt6_VERSION} ${CMAKE_BUILD_TYPE} ${CMAKE_CXX_FLAGS} ${SOSTENUTO_SANITIZE} ${headers}\n")
endfunction()

# What the cache has to be told for that, wherever the build is started from. It is shared by every clone of the project on
# this machine.
if(CMAKE_CXX_COMPILER_LAUNCHER STREQUAL "ccache")
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=true CCACHE_PCH_EXTSUM=true
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ccache)
endif()
