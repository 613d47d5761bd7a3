// How soon what is missing will be here, from how fast it came so far. A plain value.
#pragma once

#include <QtGlobal>

#include <optional>

namespace sostenuto::ui {

class ArrivalRate {
public:
    /// So many bytes of so many tracks are missing now. Times in ms, upwards. Other tracks than before begin a new
    /// measurement, and until that says something the last one holds; but not when nothing has arrived for
    /// patienceMs(): then nobody knows, until something does.
    void note(qint64 now, int tracks, qint64 missingBytes);
    /// So long nothing may arrive: three times as long as ever before in this measurement, since whole tracks arrive.
    [[nodiscard]] qint64 patienceMs() const;
    /// Of what was missing at the last note(); nothing = not known yet, or more than a day.
    [[nodiscard]] std::optional<qint64> leftMs() const;

private:
    void begin(qint64 now, int tracks, qint64 missingBytes);

    int m_tracks = -1;
    qint64 m_beganAt = 0;
    qint64 m_beganWith = 0;
    qint64 m_missing = 0;
    qint64 m_arrivedAt = 0; ///< the last of it, or when the measurement began
    qint64 m_longestGapMs = 0;
    double m_bytesPerMs = 0; ///< 0 = not known
};

} // namespace sostenuto::ui
