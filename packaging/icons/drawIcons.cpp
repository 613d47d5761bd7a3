// draw-icons MARK.svg FOLDER: the one picture of the program in every form that a system wants: EDGE.png for Linux,
// sostenuto.ico for Windows, sostenuto.icns for macOS. Runs while building, so that no drawn copy can grow stale.

#include <QBuffer>
#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QVector>

#include <cstdio>
#include <iterator>
#include <utility>

namespace {

constexpr int linuxEdges[] = {16, 22, 24, 32, 36, 48, 64, 72, 96, 128, 192, 256, 512};
constexpr int windowsEdges[] = {16, 20, 24, 32, 40, 48, 64, 96, 128, 256};

struct AppleForm {
    const char* kind;
    int edge;
};

/// Apple's names for PNG pictures: once, and for screens with twice the dots.
constexpr AppleForm appleForms[] = {{"icp4", 16},  {"ic11", 32},  {"icp5", 32},  {"ic12", 64},  {"ic07", 128},
                                    {"ic13", 256}, {"ic08", 256}, {"ic14", 512}, {"ic09", 512}, {"ic10", 1024}};

/// `share` of the edge is drawn on, in its middle: macOS has air around its icons.
QByteArray png(QSvgRenderer& mark, int edge, double share = 1.0)
{
    QImage image(edge, edge, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const double inside = edge * share;
    mark.render(&painter, QRectF((edge - inside) / 2, (edge - inside) / 2, inside, inside));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

void appendLittle(QByteArray& to, quint32 value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        to.append(char(value >> (8 * i) & 0xFF));
}

void appendBig(QByteArray& to, quint32 value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        to.append(char(value >> shift & 0xFF));
}

QByteArray ico(QSvgRenderer& mark)
{
    constexpr int headSize = 6;
    constexpr int entrySize = 16;
    QByteArray entries;
    QByteArray pictures;
    for (const int edge : windowsEdges) {
        const QByteArray picture = png(mark, edge);
        entries.append(char(edge & 0xFF)); // 256 is written as 0
        entries.append(char(edge & 0xFF));
        appendLittle(entries, 0, 2);  // no palette
        appendLittle(entries, 1, 2);  // planes
        appendLittle(entries, 32, 2); // bits
        appendLittle(entries, quint32(picture.size()), 4);
        appendLittle(entries, quint32(headSize + entrySize * std::size(windowsEdges) + pictures.size()), 4);
        pictures.append(picture);
    }
    QByteArray head;
    appendLittle(head, 0, 2);
    appendLittle(head, 1, 2);
    appendLittle(head, std::size(windowsEdges), 2);
    return head + entries + pictures;
}

QByteArray icns(QSvgRenderer& mark)
{
    constexpr double appleShare = 0.82;
    QByteArray all;
    for (const auto& [kind, edge] : appleForms) {
        const QByteArray picture = png(mark, edge, appleShare);
        all.append(kind, 4);
        appendBig(all, quint32(picture.size()) + 8);
        all.append(picture);
    }
    QByteArray head("icns");
    appendBig(head, quint32(all.size()) + 8);
    return head + all;
}

bool write(const QDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush())
        return true;
    std::fprintf(stderr, "%s: %s\n", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return false;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fputs("draw-icons MARK.svg FOLDER\n", stderr);
        return 2;
    }
    QSvgRenderer mark(QFile::decodeName(argv[1]));
    const QDir folder(QFile::decodeName(argv[2]));
    if (!mark.isValid() || !folder.mkpath(QStringLiteral("."))) {
        std::fputs("The mark can't be read, or the folder can't be made.\n", stderr);
        return 1;
    }
    bool done = write(folder, QStringLiteral("sostenuto.ico"), ico(mark)) &&
                write(folder, QStringLiteral("sostenuto.icns"), icns(mark));
    for (const int edge : linuxEdges)
        done = done && write(folder, QStringLiteral("%1.png").arg(edge), png(mark, edge));
    return done ? 0 : 1;
}
