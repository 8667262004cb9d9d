// Products with a B whose columns are stored: every element is the dot product of two rows.
//
// Lane l of a sum takes the terms l, l + LANES, l + 2·LANES, …, of DOT_DEPTH terms; the lanes are
// added in one order, and then the next DOT_DEPTH follow. So tiles do not show in the value of an
// element.

/// How many terms of a tile stay in the nearest cache, and how many rows of A in the second one
/// while B passes by.
#define DOT_DEPTH 1024
#define DOT_ROWS 128

/// Adds the lanes of four vectors: one number for each.
///
/// Neighbours first, of two vectors at a time, so that no step works on half-empty vectors.
INLINE void add_lanes(const vector sums[4], float results[4]) {
  vector pairs[2], fours;
  UNROLLED for (int i = 0; i < 2; i++) pairs[i] = ADD_NEIGHBOURS(sums[2 * i], sums[2 * i + 1]);
  fours = ADD_NEIGHBOURS(pairs[0], pairs[1]);
  // Now every four lanes hold a part of the four results.
  UNROLLED for (int i = 0; i < 4; i++) results[i] = fours[i];
  UNROLLED for (int part = 4; part < LANES; part += 4) {
    UNROLLED for (int i = 0; i < 4; i++) results[i] += fours[part + i];
  }
}

/// A tile of `rows` × `columns` dot products; both are constants where it is called.
///
/// Meanwhile the columns of the next tile are fetched: where B comes from memory it is that which
/// takes the time.
INLINE void dot_tile(
    const int rows, const int columns, ptrdiff_t depth, const float *left, ptrdiff_t left_stride,
    const float *right, ptrdiff_t right_stride, const float *start, ptrdiff_t start_stride,
    float *product, ptrdiff_t product_stride) {
  vector sums[DOT_COLUMNS][4];
  UNROLLED for (int j = 0; j < columns; j++) {
    UNROLLED for (int i = 0; i < 4; i++) sums[j][i] = (vector)(0.0f);
  }
#define ADD_TERMS(load_terms)                                    \
  do {                                                           \
    vector terms[DOT_COLUMNS];                                   \
    UNROLLED for (int j = 0; j < columns; j++) {                 \
      const float *numbers = right + j * right_stride + k;       \
      terms[j] = load_terms;                                     \
      __builtin_prefetch(numbers + columns * right_stride);      \
    }                                                            \
    UNROLLED for (int i = 0; i < rows; i++) {                    \
      const float *numbers = left + i * left_stride + k;         \
      vector factor = load_terms;                                \
      UNROLLED for (int j = 0; j < columns; j++) {               \
        sums[j][i] = MULTIPLY_ADD(factor, terms[j], sums[j][i]); \
      }                                                          \
    }                                                            \
  } while (0)
  ptrdiff_t k = 0;
  for (; k + LANES <= depth; k += LANES) ADD_TERMS(load(numbers));
  if (k < depth) ADD_TERMS(load_first(numbers, depth - k));
#undef ADD_TERMS
  UNROLLED for (int j = 0; j < columns; j++) {
    float results[4];
    add_lanes(sums[j], results);
    UNROLLED for (int i = 0; i < rows; i++) {
      product[i * product_stride + j] = start[i * start_stride + j] + results[i];
    }
  }
}

/// A tile at one place of the product, of the terms from `k` on.
INLINE void dot_tile_at(
    const int rows, const int columns, struct kernel_product p, ptrdiff_t k, ptrdiff_t depth,
    ptrdiff_t row, ptrdiff_t column) {
  float none[DOT_COLUMNS] = {0};
  float *product = p.product + row * p.product_stride + column;
  const float *start = k > 0 ? product : p.bias ? p.bias + column : none;
  dot_tile(
      rows, columns, depth, p.left + row * p.left_stride + k, p.left_stride,
      p.right + column * p.right_stride + k, p.right_stride, start, k > 0 ? p.product_stride : 0,
      product, p.product_stride);
}

/// Tiles of `rows` rows, which are a constant where it is called.
INLINE void dot_tiles(
    const int rows, struct kernel_product p, ptrdiff_t k, ptrdiff_t depth, ptrdiff_t row,
    ptrdiff_t column) {
  switch (p.columns - column) {
    case 1: dot_tile_at(rows, 1, p, k, depth, row, column); break;
    case 2: dot_tile_at(rows, 2, p, k, depth, row, column); break;
#if DOT_COLUMNS > 3
    case 3: dot_tile_at(rows, 3, p, k, depth, row, column); break;
#endif
#if DOT_COLUMNS > 4
    case 4: dot_tile_at(rows, 4, p, k, depth, row, column); break;
    case 5: dot_tile_at(rows, 5, p, k, depth, row, column); break;
#endif
    default: dot_tile_at(rows, DOT_COLUMNS, p, k, depth, row, column);
  }
}

static void multiply_transposed(struct kernel_product p) {
  for (ptrdiff_t k = 0; k < p.inner; k += DOT_DEPTH) {
    ptrdiff_t depth = p.inner - k < DOT_DEPTH ? p.inner - k : DOT_DEPTH;
    for (ptrdiff_t from = 0; from < p.rows; from += DOT_ROWS) {
      ptrdiff_t to = p.rows - from < DOT_ROWS ? p.rows : from + DOT_ROWS;
      for (ptrdiff_t j = 0; j < p.columns; j += DOT_COLUMNS) {
        ptrdiff_t row = from;
        for (; row + 4 <= to; row += 4) dot_tiles(4, p, k, depth, row, j);
        switch (to - row) {
          case 1: dot_tiles(1, p, k, depth, row, j); break;
          case 2: dot_tiles(2, p, k, depth, row, j); break;
          case 3: dot_tiles(3, p, k, depth, row, j); break;
          default: break;
        }
      }
    }
  }
}
