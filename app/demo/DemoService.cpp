#include "app/demo/DemoService.h"
