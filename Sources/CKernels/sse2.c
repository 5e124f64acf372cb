// x86-64 without extensions.
#define SUFFIX sse2
#define LEVEL "sse2"
#include "level.h"

#if defined(__x86_64__)
#include <emmintrin.h>

#define INT_VECTOR __m128i
#define INT_ZERO _mm_setzero_si128
#define INT_LOAD(p) _mm_loadu_si128((const __m128i *)(p))
#define INT_SPLAT(x) _mm_set1_epi32(x)
#define INT_DOT(sum, a, b) _mm_add_epi32(sum, _mm_madd_epi16(a, b))
#define LANES 4
#define TILE 4
#include "inference.inc"

#define FLOAT_LANES 4
#define GEMM_ROWS 4
#include "training.inc"
#endif
