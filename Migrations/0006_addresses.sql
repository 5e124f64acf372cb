-- Version 6: the id of a statement tells its article, so that a search knows the articles of what it found, and their dates,
-- without reading the statements.

PRAGMA defer_foreign_keys = ON;

-- All that refers to statements is copied with the new ids, and the tables are made anew: an old id can be another's new one.

CREATE TABLE statement_5 AS
SELECT statement.article_id * 1000000 + statement.number AS id, statement.article_id, statement.number, statement.kind,
    statement.class, statement.speaker_id, statement.affiliation_id, statement.addressee_id, statement.cue, statement.content,
    outer_statement.article_id * 1000000 + outer_statement.number AS within_id, statement.negated, statement.confidence
FROM statement LEFT JOIN statement AS outer_statement ON outer_statement.id = statement.within_id
ORDER BY statement.article_id, statement.number;
CREATE TABLE statement_span_5 AS
SELECT statement.article_id * 1000000 + statement.number AS statement_id, part, start, "end"
FROM statement JOIN statement_span ON statement_span.statement_id = statement.id
ORDER BY 1, part, start;
CREATE TABLE statement_actor_5 AS
SELECT statement.article_id * 1000000 + statement.number AS statement_id, actor_id
FROM statement JOIN statement_actor ON statement_actor.statement_id = statement.id
ORDER BY 1, actor_id;
UPDATE event SET
    statement_id = (SELECT article_id * 1000000 + number FROM statement WHERE statement.id = event.statement_id),
    speech_act_id = (SELECT article_id * 1000000 + number FROM statement WHERE statement.id = event.speech_act_id)
WHERE statement_id IS NOT NULL OR speech_act_id IS NOT NULL;

DROP TABLE statement_actor;
DROP TABLE statement_span;
DROP TABLE statement;

CREATE TABLE statement ( -- Words, or the gist of words, that an article attributes to a source.
    id INTEGER PRIMARY KEY, -- Article and number in one: 12000003 is number 3 of article 12.
    article_id INTEGER NOT NULL REFERENCES article (id), -- The article that reports it.
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999999), -- Its number in the article: 12#s3 is number 3 of article 12.
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
    CHECK (id = article_id * 1000000 + number)
) STRICT;
-- Foreign keys are looked up by it already while the rows come in.
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
INSERT INTO statement (id, article_id, number, kind, class, speaker_id, affiliation_id, addressee_id, cue, content, within_id,
    negated, confidence)
SELECT id, article_id, number, kind, class, speaker_id, affiliation_id, addressee_id, cue, content, within_id, negated, confidence
FROM statement_5 ORDER BY id;
DROP TABLE statement_5;
INSERT INTO statement_span (statement_id, part, start, "end")
SELECT statement_id, part, start, "end" FROM statement_span_5 ORDER BY statement_id, part, start;
DROP TABLE statement_span_5;
INSERT INTO statement_actor (statement_id, actor_id) SELECT statement_id, actor_id FROM statement_actor_5 ORDER BY statement_id, actor_id;
DROP TABLE statement_actor_5;

CREATE INDEX statement_article ON statement (article_id);
CREATE INDEX statement_speaker ON statement (speaker_id, article_id, kind, affiliation_id);
CREATE INDEX statement_affiliation ON statement (affiliation_id) WHERE affiliation_id IS NOT NULL;
CREATE INDEX statement_addressee ON statement (addressee_id) WHERE addressee_id IS NOT NULL;
CREATE INDEX statement_actor_actor ON statement_actor (actor_id);

-- What is said of a place is reached through the events there, which need not be read.
DROP INDEX event_place;
CREATE INDEX event_place ON event (place_id, statement_id) WHERE place_id IS NOT NULL;

-- Most searches ask of an article only whether it counts and when it appeared.
CREATE INDEX article_counted ON article (id, published) WHERE current = 1 AND copy_of IS NULL;

-- Words and sums. A row that somebody put in by hand may be in neither as yet, so that the sums, too, are made anew.

