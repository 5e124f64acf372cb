#include "CModels.h"
#include <stdalign.h>

// #embed is C23; the toolchain's clang has it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

// One line for the bytes and one for the function, for each file of `weights`.
#define MODEL(name) \
    const unsigned char *model_##name(size_t *length) { *length = sizeof name; return name; }

alignas(64) static const unsigned char pronouns[] = {
#embed "weights/pronouns.tsv"
};
MODEL(pronouns)

alignas(64) static const unsigned char syntax[] = {
#embed "weights/syntax.bin"
};
MODEL(syntax)

alignas(64) static const unsigned char statements[] = {
#embed "weights/statements.bin"
};
MODEL(statements)
