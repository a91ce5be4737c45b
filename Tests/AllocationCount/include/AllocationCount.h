#pragma once
#include <stdint.h>

/// The number of times that this thread has asked for memory: malloc, calloc, realloc and the aligned
/// ones. Always 0 where the C library is not glibc.
int64_t allocation_count(void);

/// Whether requests are counted here.
int allocation_counting_works(void);
