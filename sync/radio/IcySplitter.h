// Takes the titles out of an internet radio's bytes. Pure; memory bounded by one title block.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace sostenuto::sync {

/// What one piece of the answer held.
struct IcyPiece {
    QByteArray sound;
    /// In order; an empty one says that the station has taken its title away.
    QStringList titles;
};

/// SHOUTcast's metadata: after every `interval` bytes of sound comes one byte, times 16 the length of a text that
/// follows (so 4080 bytes at most), padded with zeros. The interval is the answer's `icy-metaint`.
class IcySplitter {
public:
    /// `interval` 0 or less: there are no titles, every byte is sound.
    explicit IcySplitter(qint64 interval);

    /// The stream's next bytes, cut anywhere.
    [[nodiscard]] IcyPiece feed(QByteArrayView bytes);

private:
    qint64 m_interval;
    qint64 m_soundLeft;
    /// Of the text on its way; -1 while its length byte has not come.
    qsizetype m_textLeft = -1;
    QByteArray m_text;
};

/// What a station says of itself as one line of plain text, at most 300 characters. UTF-8, else Latin-1.
[[nodiscard]] QString icyText(const QByteArray& bytes);

/// The title in a metadata text such as `StreamTitle='It's on';StreamUrl='';`, null if it names none; as icyText().
/// Nothing is escaped in there: a title ends at the first `';`, or at the text's last quote.
[[nodiscard]] QString icyTitle(QByteArrayView text);

} // namespace sostenuto::sync
