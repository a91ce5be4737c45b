#include "AllocationCount.h"

#include <errno.h>
#include <stdlib.h>

#ifdef __GLIBC__

// A program's own malloc takes the place of glibc's for everything that is loaded with it; the memory
// still comes from glibc, so that free needs no other.
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static __thread int64_t count __attribute__((tls_model("initial-exec")));

void *malloc(size_t size) {
  count++;
  return __libc_malloc(size);
}

void *calloc(size_t members, size_t size) {
  count++;
  return __libc_calloc(members, size);
}

void *realloc(void *place, size_t size) {
  count++;
  return __libc_realloc(place, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  count++;
  return __libc_memalign(alignment, size);
}

void *memalign(size_t alignment, size_t size) {
  count++;
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **result, size_t alignment, size_t size) {
  count++;
  void *place = __libc_memalign(alignment, size);
  if (!place) return ENOMEM;
  *result = place;
  return 0;
}

int64_t allocation_count(void) { return count; }
int allocation_counting_works(void) { return 1; }

#else

int64_t allocation_count(void) { return 0; }
int allocation_counting_works(void) { return 0; }

#endif
