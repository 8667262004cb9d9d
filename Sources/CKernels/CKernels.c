#define _GNU_SOURCE

#include <sched.h>
#include <stdatomic.h>
#include <unistd.h>

#include "Level.h"

static atomic_int chosen_level = -1, chosen_threads = 0;

int kernel_is_available(int level) {
  switch (level) {
    case KERNEL_BASELINE: return 1;
#if defined(__x86_64__)
    case KERNEL_AVX2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    case KERNEL_AVX512:
      return kernel_is_available(KERNEL_AVX2) && __builtin_cpu_supports("avx512f") &&
             __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
             __builtin_cpu_supports("avx512bw");
#endif
    default: return 0;
  }
}

int kernel_level(void) {
  int level = atomic_load_explicit(&chosen_level, memory_order_relaxed);
  if (level >= 0) return level;
  for (level = KERNEL_AVX512; !kernel_is_available(level);) level--;
  atomic_store_explicit(&chosen_level, level, memory_order_relaxed);
  return level;
}

void kernel_set_level(int level) { atomic_store(&chosen_level, level); }

static int processors(void) {
#if defined(__linux__)
  // Fewer than the machine has where the process is confined to some of them.
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) return CPU_COUNT(&allowed);
#endif
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  return count < 1 ? 1 : (int)count;
}

int kernel_threads(void) {
  int count = atomic_load_explicit(&chosen_threads, memory_order_relaxed);
  if (count > 0) return count;
  count = processors();
  atomic_store_explicit(&chosen_threads, count, memory_order_relaxed);
  return count;
}

void kernel_set_threads(int count) { atomic_store(&chosen_threads, count); }

static const struct kernels *kernels_of(int level) {
  switch (level) {
#if defined(__x86_64__)
    case KERNEL_AVX2: return &kernels_avx2;
    case KERNEL_AVX512: return &kernels_avx512;
#endif
    default: return &kernels_baseline;
  }
}

void kernel_multiply(int level, struct kernel_product product) {
  kernels_of(level)->multiply(&product);
}

void kernel_multiply_transposed(int level, struct kernel_product product) {
  kernels_of(level)->multiply_transposed(&product);
}

void kernel_gelu(int level, const float *numbers, float *results, ptrdiff_t count) {
  kernels_of(level)->gelu(numbers, results, count);
}

void kernel_gelu_tanh(int level, const float *numbers, float *results, ptrdiff_t count) {
  kernels_of(level)->gelu_tanh(numbers, results, count);
}

void kernel_tanh(int level, const float *numbers, float *results, ptrdiff_t count) {
  kernels_of(level)->tanh(numbers, results, count);
}

void kernel_softmax_rows(
    int level, const float *numbers, ptrdiff_t stride, float *results, ptrdiff_t rows,
    ptrdiff_t columns, double *room) {
  kernels_of(level)->softmax_rows(numbers, stride, results, rows, columns, room);
}

void kernel_normalise_rows(
    int level, const float *numbers, ptrdiff_t stride, float *results, ptrdiff_t rows,
    ptrdiff_t columns, const float *gamma, const float *beta, double epsilon) {
  kernels_of(level)->normalise_rows(
      numbers, stride, results, rows, columns, gamma, beta, epsilon);
}
