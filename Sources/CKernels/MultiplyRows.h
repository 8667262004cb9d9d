// Products with a B whose rows are stored.
//
// Every element is summed in a lane of its own: DEPTH terms one after the other, then the next
// DEPTH, and these sums in turn. So neither tiles nor panels show in its value, and a long sum is
// better than one that is taken in a single run.

/// How many columns a panel has, and how many panels are packed at a time: rows of B are read in
/// pieces that are worth the way to them.
#define PANEL (2 * LANES)
#define PACKED 128
#define DEPTH 256

/// Multiplies a tile of `rows` rows with a panel; `rows` is a constant where it is called.
///
/// Meanwhile the numbers from `ahead` on are fetched, as many as a panel has: they are packed next.
INLINE void multiply_tile(
    const int rows, ptrdiff_t depth, const float *left, ptrdiff_t left_stride, const float *panel,
    const float *ahead, ptrdiff_t ahead_stride, const float *start, ptrdiff_t start_stride,
    float *product, ptrdiff_t product_stride) {
  vector sums[TILE_ROWS][2];
  UNROLLED for (int row = 0; row < rows; row++) sums[row][0] = sums[row][1] = (vector)(0.0f);
  for (ptrdiff_t k = 0; k < depth; k++) {
    __builtin_prefetch(ahead + k * ahead_stride);
    if (PANEL > 16) __builtin_prefetch(ahead + k * ahead_stride + 16);
    vector first = load(panel + k * PANEL), second = load(panel + k * PANEL + LANES);
    UNROLLED for (int row = 0; row < rows; row++) {
      vector factor = (vector)(left[row * left_stride + k]);
      sums[row][0] = MULTIPLY_ADD(factor, first, sums[row][0]);
      sums[row][1] = MULTIPLY_ADD(factor, second, sums[row][1]);
    }
  }
  UNROLLED for (int row = 0; row < rows; row++) {
    const float *before = start + row * start_stride;
    float *sum = product + row * product_stride;
    store(sum, load(before) + sums[row][0]);
    store(sum + LANES, load(before + LANES) + sums[row][1]);
  }
}

static void multiply_tile_of(
    ptrdiff_t rows, ptrdiff_t depth, const float *left, ptrdiff_t left_stride, const float *panel,
    const float *ahead, ptrdiff_t ahead_stride, const float *start, ptrdiff_t start_stride,
    float *product, ptrdiff_t product_stride) {
#define TILE(count)                                                                          \
  case count:                                                                                \
    multiply_tile(                                                                           \
        count, depth, left, left_stride, panel, ahead, ahead_stride, start, start_stride,    \
        product, product_stride);                                                            \
    break
  switch (rows) {
    TILE(1);
    TILE(2);
    TILE(3);
    TILE(4);
    TILE(5);
    TILE(6);
#if TILE_ROWS > 6
    TILE(7);
    TILE(8);
#endif
#if TILE_ROWS > 8
    TILE(9);
    TILE(10);
    TILE(11);
    TILE(12);
#endif
  }
#undef TILE
}

/// Copies columns of B into panels, `[depth, columns] → [panels][depth, PANEL]`, filled with zeros.
static void pack_panels(
    const float *right, ptrdiff_t stride, ptrdiff_t depth, ptrdiff_t columns, float *panels) {
  for (ptrdiff_t k = 0; k < depth; k++) {
    const float *row = right + k * stride;
    ptrdiff_t j = 0;
    for (; j + PANEL <= columns; j += PANEL) {
      store(panels + j * depth + k * PANEL, load(row + j));
      store(panels + j * depth + k * PANEL + LANES, load(row + j + LANES));
    }
    if (j == columns) continue;
    for (ptrdiff_t i = 0; i < PANEL; i++)
      panels[j * depth + k * PANEL + i] = j + i < columns ? row[j + i] : 0;
  }
}

/// Multiplies all rows with a panel of `columns` columns, fewer than PANEL at the right edge.
static void multiply_panel(
    const struct kernel_product *p, ptrdiff_t k, ptrdiff_t depth, const float *panel,
    const float *ahead, ptrdiff_t column, ptrdiff_t columns) {
  float bias[PANEL] = {0}, edge[TILE_ROWS * PANEL] = {0};
  if (p->bias)
    for (ptrdiff_t i = 0; i < columns; i++) bias[i] = p->bias[column + i];
  // Rows are shared out evenly: a last tile of a single row would wait for its own sums.
  ptrdiff_t tiles = (p->rows + TILE_ROWS - 1) / TILE_ROWS;
  for (ptrdiff_t tile = 0; tile < tiles; tile++) {
    ptrdiff_t top = tile * p->rows / tiles, rows = (tile + 1) * p->rows / tiles - top;
    const float *left = p->left + top * p->left_stride + k;
    float *product = p->product + top * p->product_stride + column;
    const float *start = k == 0 ? bias : product;
    ptrdiff_t start_stride = k == 0 ? 0 : p->product_stride;
    if (columns == PANEL) {
      multiply_tile_of(
          rows, depth, left, p->left_stride, panel, ahead, p->right_stride, start, start_stride,
          product, p->product_stride);
      continue;
    }
    for (ptrdiff_t row = 0; row < rows; row++)
      for (ptrdiff_t i = 0; i < columns; i++)
        edge[row * PANEL + i] = start[row * start_stride + i];
    multiply_tile_of(
        rows, depth, left, p->left_stride, panel, ahead, p->right_stride, edge, PANEL, edge, PANEL);
    for (ptrdiff_t row = 0; row < rows; row++)
      for (ptrdiff_t i = 0; i < columns; i++)
        product[row * p->product_stride + i] = edge[row * PANEL + i];
  }
}

/// Many rows: columns of B are packed once and used for all of them.
static void multiply_panels(const struct kernel_product *p) {
  _Alignas(64) float panels[DEPTH * PACKED];
  for (ptrdiff_t k = 0; k < p->inner; k += DEPTH) {
    ptrdiff_t depth = p->inner - k < DEPTH ? p->inner - k : DEPTH;
    for (ptrdiff_t j = 0; j < p->columns; j += PACKED) {
      ptrdiff_t columns = p->columns - j < PACKED ? p->columns - j : PACKED;
      const float *right = p->right + k * p->right_stride + j;
      const float *ahead =
          j + PACKED < p->columns ? right + PACKED : p->right + (k + DEPTH) * p->right_stride;
      pack_panels(right, p->right_stride, depth, columns, panels);
      for (ptrdiff_t i = 0; i < columns; i += PANEL) {
        ptrdiff_t width = columns - i < PANEL ? columns - i : PANEL;
        multiply_panel(p, k, depth, panels + i * depth, ahead + i, j + i, width);
      }
    }
  }
}
