#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>

/// The inner loops that need the widest vectors of the processor: written in C, because Swift has
/// no way to compile one function for several sets of instructions and to choose when it runs.
///
/// One source is compiled for every level; a level is chosen by whoever calls. Numbers may begin at
/// any address a `float` may have. Strides are counted in numbers, not in bytes.

/// What every processor of the kind can do.
#define KERNEL_BASELINE 0
/// x86-64 with vectors of 8 numbers and a fused multiplication and addition.
#define KERNEL_AVX2 1
/// x86-64 with vectors of 16.
#define KERNEL_AVX512 2

/// Whether this processor, and its system, can run the kernels of a level.
int kernel_is_available(int level);

/// The level in force for the whole process: the highest there is, unless another was set.
int kernel_level(void);
void kernel_set_level(int level);

/// The number of threads in force: as many as this process has processors, unless it was set.
int kernel_threads(void);
void kernel_set_threads(int count);

/// A product of matrices, A·B + bias, `[rows, inner] · [inner, columns] → [rows, columns]`.
struct kernel_product {
  ptrdiff_t rows, inner, columns;
  /// A: the numbers of a row lie side by side, `left_stride` from row to row.
  const float *left;
  ptrdiff_t left_stride;
  /// B, in one of two orders; from row to row, or from column to column, `right_stride`.
  const float *right;
  ptrdiff_t right_stride;
  /// One number for every column, or null.
  const float *bias;
  /// Where the product goes.
  float *product;
  ptrdiff_t product_stride;
};

/// Multiplies with a B whose rows are stored: B[k, j] stands at `k · right_stride + j`.
///
/// An element is summed over k in an order that depends on the level alone: bit for bit the same in
/// a single row or column as among others.
void kernel_multiply(int level, struct kernel_product product);

/// Multiplies with a B whose columns are stored: B[k, j] stands at `j · right_stride + k`.
///
/// An element is summed in another order than there, which depends on the level alone as well.
void kernel_multiply_transposed(int level, struct kernel_product product);

/// x·Φ(x) of `count` numbers, to 2 ulp where x is positive and 2·10⁻⁷ where it is negative.
void kernel_gelu(int level, const float *numbers, float *results, ptrdiff_t count);

/// x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))/2 of `count` numbers, as good.
void kernel_gelu_tanh(int level, const float *numbers, float *results, ptrdiff_t count);

/// tanh x of `count` numbers, to 2 ulp.
void kernel_tanh(int level, const float *numbers, float *results, ptrdiff_t count);

/// The softmax of each row, `[rows, columns]` with `stride` from row to row → without gaps.
///
/// −∞ becomes 0, and a row of nothing else zeros; a row with a NaN has no numbers. `room` is for as
/// many doubles as there are columns.
void kernel_softmax_rows(
    int level, const float *numbers, ptrdiff_t stride, float *results, ptrdiff_t rows,
    ptrdiff_t columns, double *room);

/// The layer norm of each row, (x − E[x]) / √(V[x] + ε) · γ + β, with as many γ and β as columns.
void kernel_normalise_rows(
    int level, const float *numbers, ptrdiff_t stride, float *results, ptrdiff_t rows,
    ptrdiff_t columns, const float *gamma, const float *beta, double epsilon);

#endif
