// What the networks spend their time on, in C. Each kernel has a plain Swift version that tests
// compare it with.

#pragma once

#include <stdint.h>
