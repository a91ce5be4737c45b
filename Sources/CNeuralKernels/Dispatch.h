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

/// Lets subnormal numbers, those below 2⁻¹²⁶ ≈ 1.2·10⁻³⁸, be 0 until `neural_end`, and returns how they
/// were treated before.
///
/// Intel's processors hand many operations on such numbers to microcode, which takes more than a
/// hundred cycles where the operation takes a few; other processors, x86 or not, may have no such
/// penalty. Only x86 is told here; elsewhere these numbers are computed with as they are.
///
/// They are no rarity: the mean gradient that Adam keeps of a unit that is never active is multiplied
/// by β₁ at each step, and rounding stops it just short of 0. With β₁ = 0.9 four times the smallest
/// number becomes 3.6 times it, which is rounded to four again.
///
/// Source: Intel, *64 and IA-32 architectures optimization reference manual*, on floating-point
/// assists and flush-to-zero; Andrysco and others, *On subnormal floating point and abnormal timing*
/// (2015).
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
