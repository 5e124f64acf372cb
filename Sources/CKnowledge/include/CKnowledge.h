#ifndef CKNOWLEDGE_H
#define CKNOWLEDGE_H
#include <stddef.h>

// Tables of facts inside the binary (see NOTICE for their origin). Swift cannot embed files; this target can.
enum knowledge_table {
    KNOWLEDGE_COUNTRIES,
    KNOWLEDGE_SEATS,
    KNOWLEDGE_ORGANIZATIONS,
    KNOWLEDGE_ROLES,
    KNOWLEDGE_INSTITUTIONS,
    KNOWLEDGE_REGIONS,
    KNOWLEDGE_SUBDIVISIONS,
    KNOWLEDGE_LEADERS,
    KNOWLEDGE_OFFICEHOLDERS,
    KNOWLEDGE_PLACES,
    KNOWLEDGE_EVENT_RULES,
    KNOWLEDGE_EVENT_WORDS,
    KNOWLEDGE_LEXICON
};

/// The table's first byte; `length` receives its bytes. Lives as long as the program.
const unsigned char *knowledge_table(enum knowledge_table table, size_t *length);
#endif
