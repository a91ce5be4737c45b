// What the networks spend their time on, in C: each kernel has a plain Swift version that tests
// compare it with.
//
// Every kernel is compiled for several kinds of x86 processor, and once in plain C for all others;
// the first call chooses (Dispatch.c).

//
// What was measured for the second document's agent (4-128-128-2, batch 64), on one core of an
// AVX-512 machine that other programs kept busy, as the least CPU time of many runs:
//
// - A product of 128 by 128 by 64 takes 12.4 µs (170 GFLOP/s). OpenBLAS 0.3.21 takes 70 to 105 with
//   the kernel that it chooses here, and 17 with OPENBLAS_CORETYPE=Cooperlake, which has to be set
//   before the program starts. So these are compiled in; and a layer's bias, max(x, 0) and mask
//   cost next to nothing where the sums already stand in registers.
// - How a number of `a` gets into all lanes decides: as `0 + a[i]` a product took 18.3 µs, since
//   the addition and the copying take the place of every fifth multiply-add; loaded as copies
//   (`a[i] - 0`) it takes 12.4. The tile's size then made no difference from 4 by 4 vectors on.
// - Observations as columns need two transposes of signals in a step (1 µs), and none of weights.
// - Adam's root and division by estimates and a step of Newton's: 5.8 µs for 17,410 parameters;
//   8.1 with AVX2's exact ones, 10.8 in plain C.
// - Subnormal numbers (below 1.2·10⁻³⁸) taken for 0, on x86, in `neural_multiply` and
//   `neural_adam_step`: without it, Adam was ten times slower once units had been inactive for some 800
//   steps. With every mean subnormal it takes 118 µs in place of 7.4, 212 in place of 8.5 with AVX2, and
//   595 in place of 11 in plain C. A mean gradient of 1 gets there by 0.9 at each step in 829 steps, one
//   of 10⁻³ in 764; the mean of squares, by 0.999, would take 87,000.

#pragma once

#include <stdbool.h>
#include <stdint.h>

/// How many floats the columns of a batch are padded to: the widest vector's.
enum { neural_padding = 16 };

/// The kinds of processor that kernels are compiled for, the slowest first.
typedef enum { neural_plain = 0, neural_avx2 = 1, neural_avx512 = 2 } neural_kind;

/// Lets kernels that this thread calls be of this kind at most, and returns the kind that runs from now on.
///
/// For tests, which compare all kinds that a machine has; programs have no need of it.
neural_kind neural_limit_kind(neural_kind most);

/// A matrix product with what a layer does to its result:
///
///     c[m][n] = after(bias[m] + Σ a[m·a_row + k·a_column] · b[k·b_row + n])
///
/// `a` may be read by rows or, with its steps exchanged, as its transpose. Rows of `b` are padded
/// with zeros, or with anything whose results do not matter, to a multiple of `neural_padding`.
typedef struct {
  /// Sizes of the result, and the length of the sums.
  int64_t m, n, k;
  const float *a;
  int64_t a_row, a_column;
  const float *b;
  int64_t b_row;
  float *c;
  int64_t c_row;
  /// One number for each row of the result, or null.
  const float *bias;
  /// Laid out as the result: where it is not above 0, the result becomes 0. Or null.
  const float *mask;
  int64_t mask_row;
  /// Whether the product is added to what stands in `c`.
  bool accumulates;
  /// Whether negative results become 0.
  bool rectifies;
  /// Whether rows of the result have room for a multiple of `neural_padding`, which is then
  /// written in full.
  bool writes_padding;
} neural_product;

/// Computes a matrix product.
void neural_multiply(const neural_product *product);

/// The sum of the squares of numbers.
float neural_sum_of_squares(const float *numbers, int64_t count);

/// One dense layer of one observation: y = W x + b, with W's rows one after the other; negative
/// results become 0 if it rectifies.
void neural_apply(
    const float *weights, const float *biases, const float *x, float *y, int64_t inputs,
    int64_t outputs, bool rectifies);

/// The sum of each row of a matrix.
void neural_sum_rows(
    const float *a, int64_t rows, int64_t columns, int64_t a_row, float *sums);

/// The products of the rows of one matrix with the rows of another: c[i·n + j] = a's row i times
/// b's row j.
///
/// It does what `neural_multiply` does with b transposed, and is the faster one where n is small.
void neural_multiply_rows(
    const float *a, int64_t a_row, int64_t m, const float *b, int64_t b_row, int64_t n,
    int64_t count, float *c);

/// Exchanges rows and columns: to[column·to_row + row] = from[row·from_row + column].
///
/// It works on whole squares: both matrices have room for, and are read and written up to, a
/// multiple of `neural_padding` rows and columns.
void neural_transpose(
    const float *from, int64_t rows, int64_t columns, int64_t from_row, float *to,
    int64_t to_row);

/// One step of Adam, with all that does not depend on the parameter worked out before.
typedef struct {
  float beta1, beta2;
  /// The learning rate over 1 − β₁ᵗ.
  float rate;
  /// 1 over the root of 1 − β₂ᵗ.
  float root_scale;
  float epsilon;
} neural_adam;

/// Changes parameters and both means in place.
void neural_adam_step(
    const neural_adam *settings, float *parameters, float *mean, float *mean_square,
    const float *gradient, int64_t count);

/// A product of large matrices: c = a·b, all row-major; `a` is m by k, `b` k by n.
///
/// Blocks of b are copied to where a tile reads them in order, small enough for the second cache.
void neural_multiply_large(
    int64_t m, int64_t n, int64_t k, const float *a, int64_t a_row, const float *b,
    int64_t b_row, float *c, int64_t c_row);
