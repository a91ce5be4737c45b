// Kernels over rows of numbers for one kind of processor. Included by Vectors.c with WIDTH, NAME(x)
// as Product.template.h, and
//
//   LOW, HIGH  indices that interleave the lower, and the upper, halves of two vectors

typedef float NAME(lanes) __attribute__((vector_size(4 * WIDTH), aligned(4)));
typedef int NAME(bits) __attribute__((vector_size(4 * WIDTH), aligned(4)));

static inline __attribute__((always_inline)) NAME(lanes) NAME(load)(const float *from) {
  return *(const NAME(lanes) *)from;
}

static inline __attribute__((always_inline)) float NAME(total)(NAME(lanes) v) {
  float part[WIDTH];
  *(NAME(lanes) *)part = v;
  for (int half = WIDTH / 2; half > 0; half /= 2)
    for (int i = 0; i < half; i++) part[i] += part[i + half];
  return part[0];
}

// Σ a[i]·b[i]. Four sums run side by side, since an addition takes four cycles to finish.
static inline __attribute__((always_inline)) float NAME(dot)(
    const float *a, const float *b, int64_t count) {
  NAME(lanes) sum[4] = {};
  int64_t i = 0;
  for (; i + 4 * WIDTH <= count; i += 4 * WIDTH)
#pragma clang loop unroll(full)
    for (int j = 0; j < 4; j++) sum[j] += NAME(load)(a + i + j * WIDTH) * NAME(load)(b + i + j * WIDTH);
  for (; i + WIDTH <= count; i += WIDTH) sum[0] += NAME(load)(a + i) * NAME(load)(b + i);
  float result = NAME(total)((sum[0] + sum[1]) + (sum[2] + sum[3]));
  for (; i < count; i++) result += a[i] * b[i];
  return result;
}

static float NAME(squares)(const float *a, int64_t count) { return NAME(dot)(a, a, count); }

// One layer of one observation: y = W x + b, negative results 0 if it rectifies.
static void NAME(apply)(
    const float *weights, const float *biases, const float *x, float *y, int64_t inputs,
    int64_t outputs, bool rectifies) {
  for (int64_t row = 0; row < outputs; row++) {
    float result = NAME(dot)(weights + row * inputs, x, inputs) + biases[row];
    y[row] = rectifies && result <= 0 ? 0 : result;
  }
}

static void NAME(sum_rows)(
    const float *a, int64_t rows, int64_t columns, int64_t a_row, float *sums) {
  for (int64_t row = 0; row < rows; row++) {
    const float *from = a + row * a_row;
    NAME(lanes) sum = {};
    int64_t i = 0;
    for (; i + WIDTH <= columns; i += WIDTH) sum += NAME(load)(from + i);
    float result = NAME(total)(sum);
    for (; i < columns; i++) result += from[i];
    sums[row] = result;
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
  float scale = s->gradient_scale, rate = s->rate;
  int64_t i = 0;
  for (; i + WIDTH <= count; i += WIDTH) {
    NAME(lanes) g = NAME(load)(gradient + i) * scale;
    NAME(lanes) m = NAME(load)(mean + i) * beta1 + g * rest1;
    NAME(lanes) v = NAME(load)(mean_square + i) * beta2 + g * g * rest2;
    *(NAME(lanes) *)(mean + i) = m;
    *(NAME(lanes) *)(mean_square + i) = v;
    *(NAME(lanes) *)(parameters + i) =
        NAME(load)(parameters + i) - rate * NAME(quotient)(m, v, s->root_scale, s->epsilon);
  }
  for (; i < count; i++) {
    float g = gradient[i] * scale;
    float m = mean[i] * beta1 + g * rest1;
    float v = mean_square[i] * beta2 + g * g * rest2;
    mean[i] = m;
    mean_square[i] = v;
    parameters[i] -= rate * m / (__builtin_sqrtf(v) * s->root_scale + s->epsilon);
  }
}
