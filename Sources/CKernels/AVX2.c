// x86-64 with vectors of 8 numbers: processors from about 2013 on.

#include "Level.h"

#if defined(__x86_64__)

// 6 · 2 sums, 2 vectors of B and a factor in 16 registers; 4 · 3 sums, 4 factors and no more.
#define LEVEL kernels_avx2
#define LANES 8
#define FUSED 1
#define TILE_ROWS 6
#define DOT_COLUMNS 3
#define TERMS 6
#define ADD_NEIGHBOURS(a, b)                                 \
  (__builtin_shufflevector(a, b, 0, 2, 8, 10, 4, 6, 12, 14) + \
   __builtin_shufflevector(a, b, 1, 3, 9, 11, 5, 7, 13, 15))

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "Kernels.h"
#pragma clang attribute pop

#endif