INSERT INTO statement_fts (statement_fts) VALUES ('rebuild');
DELETE FROM speaker_tally;
DELETE FROM topic_tally;
DELETE FROM day_tally;
INSERT INTO speaker_tally (actor_id, statements, direct, mixed)
SELECT coalesce(speaker.canonical_id, 0), count(*), sum(statement.kind = 'direct'), sum(statement.kind = 'mixed')
FROM statement
JOIN article ON article.id = statement.article_id AND article.current = 1 AND article.copy_of IS NULL
LEFT JOIN actor AS speaker ON speaker.id = statement.speaker_id
GROUP BY 1 ORDER BY 1;
INSERT INTO topic_tally (speaker_id, topic_id, statements)
SELECT speaker.canonical_id, topic.canonical_id, count(*)
FROM statement_actor
JOIN statement ON statement.id = statement_actor.statement_id
JOIN article ON article.id = statement.article_id AND article.current = 1 AND article.copy_of IS NULL
JOIN actor AS speaker ON speaker.id = statement.speaker_id
JOIN actor AS topic ON topic.id = statement_actor.actor_id
GROUP BY 1, 2 ORDER BY 1, 2;
INSERT INTO day_tally (day, statements)
SELECT coalesce(substr(article.published, 1, 10), ''), count(*)
FROM statement JOIN article ON article.id = statement.article_id AND article.current = 1 AND article.copy_of IS NULL
GROUP BY 1 ORDER BY 1;

-- The triggers are those of versions 1 and 5, and one more: where an article's statements are found anew they get the same
-- ids again, among those that the index of words already has.

CREATE TRIGGER statement_id BEFORE UPDATE OF id ON statement WHEN new.id <> old.id BEGIN
    SELECT RAISE(ABORT, 'the id of a statement never changes');
END;
CREATE TRIGGER statement_delete BEFORE DELETE ON statement BEGIN
    DELETE FROM statement_span WHERE statement_id = old.id;
    DELETE FROM statement_actor WHERE statement_id = old.id;
    UPDATE statement SET within_id = NULL WHERE within_id = old.id;
    UPDATE event SET statement_id = NULL WHERE statement_id = old.id;
    UPDATE event SET speech_act_id = NULL WHERE speech_act_id = old.id;
END;
CREATE TRIGGER statement_add AFTER INSERT ON statement WHEN new.id <= (SELECT max(id) FROM statement_fts_docsize) BEGIN
    INSERT INTO speaker_tally (actor_id, statements, direct, mixed)
    SELECT coalesce((SELECT canonical_id FROM actor WHERE id = new.speaker_id), 0), 1, new.kind = 'direct', new.kind = 'mixed'
    FROM article WHERE id = new.article_id AND current = 1 AND copy_of IS NULL
    ON CONFLICT (actor_id) DO UPDATE SET
        statements = statements + excluded.statements, direct = direct + excluded.direct, mixed = mixed + excluded.mixed;
    INSERT INTO day_tally (day, statements)
    SELECT coalesce(substr(published, 1, 10), ''), 1
    FROM article WHERE id = new.article_id AND current = 1 AND copy_of IS NULL
    ON CONFLICT (day) DO UPDATE SET statements = statements + excluded.statements;
    INSERT INTO statement_fts (rowid, content) VALUES (new.id, new.content);
END;
-- One trigger, since it takes the statement out of the index that says whether there is something to take out.
CREATE TRIGGER statement_withdraw AFTER DELETE ON statement WHEN old.id <= (SELECT max(id) FROM statement_fts_docsize) BEGIN
    INSERT INTO speaker_tally (actor_id, statements, direct, mixed)
    SELECT coalesce((SELECT canonical_id FROM actor WHERE id = old.speaker_id), 0), -1, -(old.kind = 'direct'), -(old.kind = 'mixed')
    FROM article WHERE id = old.article_id AND current = 1 AND copy_of IS NULL
    ON CONFLICT (actor_id) DO UPDATE SET
        statements = statements + excluded.statements, direct = direct + excluded.direct, mixed = mixed + excluded.mixed;
    INSERT INTO day_tally (day, statements)
    SELECT coalesce(substr(published, 1, 10), ''), -1
    FROM article WHERE id = old.article_id AND current = 1 AND copy_of IS NULL
    ON CONFLICT (day) DO UPDATE SET statements = statements + excluded.statements;
    INSERT INTO statement_fts (statement_fts, rowid, content) VALUES ('delete', old.id, old.content);
