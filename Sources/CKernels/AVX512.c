// x86-64 with vectors of 16 numbers: many servers from 2017 on, and some desktops.

#include "Level.h"

#if defined(__x86_64__)

// 12 · 2 sums, 2 vectors of B and a factor in 32 registers; 4 · 6 sums, 4 factors and a vector.
#define LEVEL kernels_avx512
#define LANES 16
#define FUSED 1
#define TILE_ROWS 12
#define DOT_COLUMNS 6
#define TERMS 8
#define ADD_NEIGHBOURS(a, b)                                                                    \
  (__builtin_shufflevector(a, b, 0, 2, 16, 18, 4, 6, 20, 22, 8, 10, 24, 26, 12, 14, 28, 30) +   \
   __builtin_shufflevector(a, b, 1, 3, 17, 19, 5, 7, 21, 23, 9, 11, 25, 27, 13, 15, 29, 31))

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512vl,avx512dq,avx512bw,avx2,fma"))), apply_to = function)
#include "Kernels.h"
#pragma clang attribute pop

#endif
