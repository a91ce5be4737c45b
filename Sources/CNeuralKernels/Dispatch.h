// Which version of a kernel this processor runs.

#pragma once

#include "NeuralKernels.h"

/// The fastest kind of kernel that this processor and its system can run.
///
/// `neural_limit_kind` lowers it, for tests.
neural_kind neural_processor(void);

#if defined(__x86_64__)
#include <immintrin.h>
#endif

/// Lets numbers below 10⁻³⁸ be 0 until `neural_end`, and returns how they were treated before.
///
/// An x86 processor computes with such numbers about a hundred times slower. They are no rarity:
/// the means that Adam keeps of a unit that is never active shrink at each step, and rounding stops
/// them just short of 0.
static inline unsigned neural_begin(void) {
#if defined(__x86_64__)
  unsigned before = _mm_getcsr();
  _mm_setcsr(before | _MM_FLUSH_ZERO_ON | 0x0040);
  return before;
#else
  return 0;
#endif
}

static inline void neural_end(unsigned before) {
#if defined(__x86_64__)
  _mm_setcsr(before);
#endif
  (void)before;
}
