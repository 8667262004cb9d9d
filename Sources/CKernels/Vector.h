// Vectors of `LANES` floats, the way every level spells them.
//
// No include guard: every level includes this file once, with its own LANES and FUSED.

typedef float vector __attribute__((ext_vector_type(LANES)));
/// A vector at any address a float may have.
typedef vector unaligned_vector __attribute__((aligned(4), may_alias));

/// Four floats, whatever a vector has.
typedef float four __attribute__((ext_vector_type(4)));
typedef four unaligned_four __attribute__((aligned(4), may_alias));

#define INLINE static inline __attribute__((always_inline, unused))
#define UNROLLED _Pragma("clang loop unroll(full)")

INLINE vector load(const float *numbers) { return *(const unaligned_vector *)numbers; }

INLINE void store(float *numbers, vector value) { *(unaligned_vector *)numbers = value; }

/// a · b + c, rounded once where the processor can; vectors and single numbers agree.
#if FUSED
#define MULTIPLY_ADD(a, b, c) __builtin_elementwise_fma(a, b, c)
#else
#define MULTIPLY_ADD(a, b, c) ((a) * (b) + (c))
#endif

/// The first `count` numbers of a vector, and zeros.
INLINE vector load_first(const float *numbers, ptrdiff_t count) {
  float first[LANES] = {0};
  for (ptrdiff_t i = 0; i < count; i++) first[i] = numbers[i];
  return load(first);
}

typedef int bits __attribute__((ext_vector_type(LANES)));

/// `yes` in the lanes where a comparison held, `no` in the others.
INLINE vector choose(bits held, vector yes, vector no) {
  return (vector)(((bits)yes & held) | ((bits)no & ~held));
}

/// Half as many doubles, which take as much room.
typedef double wide_vector __attribute__((ext_vector_type(LANES / 2)));
typedef long long wide_bits __attribute__((ext_vector_type(LANES / 2)));
typedef float half_vector __attribute__((ext_vector_type(LANES / 2)));
typedef half_vector unaligned_half __attribute__((aligned(4), may_alias));
typedef wide_vector unaligned_wide __attribute__((aligned(8), may_alias));

/// Half a vector of floats, as doubles.
INLINE wide_vector load_wide(const float *numbers) {
  return __builtin_convertvector(*(const unaligned_half *)numbers, wide_vector);
}

/// Rounds doubles to half a vector of floats.
INLINE void store_narrow(float *numbers, wide_vector value) {
  *(unaligned_half *)numbers = __builtin_convertvector(value, half_vector);
}

/// The sum of the lanes, from the first to the last.
INLINE double sum_of(wide_vector value) {
  double sum = value[0];
  UNROLLED for (int lane = 1; lane < LANES / 2; lane++) sum += value[lane];
  return sum;
}
