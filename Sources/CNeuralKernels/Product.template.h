// The matrix product for one kind of processor. Included by DenseProduct.c with
//
//   WIDTH    floats in a vector
//   NAME(x)  the kind's name for a function
//   TILE_4, TILE_2, TILE_1  rows of a tile that is 4, 2 and 1 vectors wide
//
// A tile of the result stays in registers while the sums over k are formed: each step loads one
// vector of b for each of the tile's columns, and one number of a for each of its rows, and makes
// rows · vectors multiply-adds of them. The more of these per load, the closer to the processor's
// peak; the tile's size is bounded by the number of registers (32 with AVX-512, 16 with AVX2).

typedef float NAME(lanes) __attribute__((vector_size(4 * WIDTH), aligned(4)));
typedef int NAME(bits) __attribute__((vector_size(4 * WIDTH), aligned(4)));

static inline __attribute__((always_inline)) void NAME(tile)(
    const neural_product *p, int64_t row, int64_t column, const int rows, const int vectors) {
  NAME(lanes) sum[8][4];
#pragma clang loop unroll(full)
  for (int r = 0; r < rows; r++) {
    float start = p->bias ? p->bias[row + r] : 0;
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) sum[r][v] = start - (NAME(lanes)){};
  }
  const float *a = p->a + row * p->a_row;
  const float *b = p->b + column;
  int64_t a_row = p->a_row, a_column = p->a_column, b_row = p->b_row;
  bool accumulates = p->accumulates, rectifies = p->rectifies;
  for (int64_t k = p->k; k > 0; k--) {
    NAME(lanes) right[4];
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) right[v] = *(const NAME(lanes) *)(b + v * WIDTH);
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++) {
      // Minus 0, which changes nothing, fills all lanes straight from memory. (Plus 0 would turn
      // −0 into 0, so it would be computed, at the cost of every fifth multiply-add.)
      NAME(lanes) left = a[r * a_row] - (NAME(lanes)){};
#pragma clang loop unroll(full)
      for (int v = 0; v < vectors; v++) sum[r][v] += left * right[v];
    }
    a += a_column;
    b += b_row;
  }
#pragma clang loop unroll(full)
  for (int r = 0; r < rows; r++) {
    float *c = p->c + (row + r) * p->c_row + column;
    const float *mask = p->mask ? p->mask + (row + r) * p->mask_row + column : 0;
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) {
      int64_t left = p->writes_padding ? WIDTH : p->n - column - v * WIDTH;
      if (left <= 0) continue;
      if (left >= WIDTH) {
        NAME(lanes) result = sum[r][v], zero = {};
        if (accumulates) result += *(const NAME(lanes) *)(c + v * WIDTH);
        // A comparison of vectors is a mask of ones and zeros. One with NaN is false: max(NaN, 0)
        // stays NaN.
        if (rectifies)
          result = (NAME(lanes))((NAME(bits))result & ~(NAME(bits))(result <= zero));
        if (mask)
          result = (NAME(lanes))(
              (NAME(bits))result & (*(const NAME(lanes) *)(mask + v * WIDTH) > zero));
        *(NAME(lanes) *)(c + v * WIDTH) = result;
      } else {
        // The last columns of a result without padding.
        float part[WIDTH];
        *(NAME(lanes) *)part = sum[r][v];
        if (!accumulates && !rectifies && !mask) {
          __builtin_memcpy(c + v * WIDTH, part, left * sizeof(float));
          continue;
        }
        for (int64_t i = 0; i < left; i++) {
          float result = part[i];
          if (accumulates) result += c[v * WIDTH + i];
          if (rectifies) result = result <= 0 ? 0 : result;
          if (mask) result = mask[v * WIDTH + i] > 0 ? result : 0;
          c[v * WIDTH + i] = result;
        }
      }
    }
  }
}

// All rows of the columns that a tile covers, with single rows for the rest.
#define STRIP(rows, vectors)                                                             \
  for (; row + rows <= p->m; row += rows) NAME(tile)(p, row, column, rows, vectors);

static void NAME(multiply)(const neural_product *p) {
  int64_t column = 0;
  while (column < p->n) {
    int64_t left = (p->n - column + WIDTH - 1) / WIDTH, row = 0;
    if (left >= 4) {
      STRIP(TILE_4, 4) STRIP(2, 4) STRIP(1, 4)
      column += 4 * WIDTH;
    } else if (left >= 2) {
      STRIP(TILE_2, 2) STRIP(2, 2) STRIP(1, 2)
      column += 2 * WIDTH;
    } else {
      STRIP(TILE_1, 1) STRIP(2, 1) STRIP(1, 1)
      column += WIDTH;
    }
  }
}

#undef STRIP
