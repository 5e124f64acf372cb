#ifndef CKNOWLEDGE_H
#define CKNOWLEDGE_H
#include <stddef.h>
#endif
