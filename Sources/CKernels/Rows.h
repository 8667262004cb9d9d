// Functions of whole rows, in `Double`: a cell is rounded once, as in the plain kernels.
//
// A lane sums every (LANES / 2)-th cell, so what stands behind the end of a shorter row and counts
// nothing changes no sum.

#define WIDE (LANES / 2)

/// eˣ for x ≤ 0, to 1 ulp; below −700 it is as small as at −700, and 0 in `Float`.
///
/// x = n·ln 2 + r with |r| ≤ ln 2 / 2, and the series of eʳ up to r¹².
INLINE wide_vector wide_exponential(wide_vector x) {
  static const double coefficients[] = {
      1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040,
      1.0 / 720,       1.0 / 120,      1.0 / 24,      1.0 / 6,      0.5,         1.0,
      1.0,
  };
  const double shift = 0x1.8p52;
  wide_bits is_below = (wide_bits)(x < (wide_vector)(-700.0));
  x = (wide_vector)(((wide_bits)x & ~is_below) | ((wide_bits)(wide_vector)(-700.0) & is_below));
  wide_vector shifted = MULTIPLY_ADD(x, (wide_vector)(0x1.71547652b82fep0), (wide_vector)(shift));
  wide_vector n = shifted - shift;
  wide_vector r = MULTIPLY_ADD(n, (wide_vector)(-0x1.62e42fefa38p-1), x);
  r = MULTIPLY_ADD(n, (wide_vector)(-0x1.ef35793c7673p-45), r);
  wide_vector power = (wide_vector)(coefficients[0]);
  UNROLLED for (int i = 1; i < 13; i++) {
    power = MULTIPLY_ADD(power, r, (wide_vector)(coefficients[i]));
  }
  return power * (wide_vector)(((wide_bits)shifted << 52) + 0x3ff0000000000000);
}

/// The largest of some numbers; those that are no numbers are passed over.
INLINE float largest_of(const float *numbers, ptrdiff_t count) {
  vector largest = (vector)(-__builtin_inff());
  ptrdiff_t i = 0;
  for (; i + LANES <= count; i += LANES) {
    vector next = load(numbers + i);
    largest = choose(next > largest, next, largest);
  }
  float result = -__builtin_inff();
  for (; i < count; i++) result = numbers[i] > result ? numbers[i] : result;
  UNROLLED for (int lane = 0; lane < LANES; lane++) {
    result = largest[lane] > result ? largest[lane] : result;
  }
  return result;
}

static void softmax_row(const float *row, float *result, ptrdiff_t columns, double *exponentials) {
  float largest = largest_of(row, columns);
  if (largest == -__builtin_inff()) {
    for (ptrdiff_t j = 0; j < columns; j++) result[j] = row[j] == largest ? 0 : row[j];
    return;
  }
  wide_vector sums = (wide_vector)(0.0);
  ptrdiff_t j = 0;
  for (; j + WIDE <= columns; j += WIDE) {
    wide_vector power = wide_exponential(load_wide(row + j) - (double)largest);
    *(unaligned_wide *)(exponentials + j) = power;
    sums += power;
  }
  if (j < columns) {
    // Beyond the end stands what adds nothing to a sum of 1 or more.
    float last[WIDE];
    for (ptrdiff_t lane = 0; lane < WIDE; lane++)
      last[lane] = j + lane < columns ? row[j + lane] : -__builtin_inff();
    wide_vector power = wide_exponential(load_wide(last) - (double)largest);
    for (ptrdiff_t lane = 0; j + lane < columns; lane++) exponentials[j + lane] = power[lane];
    sums += power;
  }
  double share = 1 / sum_of(sums);
  for (j = 0; j + WIDE <= columns; j += WIDE)
    store_narrow(result + j, *(const unaligned_wide *)(exponentials + j) * share);
  for (; j < columns; j++) result[j] = (float)(exponentials[j] * share);
}

static void softmax_rows(
    const float *numbers, ptrdiff_t stride, float *results, ptrdiff_t rows, ptrdiff_t columns,
    double *room) {
  for (ptrdiff_t row = 0; row < rows; row++)
    softmax_row(numbers + row * stride, results + row * columns, columns, room);
}

static void normalise_row(
    const float *row, float *result, ptrdiff_t columns, const float *gamma, const float *beta,
    double epsilon) {
  wide_vector sums = (wide_vector)(0.0);
  ptrdiff_t j = 0;
  for (; j + WIDE <= columns; j += WIDE) sums += load_wide(row + j);
  double sum = sum_of(sums);
  for (; j < columns; j++) sum += row[j];
  double mean = sum / (double)columns;

  wide_vector squares = (wide_vector)(0.0);
  for (j = 0; j + WIDE <= columns; j += WIDE) {
    wide_vector deviation = load_wide(row + j) - mean;
    squares = MULTIPLY_ADD(deviation, deviation, squares);
  }
  double square = sum_of(squares);
  for (; j < columns; j++) square += (row[j] - mean) * (row[j] - mean);
  double unit = 1 / __builtin_elementwise_sqrt(square / (double)columns + epsilon);

  for (j = 0; j + WIDE <= columns; j += WIDE) {
    wide_vector normal = (load_wide(row + j) - mean) * unit;
    store_narrow(result + j, MULTIPLY_ADD(normal, load_wide(gamma + j), load_wide(beta + j)));
  }
  for (; j < columns; j++) result[j] = (float)((row[j] - mean) * unit * gamma[j] + beta[j]);
}

static void normalise_rows(
    const float *numbers, ptrdiff_t stride, float *results, ptrdiff_t rows, ptrdiff_t columns,
    const float *gamma, const float *beta, double epsilon) {
  for (ptrdiff_t row = 0; row < rows; row++)
    normalise_row(numbers + row * stride, results + row * columns, columns, gamma, beta, epsilon);
}
