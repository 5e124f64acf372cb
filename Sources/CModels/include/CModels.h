#ifndef CMODELS_H
#define CMODELS_H
#include <stddef.h>

// Trained weights, embedded from `weights`: each function gives a model file (Network's ModelFormat), aligned to 64
// bytes and alive as long as the process, and its length.

// What pronouns refer to: a table (PronounWeights), no model file.
const unsigned char *model_pronouns(size_t *length);

// Tags, trees and names.
const unsigned char *model_syntax(size_t *length);

// Cues, and the sources and contents of statements.
const unsigned char *model_statements(size_t *length);

#endif
