#include "Dispatch.h"

typedef float four_lanes __attribute__((vector_size(16), aligned(4)));
#if defined(__x86_64__)
typedef float eight_lanes __attribute__((vector_size(32), aligned(4)));
#endif

// Once for each kind of processor: the same template with other vectors.

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512vl,fma"))), apply_to = function)
#define WIDTH 16
#define NAME(x) avx512_##x
#define LOW 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23
#define HIGH 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31
#include "Vectors.template.h"
#undef WIDTH
#undef NAME
#undef LOW
#undef HIGH
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define WIDTH 8
#define NAME(x) avx2_##x
#define LOW 0, 8, 1, 9, 2, 10, 3, 11
#define HIGH 4, 12, 5, 13, 6, 14, 7, 15
#include "Vectors.template.h"
#undef WIDTH
#undef NAME
#undef LOW
#undef HIGH
#pragma clang attribute pop
#endif

#define WIDTH 4
#define NAME(x) plain_##x
#define LOW 0, 4, 1, 5
#define HIGH 2, 6, 3, 7
#include "Vectors.template.h"
#undef WIDTH
#undef NAME
#undef LOW
#undef HIGH

#if defined(__x86_64__)
#define CHOOSE(kernel, arguments)                      \
  switch (neural_processor()) {                        \
    case neural_avx512: return avx512_##kernel arguments; \
    case neural_avx2: return avx2_##kernel arguments;  \
    default: return plain_##kernel arguments;          \
  }
#else
#define CHOOSE(kernel, arguments) return plain_##kernel arguments;
#endif

float neural_sum_of_squares(const float *numbers, int64_t count) {
  CHOOSE(squares, (numbers, count))
}

void neural_apply(
    const float *weights, const float *biases, const float *x, float *y, int64_t inputs,
    int64_t outputs, bool rectifies) {
  CHOOSE(apply, (weights, biases, x, y, inputs, outputs, rectifies))
}

void neural_sum_rows(
    const float *a, int64_t rows, int64_t columns, int64_t a_row, float *sums) {
  CHOOSE(sum_rows, (a, rows, columns, a_row, sums))
}

void neural_multiply_rows(
    const float *a, int64_t a_row, int64_t m, const float *b, int64_t b_row, int64_t n,
    int64_t count, float *c) {
  CHOOSE(multiply_rows, (a, a_row, m, b, b_row, n, count, c))
}

void neural_transpose(
    const float *from, int64_t rows, int64_t columns, int64_t from_row, float *to,
    int64_t to_row) {
  CHOOSE(transpose, (from, rows, columns, from_row, to, to_row))
}

static void adam(
    const neural_adam *settings, float *parameters, float *mean, float *mean_square,
    const float *gradient, int64_t count) {
  CHOOSE(adam, (settings, parameters, mean, mean_square, gradient, count))
}

void neural_adam_step(
    const neural_adam *settings, float *parameters, float *mean, float *mean_square,
    const float *gradient, int64_t count) {
  unsigned before = neural_begin();
  adam(settings, parameters, mean, mean_square, gradient, count);
  neural_end(before);
}
