#include "CKnowledge.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Aligned because the lexicon is read as 64-bit words.

_Alignas(8) static const unsigned char countries[] = {
#embed "tables/countries.tsv"
};
_Alignas(8) static const unsigned char seats[] = {
#embed "tables/seats.tsv"
};
_Alignas(8) static const unsigned char organizations[] = {
#embed "tables/organizations.tsv"
};
_Alignas(8) static const unsigned char roles[] = {
#embed "tables/roles.tsv"
};
_Alignas(8) static const unsigned char institutions[] = {
#embed "tables/institutions.tsv"
};
_Alignas(8) static const unsigned char regions[] = {
#embed "tables/regions.tsv"
};
_Alignas(8) static const unsigned char subdivisions[] = {
#embed "tables/subdivisions.tsv"
};
_Alignas(8) static const unsigned char leaders[] = {
#embed "tables/leaders.tsv"
};
_Alignas(8) static const unsigned char officeholders[] = {
#embed "tables/officeholders.tsv"
};
_Alignas(8) static const unsigned char places[] = {
#embed "tables/places.tsv"
};
_Alignas(8) static const unsigned char event_rules[] = {
#embed "tables/event-rules.tsv"
};
_Alignas(8) static const unsigned char event_words[] = {
#embed "tables/event-words.tsv"
};
_Alignas(8) static const unsigned char lexicon[] = {
#embed "tables/lexicon.bin"
};

const unsigned char *knowledge_table(enum knowledge_table table, size_t *length) {
    switch (table) {
#define CASE(which, name) case which: *length = sizeof name; return name
    CASE(KNOWLEDGE_COUNTRIES, countries);
    CASE(KNOWLEDGE_SEATS, seats);
    CASE(KNOWLEDGE_ORGANIZATIONS, organizations);
    CASE(KNOWLEDGE_ROLES, roles);
    CASE(KNOWLEDGE_INSTITUTIONS, institutions);
    CASE(KNOWLEDGE_REGIONS, regions);
    CASE(KNOWLEDGE_SUBDIVISIONS, subdivisions);
    CASE(KNOWLEDGE_LEADERS, leaders);
    CASE(KNOWLEDGE_OFFICEHOLDERS, officeholders);
    CASE(KNOWLEDGE_PLACES, places);
    CASE(KNOWLEDGE_EVENT_RULES, event_rules);
    CASE(KNOWLEDGE_EVENT_WORDS, event_words);
    CASE(KNOWLEDGE_LEXICON, lexicon);
#undef CASE
    }
    *length = 0;
    return NULL;
}
