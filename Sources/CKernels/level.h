// What every level's file includes first.
#include "CKernels.h"
#include <math.h>
#include <string.h>

// Vectors wider than the level's registers only pass between functions of one file.
#pragma clang diagnostic ignored "-Wpsabi"

#define JOIN(a, b) a##_##b
#define NAME2(a, b) JOIN(a, b)
#define NAME(a) NAME2(a, SUFFIX)
#define MERGE2(a, b) a##b
#define MERGE(a, b) MERGE2(a, b)
