// Plain C for every CPU: the reference that the other levels must equal.
#define SUFFIX plain
#define LEVEL "plain"
#include "level.h"

typedef struct { int32_t lane[4]; } sums;
typedef struct { int16_t half[8]; } halves;

static inline sums zero(void) { return (sums){{0}}; }

static inline halves load(const int16_t *p) {
    halves h;
    memcpy(&h, p, sizeof h);
    return h;
}

static inline halves splat(int32_t pair) {
    halves h;
    for (int l = 0; l < 4; l++) memcpy(&h.half[2 * l], &pair, 4);
    return h;
}

static inline sums dot(sums sum, halves a, halves b) {
    for (int l = 0; l < 4; l++) {
        int32_t products = a.half[2 * l] * b.half[2 * l] + a.half[2 * l + 1] * b.half[2 * l + 1];
        sum.lane[l] = (int32_t)((uint32_t)sum.lane[l] + (uint32_t)products);
    }
    return sum;
}

#define INT_VECTOR sums
#define INT_ZERO zero
#define INT_LOAD load
#define INT_SPLAT splat
#define INT_DOT dot
#define LANES 4
#define TILE 2
#include "inference.inc"

#define FLOAT_LANES 4
#define GEMM_ROWS 4
#include "training.inc"
