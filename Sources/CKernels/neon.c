// ARM with NEON.
#define SUFFIX neon
#define LEVEL "neon"
#include "level.h"

#if defined(__aarch64__)
#include <arm_neon.h>

static inline int32x4_t zero(void) { return vdupq_n_s32(0); }

// ARM has no multiply-add of pairs: multiply both halves, then add neighbours.
static inline int32x4_t dot(int32x4_t sum, int16x8_t a, int16x8_t b) {
    return vaddq_s32(sum, vpaddq_s32(vmull_s16(vget_low_s16(a), vget_low_s16(b)), vmull_high_s16(a, b)));
}

#define INT_VECTOR int32x4_t
#define INT_ZERO zero
#define INT_LOAD(p) vld1q_s16(p)
#define INT_SPLAT(x) vreinterpretq_s16_s32(vdupq_n_s32(x))
#define INT_DOT(sum, a, b) dot(sum, a, b)
#define LANES 4
#define TILE 4
#include "inference.inc"

#define FLOAT_LANES 4
#define GEMM_ROWS 4
#include "training.inc"
#endif
