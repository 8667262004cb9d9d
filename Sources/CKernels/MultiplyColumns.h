// Products with a B whose columns are stored: every element is the dot product of two rows.
//
// Lane l of a sum takes the terms l, l + LANES, l + 2·LANES, …, of DOT_DEPTH terms; the lanes are
// added in one order, and then the next DOT_DEPTH follow. So tiles do not show in the value of an
// element.

/// How many terms of a tile stay in the nearest cache, and how many rows of A in the second one
/// while B passes by.
#define DOT_DEPTH 1024
#define DOT_ROWS 128

/// How many rows and terms are too few for a copy of the columns.
#define DOT_FEW_ROWS 32
#define DOT_FEW_TERMS 128

/// From column to column of a tile that was copied: not a power of two, whose multiples would all
/// have their place in the same few lines of the cache.
#define DOT_STRIDE (DOT_DEPTH + 16)

/// Adds the lanes of four vectors: one number for each.
///
/// Neighbours first, of two vectors at a time, so that no step works on half-empty vectors.
INLINE four add_lanes(const vector sums[4]) {
  vector pairs[2], fours;
  UNROLLED for (int i = 0; i < 2; i++) pairs[i] = ADD_NEIGHBOURS(sums[2 * i], sums[2 * i + 1]);
  fours = ADD_NEIGHBOURS(pairs[0], pairs[1]);
  // Now every four lanes hold a part of the four results.
  four results = *(const unaligned_four *)&fours;
  UNROLLED for (int part = 4; part < LANES; part += 4) {
    results += *(const unaligned_four *)((const float *)&fours + part);
  }
  return results;
}

/// A tile of `rows` × `columns` dot products; both are constants where it is called.
///
/// Meanwhile the columns from `ahead` on are fetched, those of the next tile: where B comes from
/// memory it is that which takes the time.
INLINE void dot_tile(
    const int rows, const int columns, ptrdiff_t depth, const float *left, ptrdiff_t left_stride,
    const float *right, ptrdiff_t right_stride, const float *ahead, ptrdiff_t ahead_stride,
    const float *start, ptrdiff_t start_stride, float *product, ptrdiff_t product_stride) {
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
      __builtin_prefetch(ahead + j * ahead_stride + k, 0, 2);    \
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
    four results = add_lanes(sums[j]);
    UNROLLED for (int i = 0; i < rows; i++) {
      product[i * product_stride + j] = start[i * start_stride + j] + results[i];
    }
  }
}

/// Columns of B for one tile, where they lie or copied, and which terms of them are meant.
struct dot_columns {
  const float *numbers;
  ptrdiff_t stride, first, k, depth;
};

/// A tile of the product, from `row` on.
INLINE void dot_tile_at(
    const int rows, const int columns, const struct kernel_product *p,
    const struct dot_columns *right, ptrdiff_t row) {
  float none[DOT_COLUMNS] = {0};
  float *product = p->product + row * p->product_stride + right->first;
  const float *start = right->k > 0 ? product : p->bias ? p->bias + right->first : none;
  dot_tile(
      rows, columns, right->depth, p->left + row * p->left_stride + right->k, p->left_stride,
      right->numbers, right->stride,
      p->right + (right->first + columns) * p->right_stride + right->k, p->right_stride, start,
      right->k > 0 ? p->product_stride : 0, product, p->product_stride);
}

/// Tiles of `columns` columns, which are a constant where it is called, and of rows `from ..< to`.
INLINE void dot_tiles(
    const int columns, const struct kernel_product *p, const struct dot_columns *right,
    ptrdiff_t from, ptrdiff_t to) {
  ptrdiff_t row = from;
  for (; row + 4 <= to; row += 4) dot_tile_at(4, columns, p, right, row);
  switch (to - row) {
    case 1: dot_tile_at(1, columns, p, right, row); break;
    case 2: dot_tile_at(2, columns, p, right, row); break;
    case 3: dot_tile_at(3, columns, p, right, row); break;
    default: break;
  }
}

static void dot_rows(
    const struct kernel_product *p, const struct dot_columns *right, ptrdiff_t from, ptrdiff_t to) {
  switch (p->columns - right->first) {
    case 1: dot_tiles(1, p, right, from, to); break;
    case 2: dot_tiles(2, p, right, from, to); break;
#if DOT_COLUMNS > 3
    case 3: dot_tiles(3, p, right, from, to); break;
#endif
#if DOT_COLUMNS > 4
    case 4: dot_tiles(4, p, right, from, to); break;
    case 5: dot_tiles(5, p, right, from, to); break;
#endif
    default: dot_tiles(DOT_COLUMNS, p, right, from, to);
  }
}

/// Copies the columns of a tile side by side to where vectors do not straddle lines of the cache.
static void copy_columns(
    const struct kernel_product *p, struct dot_columns *right, float *copy) {
  for (ptrdiff_t j = 0; j < DOT_COLUMNS && right->first + j < p->columns; j++)
    __builtin_memcpy(
        copy + j * DOT_STRIDE, right->numbers + j * right->stride,
        (size_t)right->depth * sizeof(float));
  right->numbers = copy;
  right->stride = DOT_STRIDE;
}

static void multiply_transposed(const struct kernel_product *p) {
  _Alignas(64) float copy[DOT_COLUMNS * DOT_STRIDE];
  for (ptrdiff_t k = 0; k < p->inner; k += DOT_DEPTH) {
    ptrdiff_t depth = p->inner - k < DOT_DEPTH ? p->inner - k : DOT_DEPTH;
    for (ptrdiff_t from = 0; from < p->rows; from += DOT_ROWS) {
      ptrdiff_t to = p->rows - from < DOT_ROWS ? p->rows : from + DOT_ROWS;
      for (ptrdiff_t j = 0; j < p->columns; j += DOT_COLUMNS) {
        struct dot_columns right = {
            p->right + j * p->right_stride + k, p->right_stride, j, k, depth};
        if (to - from > DOT_FEW_ROWS && depth > DOT_FEW_TERMS) copy_columns(p, &right, copy);
        dot_rows(p, &right, from, to);
      }
    }
  }
}
