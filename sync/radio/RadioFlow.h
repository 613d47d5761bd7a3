// Keeps one station's bytes coming for one reader, through cuts and pauses.
#pragma once

#include "sync/model/Station.h"
#include "sync/radio/IcySplitter.h"
#include "sync/radio/RadioAnswer.h"
#include "sync/radio/RadioBytes.h"
#include "sync/radio/StreamList.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace sostenuto::sync {

/// How long a flow waits, in ms.
struct RadioWaits {
    int shortest = 500; ///< before it asks again
    int longest = 30'000;
    int paused = 30'000; ///< without a read
};

/// A station that never sounded fails with the first answer that is not sound. One that did is asked again until the
/// reader leaves, since stations come back under the same address; the waits grow, at random. A reader that reads
/// nothing for a while (paused) loses the connection and what waited, and is live again when it comes back. Redirects
/// and playlists are followed. `http` outlives it. Thread: sync.
class RadioFlow : public QObject {
    Q_OBJECT

public:
    RadioFlow(HttpClient& http, const QUrl& address, std::shared_ptr<RadioBytes> bytes, const RadioWaits& waits,
              QObject* parent = nullptr);
    ~RadioFlow() override;

    void start();
    /// See RadioBytes.
    void readerNews();

Q_SIGNALS:
    void stateChanged(sostenuto::sync::RadioState state);
    /// What plays about now, as the station says; plain text, empty = it says nothing any more.
    void titleChanged(const QString& title);
    /// The station's name for itself, bounded plain text.
    void named(const QString& name);
    /// Nothing more comes. Last.
    void failed(const sostenuto::sync::Error& error);
    /// The reader left. Last.
    void left();

private:
    void ask();
    void listenTo(std::unique_ptr<RadioAnswer> answer);
    void pump();
    bool begin();
    void moveSound();
    void ended(const HttpOutcome& outcome);
    void followList();
    void lost(const Error& error);
    [[nodiscard]] bool speaksOtherwise(const HttpOutcome& outcome) const;
    [[nodiscard]] bool speaksIcy() const { return m_address == m_icyAddress; }
    void hangUp();
    void checkPaused();
    void setState(RadioState state);

    HttpClient& m_http;
    const QUrl m_station;
    std::shared_ptr<RadioBytes> m_bytes;
    const RadioWaits m_waits;
    QUrl m_address; ///< of the sound, once a playlist named it
    int m_lists = 0;
    QUrl m_icyAddress; ///< there somebody speaks it
    std::unique_ptr<RadioAnswer> m_answer;
    std::optional<StreamKind> m_kind; ///< of the answer, once it began
    QByteArray m_list;
    std::optional<IcySplitter> m_splitter;
    bool m_sounded = false;
    bool m_resting = false;
    int m_asked = 0;
    int m_failures = 0;
    qint64 m_received = 0; ///< bytes of sound of this answer
    std::optional<RadioState> m_state;
    QTimer m_again;
    QTimer m_pauses;
};

} // namespace sostenuto::sync
