#include "app/crash/StartMemory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace sostenuto::app {

int StartMemory::begin()
{
    constexpr int most = 1000;
    QFile file(m_file);
    const int before = file.open(QIODevice::ReadOnly) ? std::clamp(file.read(16).trimmed().toInt(), 0, most) : 0;
    file.close();
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    // Not made sure of on the disk: it is about this program's end, not the computer's.
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(QByteArray::number(before + 1));
    return before;
}

void StartMemory::settled()
{
    if (!m_isSettled)
        QFile::remove(m_file);
    m_isSettled = true;
}

} // namespace sostenuto::app
