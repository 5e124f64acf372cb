// AVX-512 with dot product instructions.
#define SUFFIX avx512vnni
#define LEVEL "avx512vnni"
#include "level.h"

#if defined(__x86_64__)
#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,avx2,fma"))), apply_to = function)
#define INT_VECTOR __m512i
#define INT_ZERO _mm512_setzero_si512
#define INT_LOAD(p) _mm512_loadu_si512(p)
#define INT_SPLAT(x) _mm512_set1_epi32(x)
#define INT_DOT(sum, a, b) _mm512_dpwssd_epi32(sum, a, b)
#define LANES 16
#define TILE 8
#include "inference.inc"

#define FLOAT_LANES 16
#define GEMM_ROWS 12
#include "training.inc"
#pragma clang attribute pop
#endif
