// AVX2 and FMA.
#define SUFFIX avx2
#define LEVEL "avx2"
#include "level.h"

#if defined(__x86_64__)
#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define INT_VECTOR __m256i
#define INT_ZERO _mm256_setzero_si256
#define INT_LOAD(p) _mm256_loadu_si256((const __m256i *)(p))
#define INT_SPLAT(x) _mm256_set1_epi32(x)
#define INT_DOT(sum, a, b) _mm256_add_epi32(sum, _mm256_madd_epi16(a, b))
#define LANES 8
#define TILE 6
#include "inference.inc"

#define FLOAT_LANES 8
#define GEMM_ROWS 6
#include "training.inc"
#pragma clang attribute pop
#endif
