// Kernels over rows of numbers for one kind of processor. Included by Vectors.c with WIDTH, NAME(x)
// as Product.template.h, and
//
//   LOW, HIGH  indices that interleave the lower, and the upper, halves of two vectors

typedef float NAME(lanes) __attribute__((vector_size(4 * WIDTH), aligned(4)));
typedef int NAME(bits) __attribute__((vector_size(4 * WIDTH), aligned(4)));

static inline __attribute__((always_inline)) NAME(lanes) NAME(load)(const float *from) {
  return *(const NAME(lanes) *)from;
}

// The sums of a vector's lanes 0, 4, 8, …; of 1, 5, 9, …; and so on.
static inline __attribute__((always_inline)) four_lanes NAME(fold)(NAME(lanes) v) {
#if WIDTH == 16
  eight_lanes half = __builtin_shufflevector(v, v, 0, 1, 2, 3, 4, 5, 6, 7) +
                     __builtin_shufflevector(v, v, 8, 9, 10, 11, 12, 13, 14, 15);
#elif WIDTH == 8
  eight_lanes half = v;
#endif
#if WIDTH >= 8
  return __builtin_shufflevector(half, half, 0, 1, 2, 3) +
         __builtin_shufflevector(half, half, 4, 5, 6, 7);
#else
  return v;
#endif
}

static inline __attribute__((always_inline)) float NAME(total)(NAME(lanes) v) {
  four_lanes part = NAME(fold)(v);
  return (part[0] + part[2]) + (part[1] + part[3]);
}

// The totals of four vectors.
static inline __attribute__((always_inline)) four_lanes NAME(totals)(
    NAME(lanes) a, NAME(lanes) b, NAME(lanes) c, NAME(lanes) d) {
  four_lanes p = NAME(fold)(a), q = NAME(fold)(b), r = NAME(fold)(c), s = NAME(fold)(d);
  four_lanes pq = __builtin_shufflevector(p, q, 0, 4, 1, 5) +
                  __builtin_shufflevector(p, q, 2, 6, 3, 7);
  four_lanes rs = __builtin_shufflevector(r, s, 0, 4, 1, 5) +
                  __builtin_shufflevector(r, s, 2, 6, 3, 7);
  return __builtin_shufflevector(pq, rs, 0, 1, 4, 5) +
         __builtin_shufflevector(pq, rs, 2, 3, 6, 7);
}

// Σ a[i]·b[i]. Four sums run side by side, since an addition takes four cycles to finish.
static inline __attribute__((always_inline)) float NAME(dot)(
    const float *a, const float *b, int64_t count) {
  NAME(lanes) sum[4] = {};
  int64_t i = 0;
  for (; i + 4 * WIDTH <= count; i += 4 * WIDTH)
#pragma clang loop unroll(full)
    for (int j = 0; j < 4; j++)
      sum[j] += NAME(load)(a + i + j * WIDTH) * NAME(load)(b + i + j * WIDTH);
  for (; i + WIDTH <= count; i += WIDTH) sum[0] += NAME(load)(a + i) * NAME(load)(b + i);
  float result = NAME(total)((sum[0] + sum[1]) + (sum[2] + sum[3]));
  for (; i < count; i++) result += a[i] * b[i];
  return result;
}

// The products of four rows of a with b: one load of b serves all, and so does one adding up.
static inline __attribute__((always_inline)) four_lanes NAME(four_dots)(
    const float *a, int64_t a_row, const float *b, int64_t count) {
  NAME(lanes) sum[4] = {};
  int64_t i = 0;
  for (; i + WIDTH <= count; i += WIDTH) {
    NAME(lanes) right = NAME(load)(b + i);
#pragma clang loop unroll(full)
    for (int j = 0; j < 4; j++) sum[j] += NAME(load)(a + j * a_row + i) * right;
  }
  four_lanes result = NAME(totals)(sum[0], sum[1], sum[2], sum[3]);
  for (; i < count; i++) {
    four_lanes left = {a[i], a[a_row + i], a[2 * a_row + i], a[3 * a_row + i]};
    result += left * b[i];
  }
  return result;
}

static float NAME(squares)(const float *a, int64_t count) { return NAME(dot)(a, a, count); }

static void NAME(apply)(
    const float *weights, const float *biases, const float *x, float *y, int64_t inputs,
    int64_t outputs, bool rectifies) {
  int64_t row = 0;
  for (; row + 4 <= outputs; row += 4)
    *(four_lanes *)(y + row) =
        NAME(four_dots)(weights + row * inputs, inputs, x, inputs) +
        *(const four_lanes *)(biases + row);
  for (; row < outputs; row++)
    y[row] = NAME(dot)(weights + row * inputs, x, inputs) + biases[row];
  if (rectifies)
    for (row = 0; row < outputs; row++) y[row] = y[row] <= 0 ? 0 : y[row];
}

