#include "sync/backend/RetryBudget.h"

#include <algorithm>

namespace sostenuto::sync {

void RetryBudget::asked()
{
    m_tenths = std::min(m_tenths + perRequest, most);
}

bool RetryBudget::takeRetry()
{
    if (m_tenths < perRetry)
        return false;
    m_tenths -= perRetry;
    return true;
}

} // namespace sostenuto::sync
