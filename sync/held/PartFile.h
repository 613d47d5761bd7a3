// A file on its way: what came so far, written in order, with its SHA-256.
#pragma once

#include "sync/model/Error.h"

#include <QCryptographicHash>
#include <QFile>

namespace sostenuto::sync {

/// Lies beside its later place as "<place>.part". Thread: sync.
class PartFile {
public:
    explicit PartFile(const QString& place);

    /// Makes the folder and opens what is there, of which the first `keep` bytes are good (fewer when fewer are there).
    [[nodiscard]] Result<void> open(qint64 keep);
    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    /// Takes up to `atMost` of the kept bytes into the checksum. true = all of them are in.
    [[nodiscard]] Result<bool> catchUp(qint64 atMost);

    /// The service sends the file from its start again. What is here stays readable while the same bytes come once
    /// more; from the first difference on, the new bytes count.
    void startOver();
    /// Forgets everything.
    [[nodiscard]] Result<void> clear();
    [[nodiscard]] Result<void> write(const QByteArray& chunk);
    /// On disk, to survive a power cut.
    [[nodiscard]] Result<void> checkpoint();
    /// No more comes: on disk, in its place, closed. Answers the checksum.
    [[nodiscard]] Result<QByteArray> finish();
    void close() { m_file.close(); }
    /// Closes and deletes.
    void discard();

    [[nodiscard]] QString path() const { return m_file.fileName(); }
    /// Bytes that can be read.
    [[nodiscard]] qint64 available() const { return m_length; }
    /// Bytes of the service's answer that were taken, from the file's start.
    [[nodiscard]] qint64 position() const { return m_position; }

private:
    [[nodiscard]] Error error(const char* doing) const;
    [[nodiscard]] Result<qsizetype> alreadyHere(const QByteArray& chunk);
    [[nodiscard]] Result<void> cutTo(qint64 length);
    [[nodiscard]] Result<void> append(const QByteArray& bytes);

    QString m_place;
    QFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256}; ///< of the first m_position bytes
    qint64 m_length = 0;
    qint64 m_position = 0;
};

} // namespace sostenuto::sync
