#include "CKernels.h"

extern const struct ck_table ck_table_plain;
#if defined(__x86_64__)
extern const struct ck_table ck_table_sse2, ck_table_avx2, ck_table_avx512, ck_table_avx512vnni;
#elif defined(__aarch64__)
extern const struct ck_table ck_table_neon;
#endif

int ck_level_count(void) {
#if defined(__x86_64__)
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) return 2;
    if (!__builtin_cpu_supports("avx512f") || !__builtin_cpu_supports("avx512bw") ||
        !__builtin_cpu_supports("avx512dq") || !__builtin_cpu_supports("avx512vl")) return 3;
    return __builtin_cpu_supports("avx512vnni") ? 5 : 4;
#elif defined(__aarch64__)
    return 2;
#else
    return 1;
#endif
}

const struct ck_table *ck_level(int level) {
    switch (level) {
#if defined(__x86_64__)
    case 1: return &ck_table_sse2;
    case 2: return &ck_table_avx2;
    case 3: return &ck_table_avx512;
    case 4: return &ck_table_avx512vnni;
#elif defined(__aarch64__)
    case 1: return &ck_table_neon;
#endif
    default: return &ck_table_plain;
    }
}

const struct ck_table *ck_best(void) { return ck_level(ck_level_count() - 1); }
