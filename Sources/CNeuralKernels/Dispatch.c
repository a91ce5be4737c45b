#include "Dispatch.h"

#include <stdatomic.h>

// Of each thread: the kinds differ in the last bits, and what another thread computes has to stay the same.
static _Thread_local neural_kind limit = neural_avx512;

static neural_kind best(void) {
#if defined(__x86_64__)
  static atomic_int known = -1;
  int kind = atomic_load_explicit(&known, memory_order_relaxed);
  if (kind >= 0) return kind;
  // The built-in asks the processor and whether the system saves the wide registers.
  __builtin_cpu_init();
  kind = neural_plain;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) kind = neural_avx2;
  if (kind == neural_avx2 && __builtin_cpu_supports("avx512f") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
    kind = neural_avx512;
  atomic_store_explicit(&known, kind, memory_order_relaxed);
  return kind;
#else
  return neural_plain;
#endif
}

neural_kind neural_processor(void) {
  neural_kind kind = best();
  return kind < limit ? kind : limit;
}

neural_kind neural_limit_kind(neural_kind most) {
  limit = most;
  return neural_processor();
}
