// Moved: answers are everybody's.
#pragma once

#include "sync/model/Answer.h"
