// Products of few rows with a B whose rows are stored, in the order of sums of `MultiplyRows.h`.
//
// B is read once, as it lies in memory: packing it would cost as much as using it.

/// How many rows are few, and how many of their sums at a time stay in the nearest cache.
#define FEW_ROWS 8
#define FEW_COLUMNS 512

/// Adds the terms of `depth` rows of B to the sums of `columns` columns; `depth` is a constant.
///
/// Meanwhile the next rows are fetched.
INLINE void add_terms(
    const int depth, const struct kernel_product *p, const float *left, const float *right,
    ptrdiff_t columns, float *sums) {
  ptrdiff_t j = 0;
  for (; j + 2 * LANES <= columns; j += 2 * LANES) {
    vector terms[TERMS][2];
    UNROLLED for (int k = 0; k < depth; k++) {
      __builtin_prefetch(right + (k + depth) * p->right_stride + j);
      __builtin_prefetch(right + (k + depth) * p->right_stride + j + LANES);
      terms[k][0] = load(right + k * p->right_stride + j);
      terms[k][1] = load(right + k * p->right_stride + j + LANES);
    }
    for (ptrdiff_t row = 0; row < p->rows; row++) {
      float *sum = sums + row * FEW_COLUMNS + j;
      const float *factors = left + row * p->left_stride;
      vector first = load(sum), second = load(sum + LANES);
      UNROLLED for (int k = 0; k < depth; k++) {
        vector factor = (vector)(factors[k]);
        first = MULTIPLY_ADD(factor, terms[k][0], first);
        second = MULTIPLY_ADD(factor, terms[k][1], second);
      }
      store(sum, first);
      store(sum + LANES, second);
    }
  }
  for (; j < columns; j++) {
    for (ptrdiff_t row = 0; row < p->rows; row++) {
      float sum = sums[row * FEW_COLUMNS + j];
      UNROLLED for (int k = 0; k < depth; k++) {
        sum = MULTIPLY_ADD(left[row * p->left_stride + k], right[k * p->right_stride + j], sum);
      }
      sums[row * FEW_COLUMNS + j] = sum;
    }
  }
}

static void multiply_few_rows(const struct kernel_product *p) {
  _Alignas(64) float sums[FEW_ROWS * FEW_COLUMNS];
  for (ptrdiff_t from = 0; from < p->columns; from += FEW_COLUMNS) {
    ptrdiff_t columns = p->columns - from < FEW_COLUMNS ? p->columns - from : FEW_COLUMNS;
    for (ptrdiff_t start = 0; start < p->inner; start += DEPTH) {
      ptrdiff_t depth = p->inner - start < DEPTH ? p->inner - start : DEPTH, k = 0;
      const float *left = p->left + start, *right = p->right + start * p->right_stride + from;
      for (ptrdiff_t row = 0; row < p->rows; row++)
        for (ptrdiff_t j = 0; j < columns; j++) sums[row * FEW_COLUMNS + j] = 0;
      for (; k + TERMS <= depth; k += TERMS)
        add_terms(TERMS, p, left + k, right + k * p->right_stride, columns, sums);
      for (; k < depth; k++)
        add_terms(1, p, left + k, right + k * p->right_stride, columns, sums);
      for (ptrdiff_t row = 0; row < p->rows; row++) {
        float *product = p->product + row * p->product_stride + from;
        for (ptrdiff_t j = 0; j < columns; j++) {
          float before = start > 0 ? product[j] : p->bias ? p->bias[from + j] : 0;
          product[j] = before + sums[row * FEW_COLUMNS + j];
        }
      }
    }
  }
}

static void multiply(const struct kernel_product *p) {
  if (p->rows <= FEW_ROWS) {
    multiply_few_rows(p);
  } else {
    multiply_panels(p);
  }
}
