// How often may be asked again. Pure.
#pragma once

namespace sostenuto::sync {

/// At most one request in ten is one that is made again, counted over the last hundred. A value.
class RetryBudget {
public:
    /// A request is made for the first time.
    void asked();
    /// May one be made again now? It counts as made.
    [[nodiscard]] bool takeRetry();

    static constexpr int perRequest = 1;
    static constexpr int perRetry = 10;
    static constexpr int most = 100;

private:
    int m_tenths = 3 * perRetry; ///< a player that has just begun may ask three times again
};

} // namespace sostenuto::sync
