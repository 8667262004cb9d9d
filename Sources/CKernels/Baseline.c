// What every processor of the kind can do: SSE2 on x86-64, NEON on ARM.

#include "Level.h"

// Where a processor has no vectors of its own there is nothing to unroll.
#pragma clang diagnostic ignored "-Wpass-failed"

#define LEVEL kernels_baseline
#define LANES 4
#if defined(__aarch64__)
#define FUSED 1
#define TILE_ROWS 8
#define DOT_COLUMNS 4
#else
#define FUSED 0
#define TILE_ROWS 6
#define DOT_COLUMNS 3
#endif
#define TERMS 4
#define ADD_NEIGHBOURS(a, b) \
  (__builtin_shufflevector(a, b, 0, 2, 4, 6) + __builtin_shufflevector(a, b, 1, 3, 5, 7))

#include "Kernels.h"
