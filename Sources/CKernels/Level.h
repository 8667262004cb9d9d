#ifndef LEVEL_H
#define LEVEL_H

#include "CKernels.h"

/// The kernels of one level.
struct kernels {
  void (*multiply)(const struct kernel_product *);
  void (*multiply_transposed)(const struct kernel_product *);
  void (*gelu)(const float *, float *, ptrdiff_t);
  void (*gelu_tanh)(const float *, float *, ptrdiff_t);
  void (*tanh)(const float *, float *, ptrdiff_t);
  void (*softmax_rows)(const float *, ptrdiff_t, float *, ptrdiff_t, ptrdiff_t, double *);
  void (*normalise_rows)(
      const float *, ptrdiff_t, float *, ptrdiff_t, ptrdiff_t, const float *, const float *,
      double);
};

extern const struct kernels kernels_baseline;
#if defined(__x86_64__)
extern const struct kernels kernels_avx2, kernels_avx512;
#endif

#endif
