#include "NeuralKernels.h"

#include <string.h>

// The size of a block of b: 384 rows of 64 floats, 96 KiB of the second cache. With fewer rows the
// result is read and written more often: of two matrices of 1024 by 1024, 128 rows gave 99 GFLOP/s
// and 384 gave 123, where OpenBLAS had 30 with its own choice of kernel and 140 with Cooperlake's.
enum { block_rows = 384, block_columns = 64 };

void neural_multiply_large(
    int64_t m, int64_t n, int64_t k, const float *a, int64_t a_row, const float *b,
    int64_t b_row, float *c, int64_t c_row) {
  _Alignas(64) float block[block_rows * block_columns];
  for (int64_t first = 0; first < k; first += block_rows) {
    int64_t depth = k - first < block_rows ? k - first : block_rows;
    for (int64_t column = 0; column < n; column += block_columns) {
      int64_t width = n - column < block_columns ? n - column : block_columns;
      int64_t padded = (width + neural_padding - 1) / neural_padding * neural_padding;
      for (int64_t row = 0; row < depth; row++) {
        memcpy(block + row * padded, b + (first + row) * b_row + column, width * sizeof(float));
        memset(block + row * padded + width, 0, (padded - width) * sizeof(float));
      }
      neural_product product = {
          .m = m, .n = width, .k = depth, .a = a + first, .a_row = a_row, .a_column = 1,
          .b = block, .b_row = padded, .c = c + column, .c_row = c_row,
          .accumulates = first > 0};
      neural_multiply(&product);
    }
  }
}