static void NAME(sum_rows)(
    const float *a, int64_t rows, int64_t columns, int64_t a_row, float *sums) {
  int64_t row = 0;
  for (; row + 4 <= rows; row += 4) {
    const float *from = a + row * a_row;
    NAME(lanes) sum[4] = {};
    int64_t i = 0;
    for (; i + WIDTH <= columns; i += WIDTH)
#pragma clang loop unroll(full)
      for (int j = 0; j < 4; j++) sum[j] += NAME(load)(from + j * a_row + i);
    *(four_lanes *)(sums + row) = NAME(totals)(sum[0], sum[1], sum[2], sum[3]);
    for (; i < columns; i++)
      for (int j = 0; j < 4; j++) sums[row + j] += from[j * a_row + i];
  }
  for (; row < rows; row++) {
    sums[row] = 0;
    for (int64_t i = 0; i < columns; i++) sums[row] += a[row * a_row + i];
  }
}

static void NAME(multiply_rows)(
    const float *a, int64_t a_row, int64_t m, const float *b, int64_t b_row, int64_t n,
    int64_t count, float *c) {
  for (int64_t row = 0; row < m; row++, a += a_row, c += n) {
    int64_t column = 0;
    for (; column + 4 <= n; column += 4)
      *(four_lanes *)(c + column) = NAME(four_dots)(b + column * b_row, b_row, a, count);
    for (; column < n; column++) c[column] = NAME(dot)(a, b + column * b_row, count);
  }
}

// Exchanges rows and columns of a square of WIDTH by WIDTH: as in a perfect shuffle of cards, the
// upper half of the rows is interleaved with the lower one, as often as halving takes to get to 1.
static inline __attribute__((always_inline)) void NAME(transpose_square)(
    const float *from, int64_t from_row, float *to, int64_t to_row) {
  NAME(lanes) rows[WIDTH], next[WIDTH];
#pragma clang loop unroll(full)
  for (int i = 0; i < WIDTH; i++) rows[i] = NAME(load)(from + i * from_row);
#pragma clang loop unroll(full)
  for (int turns = 1; turns < WIDTH; turns *= 2) {
#pragma clang loop unroll(full)
    for (int i = 0; i < WIDTH / 2; i++) {
      next[2 * i] = __builtin_shufflevector(rows[i], rows[i + WIDTH / 2], LOW);
      next[2 * i + 1] = __builtin_shufflevector(rows[i], rows[i + WIDTH / 2], HIGH);
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < WIDTH; i++) rows[i] = next[i];
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < WIDTH; i++) *(NAME(lanes) *)(to + i * to_row) = rows[i];
}

static void NAME(transpose)(
    const float *from, int64_t rows, int64_t columns, int64_t from_row, float *to,
    int64_t to_row) {
  for (int64_t row = 0; row < rows; row += WIDTH)
    for (int64_t column = 0; column < columns; column += WIDTH)
      NAME(transpose_square)(
          from + row * from_row + column, from_row, to + column * to_row + row, to_row);
}

// m / (√v · root_scale + epsilon).
static inline __attribute__((always_inline)) NAME(lanes) NAME(quotient)(
    NAME(lanes) m, NAME(lanes) v, float root_scale, float epsilon) {
#if WIDTH == 16
  // A root and a division of 16 floats take 18 and 16 cycles. An estimate of 14 bits and a step of
  // Newton's method, which doubles them, take a few. The bounds keep the estimates finite: a root
  // of 10⁻³⁷ is lost beside epsilon.
  __m512 bounded = _mm512_max_ps(_mm512_set1_ps(1e-37f), _mm512_min_ps(_mm512_set1_ps(1e37f), v));
  __m512 r = _mm512_rsqrt14_ps(bounded);
  __m512 root = bounded * r;
  root = root + root * (0.5f - 0.5f * r * root);
  __m512 below = root * root_scale + epsilon;
  __m512 inverse = _mm512_rcp14_ps(below);
  inverse = inverse + inverse * (1.0f - below * inverse);
  return m * inverse;
#else
  return m / (__builtin_elementwise_sqrt(v) * root_scale + epsilon);
#endif
}

static void NAME(adam)(
    const neural_adam *s, float *parameters, float *mean, float *mean_square,
    const float *gradient, int64_t count) {
  float beta1 = s->beta1, beta2 = s->beta2, rest1 = 1 - s->beta1, rest2 = 1 - s->beta2;
  float rate = s->rate;
  int64_t i = 0;
  for (; i + WIDTH <= count; i += WIDTH) {
    NAME(lanes) g = NAME(load)(gradient + i);
    NAME(lanes) m = NAME(load)(mean + i) * beta1 + g * rest1;
    NAME(lanes) v = NAME(load)(mean_square + i) * beta2 + g * g * rest2;
    *(NAME(lanes) *)(mean + i) = m;
    *(NAME(lanes) *)(mean_square + i) = v;
    *(NAME(lanes) *)(parameters + i) =
        NAME(load)(parameters + i) - rate * NAME(quotient)(m, v, s->root_scale, s->epsilon);
  }
  for (; i < count; i++) {
    float g = gradient[i];
    float m = mean[i] * beta1 + g * rest1;
    float v = mean_square[i] * beta2 + g * g * rest2;
    mean[i] = m;
    mean_square[i] = v;
    parameters[i] -= rate * m / (__builtin_sqrtf(v) * s->root_scale + s->epsilon);
  }
}
