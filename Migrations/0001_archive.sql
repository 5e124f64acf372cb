-- The archive, version 1. Tables are named in the singular and hold what the program writes; the views in the plural
-- are for people. Every span is half-open [start, end) in Unicode code points of the article's text, so that
-- substr(text, start + 1, "end" - start) gives its words. No custom functions and no collations: any SQLite shell
-- reads and changes this file. Foreign keys may be off there, so triggers take children out with their parent.

CREATE TABLE article ( -- One revision of one article.
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- Its number; never given twice.
    identity TEXT NOT NULL, -- What makes two readings the same article: url, source and id, file, or content hash.
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1), -- 1 for the first text under this identity.
    current INTEGER NOT NULL DEFAULT 1 CHECK (current IN (0, 1)), -- 1 for the newest revision, 0 for older ones.
    copy_of INTEGER REFERENCES article (id) CHECK (copy_of <> id), -- The article whose text this one repeats, exactly or nearly.
    similarity REAL CHECK (similarity BETWEEN 0 AND 1), -- Share of this text's words that stand in copy_of in the same sequence; 1 when equal.
    source_id TEXT, -- The identifier that the source gave it.
    title TEXT, -- Headline; NULL where the text has none.
    published TEXT CHECK (published GLOB '[0-9][0-9][0-9][0-9]*'), -- ISO-8601 date or date-time, as precise as its source was.
    source TEXT COLLATE NOCASE, -- Who published it.
    author TEXT, -- Who wrote it, as printed.
    url TEXT, -- Where it was published.
    language TEXT NOT NULL, -- ISO 639-1 code of the text, or und.
    content_hash BLOB NOT NULL CHECK (length(content_hash) = 32), -- SHA-256 of the text's UTF-8.
    extractor_version INTEGER NOT NULL, -- The extractor that made this article's rows in all other tables.
    text TEXT NOT NULL, -- Title, a blank line, body: normalised, paragraphs separated by one blank line. Last, so that other columns are read without it.
    CHECK ((copy_of IS NULL) = (similarity IS NULL)),
    UNIQUE (identity, revision)
) STRICT;
CREATE UNIQUE INDEX article_current ON article (identity) WHERE current = 1;
CREATE INDEX article_published ON article (published);
CREATE INDEX article_source ON article (source);
CREATE INDEX article_content_hash ON article (content_hash);
CREATE INDEX article_copy_of ON article (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX article_extractor_version ON article (extractor_version);

CREATE TABLE article_fingerprint ( -- MinHash keys of an article's text: nearly equal texts share some.
    article_id INTEGER NOT NULL REFERENCES article (id), -- The article.
    key INTEGER NOT NULL, -- One of its keys.
    PRIMARY KEY (article_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_fingerprint_key ON article_fingerprint (key);

CREATE TABLE actor ( -- Who speaks or acts: one row for one person, organization, country or group of the whole archive.
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- Its number; never given twice.
    name TEXT NOT NULL, -- Fullest form, without titles; an anonymous source's noun phrase (American official).
    name_key TEXT NOT NULL, -- The name folded for comparison: lower case, no diacritics or punctuation, last word first.
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'country', 'group', 'anonymous')), -- What it is.
    country TEXT, -- ISO 3166-1 alpha-3, where known.
    gender TEXT CHECK (gender IN ('female', 'male')), -- Of a person, where a name or pronoun says it.
    parent_id INTEGER REFERENCES actor (id), -- The organization or country that it is part of.
    article_id INTEGER REFERENCES article (id), -- The one article it belongs to, where its name alone cannot tell it from others.
    canonical_id INTEGER NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED -- The actor that a person merged it into, else itself.
) STRICT;
CREATE INDEX actor_name_key ON actor (name_key, kind);
CREATE INDEX actor_name ON actor (name);
CREATE INDEX actor_canonical ON actor (canonical_id);
CREATE INDEX actor_country ON actor (country) WHERE country IS NOT NULL;
CREATE INDEX actor_kind ON actor (kind);
CREATE INDEX actor_parent ON actor (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX actor_article ON actor (article_id) WHERE article_id IS NOT NULL;

CREATE TABLE actor_alias ( -- Every name of an actor that an article uses, its own name included.
    id INTEGER PRIMARY KEY, -- Its number.
    actor_id INTEGER NOT NULL REFERENCES actor (id), -- The actor.
    alias TEXT NOT NULL, -- The name as written.
    alias_key TEXT NOT NULL, -- The alias folded like actor.name_key: a surname is its beginning.
    UNIQUE (actor_id, alias)
) STRICT;
CREATE INDEX actor_alias_key ON actor_alias (alias_key);

CREATE TABLE article_alias ( -- Which names an article uses, and thereby which actors it is about.
    alias_id INTEGER NOT NULL REFERENCES actor_alias (id), -- The name, and through it the actor.
    article_id INTEGER NOT NULL REFERENCES article (id), -- The article.
    PRIMARY KEY (alias_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_alias_article ON article_alias (article_id);

CREATE TABLE affiliation ( -- A role that an actor holds as of one article.
    id INTEGER PRIMARY KEY, -- Its number.
    article_id INTEGER NOT NULL REFERENCES article (id), -- The article that says so.
    actor_id INTEGER NOT NULL REFERENCES actor (id), -- Who holds the role.
    role TEXT NOT NULL, -- The role as the article words it (spokesman).
    organization_id INTEGER REFERENCES actor (id), -- The organization or country it is held for.
    country TEXT, -- ISO 3166-1 alpha-3 of the country it is held for.
    tenure TEXT NOT NULL CHECK (tenure IN ('current', 'former', 'acting', 'designate')), -- Whether it is held now.
    start INTEGER CHECK (start >= 0), -- Where the words that say so begin; NULL where a fact from outside the text fills it in.
    "end" INTEGER, -- Where they end.
    CHECK ((start IS NULL) = ("end" IS NULL) AND start < "end")
) STRICT;
CREATE INDEX affiliation_article ON affiliation (article_id, actor_id);
CREATE INDEX affiliation_actor ON affiliation (actor_id);
CREATE INDEX affiliation_country ON affiliation (country) WHERE country IS NOT NULL;
CREATE INDEX affiliation_organization ON affiliation (organization_id) WHERE organization_id IS NOT NULL;

CREATE TABLE mention ( -- One place in a text that refers to an actor.
    article_id INTEGER NOT NULL REFERENCES article (id), -- The article.
    start INTEGER NOT NULL CHECK (start >= 0), -- Where the words begin.
    "end" INTEGER NOT NULL, -- Where they end.
    actor_id INTEGER NOT NULL, -- The actor. An article's mentions are read together, so no index and no foreign key by actor.
    form TEXT NOT NULL CHECK (form IN ('name', 'nominal', 'pronoun')), -- How the words refer to it.
    CHECK (start < "end"),
    PRIMARY KEY (article_id, start, "end", actor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement ( -- Words, or the gist of words, that an article attributes to a source.
    id INTEGER PRIMARY KEY, -- Its number in the archive; a new extraction of the article gives new ones.
    article_id INTEGER NOT NULL REFERENCES article (id), -- The article that reports it.
    number INTEGER NOT NULL CHECK (number >= 1), -- Its number in the article: 12#s3 is number 3 of article 12.
    kind TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed')), -- All of the content in quotation marks, none, or part.
    class TEXT NOT NULL CHECK (class IN ('speech', 'thought')), -- Said, or believed, wanted, feared.
    speaker_id INTEGER REFERENCES actor (id), -- Who speaks; NULL where the text names none or it could not be resolved.
    affiliation_id INTEGER REFERENCES affiliation (id), -- The role in which the speaker speaks here.
    addressee_id INTEGER REFERENCES actor (id), -- Who is spoken to.
    cue TEXT NOT NULL, -- The words of the cue (said), its parts joined by " … "; empty where there is none.
    content TEXT NOT NULL, -- The words of the content spans in the order of the text, joined by " … ".
    within_id INTEGER REFERENCES statement (id), -- The statement whose content holds this one.
    negated INTEGER NOT NULL CHECK (negated IN (0, 1)), -- 1 where the text says that it was not said (declined to comment).
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- How sure the extractor is.
    UNIQUE (article_id, number)
) STRICT;
CREATE INDEX statement_speaker ON statement (speaker_id);
CREATE INDEX statement_affiliation ON statement (affiliation_id) WHERE affiliation_id IS NOT NULL;
CREATE INDEX statement_addressee ON statement (addressee_id) WHERE addressee_id IS NOT NULL;
CREATE INDEX statement_within ON statement (within_id) WHERE within_id IS NOT NULL;

CREATE TABLE statement_span ( -- Where in the text a statement's parts stand.
    statement_id INTEGER NOT NULL REFERENCES statement (id), -- The statement.
    part TEXT NOT NULL CHECK (part IN ('source', 'cue', 'content')), -- Who is said to speak, the words that attribute, what is said.
    start INTEGER NOT NULL CHECK (start >= 0), -- Where the words begin.
    "end" INTEGER NOT NULL, -- Where they end.
    CHECK (start < "end"),
    PRIMARY KEY (statement_id, part, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_actor ( -- Actors that a statement's content mentions: what it is about.
    statement_id INTEGER NOT NULL REFERENCES statement (id), -- The statement.
    actor_id INTEGER NOT NULL REFERENCES actor (id), -- The actor.
    PRIMARY KEY (statement_id, actor_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_actor_actor ON statement_actor (actor_id);

CREATE TABLE place ( -- A place where events happen.
    id INTEGER PRIMARY KEY, -- Its number.
    name TEXT NOT NULL, -- The gazetteer's name, or the text's own where it has none.
    name_key TEXT NOT NULL, -- The name folded like actor.name_key.
    country TEXT, -- ISO 3166-1 alpha-3.
    latitude REAL CHECK (latitude BETWEEN -90 AND 90), -- Degrees north.
    longitude REAL CHECK (longitude BETWEEN -180 AND 180) -- Degrees east.
) STRICT;
CREATE INDEX place_name_key ON place (name_key);

CREATE TABLE event ( -- Who did what to whom, in the terms of PLOVER 2021.
    id INTEGER PRIMARY KEY, -- Its number in the archive; a new extraction of the article gives new ones.
    article_id INTEGER NOT NULL REFERENCES article (id), -- The article that reports it.
    number INTEGER NOT NULL CHECK (number >= 1), -- Its number in the article: 12#e3 is number 3 of article 12.
    type TEXT NOT NULL CHECK (type IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST',
        'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT')), -- What kind of event.
    mode TEXT, -- PLOVER's mode within the type (visit).
    cameo TEXT, -- CAMEO code, where the rule knows it.
    status TEXT NOT NULL CHECK (status IN ('happened', 'planned', 'negated', 'cancelled', 'demanded', 'hypothetical')), -- Whether it happened.
    date_text TEXT, -- The expression that dates it, as written (tomorrow).
    date_start TEXT CHECK (date_start GLOB '[0-9][0-9][0-9][0-9]*'), -- ISO-8601 day on which it begins.
    date_end TEXT CHECK (date_end GLOB '[0-9][0-9][0-9][0-9]*'), -- ISO-8601 day on which it ends, inclusive.
    date_basis TEXT CHECK (date_basis IN ('absolute', 'relative', 'named')), -- Stated in full, counted from the article's date, or a named day.
    date_precision TEXT CHECK (date_precision IN ('day', 'week', 'month', 'year', 'period')), -- How exact the expression is.
    date_span_start INTEGER CHECK (date_span_start >= 0), -- Where the date expression begins in the text.
    date_span_end INTEGER, -- Where it ends.
    place_id INTEGER REFERENCES place (id), -- Where it happens.
    place_span_start INTEGER CHECK (place_span_start >= 0), -- Where the place's words begin in the text.
    place_span_end INTEGER, -- Where they end.
    statement_id INTEGER REFERENCES statement (id), -- The statement whose content reports it.
    speech_act_id INTEGER REFERENCES statement (id), -- The statement that this event itself is (a demand, an accusation).
    cancels_id INTEGER REFERENCES event (id), -- The planned event that this one cancels.
    CHECK (date_span_start < date_span_end),
    CHECK (place_span_start < place_span_end),
    CHECK (date_start <= date_end),
    UNIQUE (article_id, number)
) STRICT;
CREATE INDEX event_type ON event (type, status);
CREATE INDEX event_date ON event (date_start) WHERE date_start IS NOT NULL;
CREATE INDEX event_place ON event (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX event_statement ON event (statement_id) WHERE statement_id IS NOT NULL;
CREATE INDEX event_speech_act ON event (speech_act_id) WHERE speech_act_id IS NOT NULL;
CREATE INDEX event_cancels ON event (cancels_id) WHERE cancels_id IS NOT NULL;

CREATE TABLE event_mention ( -- One place in the text that speaks of an event.
    event_id INTEGER NOT NULL REFERENCES event (id), -- The event.
    number INTEGER NOT NULL CHECK (number >= 1), -- 1 for the mention that tells it best.
    start INTEGER NOT NULL CHECK (start >= 0), -- Where the trigger (visited, abstention) begins.
    "end" INTEGER NOT NULL, -- Where it ends.
    CHECK (start < "end"),
    PRIMARY KEY (event_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_actor ( -- Who takes part in an event.
    event_id INTEGER NOT NULL REFERENCES event (id), -- The event.
    role TEXT NOT NULL CHECK (role IN ('source', 'target')), -- Who does it, or to whom or with whom.
    number INTEGER NOT NULL CHECK (number >= 1), -- Order within the role.
    actor_id INTEGER NOT NULL REFERENCES actor (id), -- The actor.
    PRIMARY KEY (event_id, role, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_actor_actor ON event_actor (actor_id);

CREATE TABLE migration ( -- The schema's versions that this file went through.
    version INTEGER PRIMARY KEY, -- The number, as in user_version.
    name TEXT NOT NULL, -- The migration's name.
    checksum TEXT NOT NULL -- SHA-256 of its SQL, in hexadecimal.
) STRICT;

-- Words for searching: lower case, no diacritics. The texts themselves stay in the tables.

CREATE VIRTUAL TABLE article_fts USING fts5 (text, content = 'article', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER article_fts_insert AFTER INSERT ON article BEGIN
    INSERT INTO article_fts (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER article_fts_delete AFTER DELETE ON article BEGIN
    INSERT INTO article_fts (article_fts, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER article_fts_update AFTER UPDATE OF id, text ON article BEGIN
    INSERT INTO article_fts (article_fts, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO article_fts (rowid, text) VALUES (new.id, new.text);
END;

CREATE VIRTUAL TABLE statement_fts USING fts5 (content, content = 'statement', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER statement_fts_insert AFTER INSERT ON statement BEGIN
    INSERT INTO statement_fts (rowid, content) VALUES (new.id, new.content);
END;
CREATE TRIGGER statement_fts_delete AFTER DELETE ON statement BEGIN
    INSERT INTO statement_fts (statement_fts, rowid, content) VALUES ('delete', old.id, old.content);
END;
CREATE TRIGGER statement_fts_update AFTER UPDATE OF id, content ON statement BEGIN
    INSERT INTO statement_fts (statement_fts, rowid, content) VALUES ('delete', old.id, old.content);
    INSERT INTO statement_fts (rowid, content) VALUES (new.id, new.content);
END;

-- What goes with its parent.

CREATE TRIGGER article_delete BEFORE DELETE ON article BEGIN
    DELETE FROM event WHERE article_id = old.id;
    DELETE FROM statement WHERE article_id = old.id;
    DELETE FROM affiliation WHERE article_id = old.id;
    DELETE FROM mention WHERE article_id = old.id;
    DELETE FROM article_alias WHERE article_id = old.id;
    DELETE FROM article_fingerprint WHERE article_id = old.id;
    DELETE FROM actor WHERE article_id = old.id;
    UPDATE article SET copy_of = NULL, similarity = NULL WHERE copy_of = old.id;
END;
CREATE TRIGGER actor_delete BEFORE DELETE ON actor BEGIN
    DELETE FROM actor_alias WHERE actor_id = old.id;
    UPDATE actor SET canonical_id = id WHERE canonical_id = old.id AND id <> old.id;
    UPDATE actor SET parent_id = NULL WHERE parent_id = old.id AND id <> old.id;
END;
CREATE TRIGGER statement_delete BEFORE DELETE ON statement BEGIN
    DELETE FROM statement_span WHERE statement_id = old.id;
    DELETE FROM statement_actor WHERE statement_id = old.id;
    UPDATE statement SET within_id = NULL WHERE within_id = old.id;
    UPDATE event SET statement_id = NULL WHERE statement_id = old.id;
    UPDATE event SET speech_act_id = NULL WHERE speech_act_id = old.id;
END;
CREATE TRIGGER event_delete BEFORE DELETE ON event BEGIN
    DELETE FROM event_mention WHERE event_id = old.id;
    DELETE FROM event_actor WHERE event_id = old.id;
    UPDATE event SET cancels_id = NULL WHERE cancels_id = old.id;
END;

-- For people. Older revisions of an article are in the tables only.

CREATE VIEW articles AS -- One row for each article in its newest revision.
SELECT
    article.id, -- Its number; archive show ID prints it.
    article.title, -- Headline.
    article.source, -- Who published it.
    article.published, -- ISO-8601 date or date-time.
    article.author, -- Who wrote it, as printed.
    article.url, -- Where it was published.
    article.language, -- ISO 639-1 code of the text, or und.
    article.copy_of, -- The article whose text this one repeats.
    article.revision, -- 1, or more where its text has changed since.
    (SELECT count(*) FROM statement WHERE statement.article_id = article.id) AS statements, -- How many it reports.
    (SELECT count(*) FROM event WHERE event.article_id = article.id) AS events, -- How many it reports.
    article.text -- Title, a blank line, body.
FROM article
WHERE article.current = 1;

CREATE VIEW actors AS -- One row for each actor; one that was merged into another counts there.
SELECT
    actor.id, -- Its number.
    actor.name, -- Fullest form, without titles.
    actor.kind, -- person, organization, country, group or anonymous.
    actor.country, -- ISO 3166-1 alpha-3, where known.
    actor.gender, -- Of a person, where known.
    parent.name AS part_of, -- The organization or country that it is part of.
    (SELECT group_concat(alias, '; ') FROM (
        SELECT DISTINCT actor_alias.alias FROM actor AS same JOIN actor_alias ON actor_alias.actor_id = same.id
        WHERE same.canonical_id = actor.id AND actor_alias.alias <> actor.name ORDER BY actor_alias.alias)) AS aliases, -- Its other names.
    (SELECT count(DISTINCT article_alias.article_id) FROM actor AS same
        JOIN actor_alias ON actor_alias.actor_id = same.id
        JOIN article_alias ON article_alias.alias_id = actor_alias.id
        JOIN article ON article.id = article_alias.article_id AND article.current = 1
        WHERE same.canonical_id = actor.id) AS articles, -- How many articles name it.
    (SELECT count(*) FROM actor AS same JOIN statement ON statement.speaker_id = same.id
        JOIN article ON article.id = statement.article_id AND article.current = 1 AND article.copy_of IS NULL
        WHERE same.canonical_id = actor.id) AS statements -- How many statements it makes.
FROM actor
LEFT JOIN actor AS direct_parent ON direct_parent.id = actor.parent_id
LEFT JOIN actor AS parent ON parent.id = direct_parent.canonical_id
WHERE actor.canonical_id = actor.id;

CREATE VIEW all_statements AS -- One row for each statement, also of articles that repeat another's text and of older revisions.
SELECT
    statement.id, -- Its number in the archive.
    speaker.name AS speaker, -- Who speaks; NULL where the text does not tell.
    CASE affiliation.tenure WHEN 'current' THEN affiliation.role ELSE affiliation.tenure || ' ' || affiliation.role END AS role, -- The role in which the speaker speaks, as of the article.
    CASE WHEN speaker.kind IN ('organization', 'country', 'group') AND speaker.article_id IS NULL THEN speaker.name
        WHEN affiliation.tenure <> 'former' THEN organization.name END AS organization, -- The institution that speaks, or that the speaker holds the role for.
    statement.kind, -- direct, indirect or mixed.
    statement.class, -- speech or thought.
    statement.cue, -- The words that attribute it (said).
    statement.content, -- What is said, as the article has it.
    addressee.name AS addressee, -- Who is spoken to.
    statement.negated, -- 1 where the text says that it was not said.
    statement.confidence, -- How sure the extractor is, 0 to 1.
    statement.article_id, -- The article that reports it.
    statement.number, -- Its number in the article: archive show 12#s3 is number 3 of article 12.
    article.title, -- The article's headline.
    article.source, -- Who published the article.
    article.published, -- When, in ISO-8601.
    article.url, -- Where.
    speaker.id AS speaker_id, -- The speaker's row in actors.
    speaker.kind AS speaker_kind, -- person, organization, country, group or anonymous.
    coalesce(affiliation.country, speaker.country) AS country, -- The country that the speaker speaks for, ISO 3166-1 alpha-3.
    speaker.gender, -- The speaker's, where known.
    article.current, -- 1 where the article is in its newest revision.
    article.copy_of -- The article whose text this one repeats.
FROM statement
JOIN article ON article.id = statement.article_id
LEFT JOIN actor AS named_speaker ON named_speaker.id = statement.speaker_id
LEFT JOIN actor AS speaker ON speaker.id = named_speaker.canonical_id
LEFT JOIN affiliation ON affiliation.id = statement.affiliation_id
LEFT JOIN actor AS named_organization ON named_organization.id = affiliation.organization_id
LEFT JOIN actor AS organization ON organization.id = named_organization.canonical_id
LEFT JOIN actor AS named_addressee ON named_addressee.id = statement.addressee_id
LEFT JOIN actor AS addressee ON addressee.id = named_addressee.canonical_id;

CREATE VIEW statements AS -- One row for each statement, counted once: the columns are those of all_statements.
SELECT id, speaker, role, organization, kind, class, cue, content, addressee, negated, confidence, article_id, number,
    title, source, published, url, speaker_id, speaker_kind, country, gender
FROM all_statements
WHERE current = 1 AND copy_of IS NULL;

CREATE VIEW statement_organizations AS -- Every institution that a statement counts for: the one that speaks and all that its speaker holds a role for.
SELECT
    statement.id AS statement_id, -- The statement's row in statements.
    organization.name AS organization, -- The institution.
    organization.id AS organization_id -- The institution's row in actors.
FROM statement
JOIN actor AS speaker ON speaker.id = statement.speaker_id
JOIN actor AS organization ON organization.id = speaker.canonical_id
    AND organization.kind IN ('organization', 'country', 'group') AND organization.article_id IS NULL
UNION
SELECT statement.id, organization.name, organization.id
FROM statement
JOIN actor AS speaker ON speaker.id = statement.speaker_id
JOIN actor AS same ON same.canonical_id = speaker.canonical_id
JOIN affiliation ON affiliation.article_id = statement.article_id AND affiliation.actor_id = same.id AND affiliation.tenure <> 'former'
JOIN actor AS named_organization ON named_organization.id = affiliation.organization_id
JOIN actor AS organization ON organization.id = named_organization.canonical_id;

CREATE VIEW statement_spans AS -- The words that each statement rests on.
SELECT
    statement_span.statement_id, -- The statement's row in statements.
    statement.article_id, -- The article.
    statement_span.part, -- source, cue or content.
    statement_span.start, -- Where the words begin, in code points of the article's text.
    statement_span."end", -- Where they end.
    substr(article.text, statement_span.start + 1, statement_span."end" - statement_span.start) AS words -- The words.
FROM statement_span
JOIN statement ON statement.id = statement_span.statement_id
JOIN article ON article.id = statement.article_id;

CREATE VIEW affiliations AS -- One row for each role that an actor holds as of an article.
SELECT
    actor.name AS actor, -- Who holds the role.
    affiliation.role, -- The role as the article words it.
    organization.name AS organization, -- The organization or country it is held for.
    affiliation.country, -- The country it is held for, ISO 3166-1 alpha-3.
    affiliation.tenure, -- current, former, acting or designate.
    article.published, -- When the article says so, in ISO-8601.
    affiliation.article_id, -- The article.
    actor.id AS actor_id, -- The actor's row in actors.
    organization.id AS organization_id, -- The organization's row in actors.
    substr(article.text, affiliation.start + 1, affiliation."end" - affiliation.start) AS words -- The words that say so.
FROM affiliation
JOIN article ON article.id = affiliation.article_id AND article.current = 1
JOIN actor AS named_actor ON named_actor.id = affiliation.actor_id
JOIN actor ON actor.id = named_actor.canonical_id
LEFT JOIN actor AS named_organization ON named_organization.id = affiliation.organization_id
LEFT JOIN actor AS organization ON organization.id = named_organization.canonical_id;

CREATE VIEW mentions AS -- One row for each place in a text that refers to an actor.
SELECT
    actor.name AS actor, -- The actor.
    substr(article.text, mention.start + 1, mention."end" - mention.start) AS words, -- The words.
    mention.form, -- name, nominal or pronoun.
    mention.article_id, -- The article.
    mention.start, -- Where the words begin, in code points of the article's text.
    mention."end", -- Where they end.
    actor.id AS actor_id -- The actor's row in actors.
FROM mention
JOIN article ON article.id = mention.article_id AND article.current = 1
JOIN actor AS named_actor ON named_actor.id = mention.actor_id
JOIN actor ON actor.id = named_actor.canonical_id;

CREATE VIEW all_events AS -- One row for each event of an article, also of articles that repeat another's text and of older revisions.
SELECT
    event.id, -- Its number in the archive.
    event.type, -- One of PLOVER's 16 types.
    event.mode, -- PLOVER's mode within the type.
    event.status, -- happened, planned, negated, cancelled, demanded or hypothetical.
    (SELECT group_concat(name, '; ') FROM (
        SELECT actor.name FROM event_actor JOIN actor AS named ON named.id = event_actor.actor_id JOIN actor ON actor.id = named.canonical_id
        WHERE event_actor.event_id = event.id AND event_actor.role = 'source' ORDER BY event_actor.number)) AS source, -- Who does it.
    (SELECT group_concat(name, '; ') FROM (
        SELECT actor.name FROM event_actor JOIN actor AS named ON named.id = event_actor.actor_id JOIN actor ON actor.id = named.canonical_id
        WHERE event_actor.event_id = event.id AND event_actor.role = 'target' ORDER BY event_actor.number)) AS target, -- To whom, or with whom.
    substr(article.text, event_mention.start + 1, event_mention."end" - event_mention.start) AS trigger, -- The word that tells it.
    event.date_start AS date, -- ISO-8601 day on which it begins.
    event.date_end, -- ISO-8601 day on which it ends.
    event.date_text, -- The words that date it.
    event.date_precision, -- How exact they are: day, week, month, year or period.
    place.name AS place, -- Where it happens.
    place.country, -- The place's country, ISO 3166-1 alpha-3.
    reporter.name AS reported_by, -- The speaker of the statement that reports it; NULL where the article itself does.
    event.statement_id, -- That statement.
    event.speech_act_id, -- The statement that the event itself is.
    event.cancels_id, -- The planned event that it cancels.
    event.cameo, -- CAMEO code, where known.
    event.article_id, -- The article that reports it.
    event.number, -- Its number in the article: archive show 12#e3 is number 3 of article 12.
    article.title, -- The article's headline.
    article.source AS outlet, -- Who published the article.
    article.published, -- When, in ISO-8601.
    article.current, -- 1 where the article is in its newest revision.
    article.copy_of -- The article whose text this one repeats.
FROM event
JOIN article ON article.id = event.article_id
JOIN event_mention ON event_mention.event_id = event.id AND event_mention.number = 1
LEFT JOIN place ON place.id = event.place_id
LEFT JOIN statement ON statement.id = event.statement_id
LEFT JOIN actor AS named_reporter ON named_reporter.id = statement.speaker_id
LEFT JOIN actor AS reporter ON reporter.id = named_reporter.canonical_id;

CREATE VIEW events AS -- One row for each event of an article, counted once: the columns are those of all_events.
SELECT id, type, mode, status, source, target, trigger, date, date_end, date_text, date_precision, place, country, reported_by,
    statement_id, speech_act_id, cancels_id, cameo, article_id, number, title, outlet, published
FROM all_events
WHERE current = 1 AND copy_of IS NULL;

CREATE VIEW places AS -- One row for each place.
SELECT
    place.id, -- Its number.
    place.name, -- The gazetteer's name, or the text's own where it has none.
    place.country, -- ISO 3166-1 alpha-3.
    place.latitude, -- Degrees north.
    place.longitude, -- Degrees east.
    (SELECT count(*) FROM event JOIN article ON article.id = event.article_id AND article.current = 1 AND article.copy_of IS NULL
        WHERE event.place_id = place.id) AS events -- How many events happen there.
FROM place;