END;
CREATE TRIGGER statement_fts_update AFTER UPDATE OF content ON statement
WHEN old.id <= (SELECT max(id) FROM statement_fts_docsize) BEGIN
    INSERT INTO statement_fts (statement_fts, rowid, content) VALUES ('delete', old.id, old.content);
    INSERT INTO statement_fts (rowid, content) VALUES (new.id, new.content);
END;
CREATE TRIGGER statement_tally_update AFTER UPDATE OF speaker_id, kind ON statement
WHEN old.id <= (SELECT max(id) FROM statement_fts_docsize) BEGIN
    INSERT INTO speaker_tally (actor_id, statements, direct, mixed)
    SELECT coalesce((SELECT canonical_id FROM actor WHERE id = step.speaker_id), 0),
        step.sign, step.sign * (step.kind = 'direct'), step.sign * (step.kind = 'mixed')
    FROM article
    JOIN (SELECT -1 AS sign, old.speaker_id AS speaker_id, old.kind AS kind
        UNION ALL SELECT 1, new.speaker_id, new.kind) AS step
    WHERE article.id = new.article_id AND article.current = 1 AND article.copy_of IS NULL
    ON CONFLICT (actor_id) DO UPDATE SET
        statements = statements + excluded.statements, direct = direct + excluded.direct, mixed = mixed + excluded.mixed;
    INSERT INTO topic_tally (speaker_id, topic_id, statements)
    SELECT speaker.canonical_id, topic.canonical_id, step.sign
    FROM article
    JOIN (SELECT -1 AS sign, old.speaker_id AS speaker_id UNION ALL SELECT 1, new.speaker_id) AS step
    JOIN actor AS speaker ON speaker.id = step.speaker_id
    JOIN statement_actor ON statement_actor.statement_id = new.id
    JOIN actor AS topic ON topic.id = statement_actor.actor_id
    WHERE article.id = new.article_id AND article.current = 1 AND article.copy_of IS NULL
    ON CONFLICT (speaker_id, topic_id) DO UPDATE SET statements = statements + excluded.statements;
END;
CREATE TRIGGER topic_tally_insert AFTER INSERT ON statement_actor
WHEN new.statement_id <= (SELECT max(id) FROM statement_fts_docsize) BEGIN
    INSERT INTO topic_tally (speaker_id, topic_id, statements)
    SELECT speaker.canonical_id, topic.canonical_id, 1
    FROM statement
    JOIN article ON article.id = statement.article_id AND article.current = 1 AND article.copy_of IS NULL
    JOIN actor AS speaker ON speaker.id = statement.speaker_id
    JOIN actor AS topic ON topic.id = new.actor_id
    WHERE statement.id = new.statement_id
    ON CONFLICT (speaker_id, topic_id) DO UPDATE SET statements = statements + excluded.statements;
END;
CREATE TRIGGER topic_tally_delete AFTER DELETE ON statement_actor
WHEN old.statement_id <= (SELECT max(id) FROM statement_fts_docsize) BEGIN
    INSERT INTO topic_tally (speaker_id, topic_id, statements)
    SELECT speaker.canonical_id, topic.canonical_id, -1
    FROM statement
    JOIN article ON article.id = statement.article_id AND article.current = 1 AND article.copy_of IS NULL
    JOIN actor AS speaker ON speaker.id = statement.speaker_id
    JOIN actor AS topic ON topic.id = old.actor_id
    WHERE statement.id = old.statement_id
    ON CONFLICT (speaker_id, topic_id) DO UPDATE SET statements = statements + excluded.statements;
END;
CREATE TRIGGER topic_tally_update AFTER UPDATE OF actor_id ON statement_actor
WHEN new.statement_id <= (SELECT max(id) FROM statement_fts_docsize) BEGIN
    INSERT INTO topic_tally (speaker_id, topic_id, statements)
    SELECT speaker.canonical_id, topic.canonical_id, step.sign
    FROM statement
    JOIN article ON article.id = statement.article_id AND article.current = 1 AND article.copy_of IS NULL
    JOIN actor AS speaker ON speaker.id = statement.speaker_id
    JOIN (SELECT -1 AS sign, old.actor_id AS actor_id UNION ALL SELECT 1, new.actor_id) AS step
    JOIN actor AS topic ON topic.id = step.actor_id
    WHERE statement.id = new.statement_id
    ON CONFLICT (speaker_id, topic_id) DO UPDATE SET statements = statements + excluded.statements;
END;
