#ifndef CMODELS_H
#define CMODELS_H
#include <stddef.h>
#endif
