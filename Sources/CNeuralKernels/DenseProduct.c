#include "Dispatch.h"

// Once for each kind of processor: the same template with other vectors and tiles.

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512vl,fma"))), apply_to = function)
#define WIDTH 16
#define NAME(x) avx512_##x
#define TILE_4 4
#define TILE_2 8
#define TILE_1 8
#include "Product.template.h"
#undef WIDTH
#undef NAME
#undef TILE_4
#undef TILE_2
#undef TILE_1
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define WIDTH 8
#define NAME(x) avx2_##x
#define TILE_4 2
#define TILE_2 4
#define TILE_1 8
#include "Product.template.h"
#undef WIDTH
#undef NAME
#undef TILE_4
#undef TILE_2
#undef TILE_1
#pragma clang attribute pop
#endif

#define WIDTH 4
#define NAME(x) plain_##x
#define TILE_4 2
#define TILE_2 4
#define TILE_1 8
#include "Product.template.h"

void neural_multiply(const neural_product *product) {
  unsigned before = neural_begin();
  switch (neural_processor()) {
#if defined(__x86_64__)
    case neural_avx512: avx512_multiply(product); break;
    case neural_avx2: avx2_multiply(product); break;
#endif
    default: plain_multiply(product);
  }
  neural_end(before);
}
