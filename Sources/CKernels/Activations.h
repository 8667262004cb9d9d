// Functions of single numbers, in `Float`.

/// eˣ to 1 ulp from −87 to 88; beyond, the value at that end, and infinity from 88 on.
///
/// x = n·ln 2 + r with |r| ≤ ln 2 / 2, and eʳ = 1 + r + r²·Q(r), Q fitted by least maximal error.
INLINE vector exponential(vector x) {
  const float shift = 0x1.8p23f;
  bits is_beyond = x > (vector)(88.0f);
  vector limited = choose(x < (vector)(-87.0f), (vector)(-87.0f), x);
  limited = choose(is_beyond, (vector)(88.0f), limited);
  // Adding and taking away `shift` rounds to a whole number, which stays in the low bits.
  vector shifted = MULTIPLY_ADD(limited, (vector)(0x1.715476p0f), (vector)(shift));
  vector n = shifted - shift;
  vector r = MULTIPLY_ADD(n, (vector)(-0x1.62e4p-1f), limited);
  r = MULTIPLY_ADD(n, (vector)(-0x1.7f7d1cp-20f), r);
  vector q = (vector)(0.00139506021f);
  q = MULTIPLY_ADD(q, r, (vector)(0.00836895313f));
  q = MULTIPLY_ADD(q, r, (vector)(0.04166620597f));
  q = MULTIPLY_ADD(q, r, (vector)(0.16666518152f));
  q = MULTIPLY_ADD(q, r, (vector)(0.5f));
  vector power = MULTIPLY_ADD(q, r * r, r) + 1;
  vector scale = (vector)(((bits)shifted << 23) + 0x3f800000);
  return choose(is_beyond, (vector)(__builtin_inff()), power * scale);
}

/// x · Φ(x) with Φ(x) = 1 / (1 + exp(−x·P(x²))).
///
/// For P see the two functions below; from |x| = 5.5 on Φ is 0 or 1 in `Float`.
INLINE vector gelu_of(vector x, vector p) { return x / (exponential(-x * p) + 1); }

/// P is fitted to the logarithm of Φ / (1 − Φ), divided by x, by least maximal error of x·Φ(x):
/// 4·10⁻⁹ · |x|. Beyond |x| = 5.5 it goes on rising.
INLINE vector gelu_lanes(vector x) {
  static const float coefficients[] = {
      4.602381301586911e-13f,    -4.3572527530510996e-11f, 1.6049166440268436e-09f,
      -2.618741667959057e-08f,   3.4427717565677085e-08f,  6.2704921219847165e-06f,
      -0.00010569906589807943f,  -7.231583731481805e-05f,  0.07267039269208908f,
      1.5957692861557007f,
  };
  vector square = x * x;
  vector p = (vector)(coefficients[0]);
  UNROLLED for (int i = 1; i < 10; i++) p = MULTIPLY_ADD(p, square, (vector)(coefficients[i]));
  return gelu_of(x, p);
}

/// (1 + tanh t) / 2 = 1 / (1 + exp(−2t)), with t = √(2/π) · (x + 0.044715·x³).
INLINE vector gelu_tanh_lanes(vector x) {
  return gelu_of(x, MULTIPLY_ADD(x * x, (vector)(0.0713548162726f), (vector)(1.5957691216057308f)));
}

/// x + x³·P(x²) near 0, P fitted by least maximal error; 1 − 2 / (1 + exp(2·|x|)) with the sign of
/// x elsewhere.
INLINE vector tanh_of_lanes(vector x) {
  vector square = x * x;
  vector p = (vector)(-0.00566078769f);
  p = MULTIPLY_ADD(p, square, (vector)(0.02060200647f));
  p = MULTIPLY_ADD(p, square, (vector)(-0.05372922868f));
  p = MULTIPLY_ADD(p, square, (vector)(0.13331328332f));
  p = MULTIPLY_ADD(p, square, (vector)(-0.33333277702f));
  vector near = MULTIPLY_ADD(p * square, x, x);
  bits sign = (bits)x & (int)0x80000000;
  vector size = (vector)((bits)x ^ sign);
  vector far = 1 - 2 / (exponential(size + size) + 1);
  return (vector)((bits)choose(size < (vector)(0.63f), near, far) | sign);
}

/// Applies a function to `count` numbers; what is left at the end goes through a vector, too.
#define APPLY(name)                                                                    \
  static void name(const float *numbers, float *results, ptrdiff_t count) {            \
    ptrdiff_t i = 0;                                                                   \
    for (; i + LANES <= count; i += LANES)                                             \
      store(results + i, name##_lanes(load(numbers + i)));                             \
    if (i == count) return;                                                            \
    vector last = name##_lanes(load_first(numbers + i, count - i));                    \
    for (ptrdiff_t lane = 0; i + lane < count; lane++) results[i + lane] = last[lane]; \
  }

APPLY(gelu)
APPLY(gelu_tanh)
APPLY(tanh_of)
#undef APPLY
