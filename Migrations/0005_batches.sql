-- Version 5: what a batch of articles changes in indexes of words and in sums, it changes once, at its end.

-- An index of words writes all that it has learnt at every savepoint, and a row that a trigger adds has one of its own; a sum
-- that grows by one a hundred times is written a hundred times. So the program adds a batch's new articles and
-- statements together before it commits. A row gets an id above all that are there, so what an index of words lacks is
-- always above what it holds: that is new. The triggers see to whatever changes later.

CREATE TRIGGER article_id BEFORE UPDATE OF id ON article WHEN new.id <> old.id BEGIN
    SELECT RAISE(ABORT, 'the id of an article never changes');
END;
CREATE TRIGGER statement_id BEFORE UPDATE OF id ON statement WHEN new.id <> old.id BEGIN
    SELECT RAISE(ABORT, 'the id of a statement never changes');
END;

DROP TRIGGER article_fts_insert;
DROP TRIGGER article_fts_delete;
DROP TRIGGER article_fts_update;
CREATE TRIGGER article_fts_delete AFTER DELETE ON article WHEN old.id <= (SELECT max(id) FROM article_fts_docsize) BEGIN
    INSERT INTO article_fts (article_fts, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER article_fts_update AFTER UPDATE OF text ON article WHEN old.id <= (SELECT max(id) FROM article_fts_docsize) BEGIN
    INSERT INTO article_fts (article_fts, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO article_fts (rowid, text) VALUES (new.id, new.text);
END;

DROP TRIGGER article_actor_insert;
DROP TRIGGER article_actor_delete;
DROP TRIGGER actor_merge;
CREATE TRIGGER article_actor_insert AFTER INSERT ON article_actor
WHEN new.article_id <= (SELECT max(id) FROM article_fts_docsize) BEGIN
    UPDATE actor SET uses = uses + 1 WHERE id = (SELECT canonical_id FROM actor WHERE id = new.actor_id);
END;
CREATE TRIGGER article_actor_delete AFTER DELETE ON article_actor
WHEN old.article_id <= (SELECT max(id) FROM article_fts_docsize) BEGIN
    UPDATE actor SET uses = uses - 1 WHERE id = (SELECT canonical_id FROM actor WHERE id = old.actor_id);
END;
CREATE TRIGGER actor_merge AFTER UPDATE OF canonical_id ON actor WHEN new.canonical_id <> old.canonical_id BEGIN
    UPDATE actor SET uses = uses + step.sign * (
        SELECT count(*) FROM article_actor
        WHERE actor_id = new.id AND article_id <= (SELECT max(id) FROM article_fts_docsize))
    FROM (SELECT -1 AS sign, old.canonical_id AS id UNION ALL SELECT 1, new.canonical_id) AS step
    WHERE actor.id = step.id;
END;

DROP TRIGGER statement_fts_insert;
DROP TRIGGER statement_fts_delete;
DROP TRIGGER statement_fts_update;
DROP TRIGGER statement_tally_insert;
DROP TRIGGER statement_tally_delete;
DROP TRIGGER statement_tally_update;
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

DROP TRIGGER topic_tally_insert;
DROP TRIGGER topic_tally_delete;
DROP TRIGGER topic_tally_update;
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

DROP TRIGGER article_tally;
CREATE TRIGGER article_tally AFTER UPDATE OF current, copy_of, published ON article
WHEN (old.current = 1 AND old.copy_of IS NULL) <> (new.current = 1 AND new.copy_of IS NULL) OR old.published IS NOT new.published BEGIN
    INSERT INTO speaker_tally (actor_id, statements, direct, mixed)
    SELECT coalesce(speaker.canonical_id, 0), step.sign, step.sign * (statement.kind = 'direct'), step.sign * (statement.kind = 'mixed')
    FROM (SELECT -(old.current = 1 AND old.copy_of IS NULL) + (new.current = 1 AND new.copy_of IS NULL) AS sign) AS step
    JOIN statement ON statement.article_id = new.id AND statement.id <= (SELECT max(id) FROM statement_fts_docsize)
    LEFT JOIN actor AS speaker ON speaker.id = statement.speaker_id
    WHERE step.sign <> 0
    ON CONFLICT (actor_id) DO UPDATE SET
        statements = statements + excluded.statements, direct = direct + excluded.direct, mixed = mixed + excluded.mixed;
    INSERT INTO topic_tally (speaker_id, topic_id, statements)
    SELECT speaker.canonical_id, topic.canonical_id, step.sign
    FROM (SELECT -(old.current = 1 AND old.copy_of IS NULL) + (new.current = 1 AND new.copy_of IS NULL) AS sign) AS step
    JOIN statement ON statement.article_id = new.id AND statement.id <= (SELECT max(id) FROM statement_fts_docsize)
    JOIN actor AS speaker ON speaker.id = statement.speaker_id
    JOIN statement_actor ON statement_actor.statement_id = statement.id
    JOIN actor AS topic ON topic.id = statement_actor.actor_id
    WHERE step.sign <> 0
    ON CONFLICT (speaker_id, topic_id) DO UPDATE SET statements = statements + excluded.statements;
    INSERT INTO day_tally (day, statements)
    SELECT step.day, step.sign
    FROM (SELECT -(old.current = 1 AND old.copy_of IS NULL) AS sign, coalesce(substr(old.published, 1, 10), '') AS day
        UNION ALL SELECT new.current = 1 AND new.copy_of IS NULL, coalesce(substr(new.published, 1, 10), '')) AS step
    JOIN statement ON statement.article_id = new.id AND statement.id <= (SELECT max(id) FROM statement_fts_docsize)
    WHERE step.sign <> 0
    ON CONFLICT (day) DO UPDATE SET statements = statements + excluded.statements;
END;

DROP TRIGGER actor_tally;
CREATE TRIGGER actor_tally AFTER UPDATE OF canonical_id ON actor WHEN new.canonical_id <> old.canonical_id BEGIN
    INSERT INTO speaker_tally (actor_id, statements, direct, mixed)
    SELECT step.id, step.sign, step.sign * (statement.kind = 'direct'), step.sign * (statement.kind = 'mixed')
    FROM (SELECT -1 AS sign, old.canonical_id AS id UNION ALL SELECT 1, new.canonical_id) AS step
    JOIN statement ON statement.speaker_id = new.id AND statement.id <= (SELECT max(id) FROM statement_fts_docsize)
    JOIN article ON article.id = statement.article_id AND article.current = 1 AND article.copy_of IS NULL
    WHERE 1
    ON CONFLICT (actor_id) DO UPDATE SET
        statements = statements + excluded.statements, direct = direct + excluded.direct, mixed = mixed + excluded.mixed;
    -- What it says, also about itself.
    INSERT INTO topic_tally (speaker_id, topic_id, statements)
    SELECT step.id, CASE topic.id WHEN new.id THEN step.id ELSE topic.canonical_id END, step.sign
    FROM (SELECT -1 AS sign, old.canonical_id AS id UNION ALL SELECT 1, new.canonical_id) AS step
    JOIN statement ON statement.speaker_id = new.id AND statement.id <= (SELECT max(id) FROM statement_fts_docsize)
    JOIN article ON article.id = statement.article_id AND article.current = 1 AND article.copy_of IS NULL
    JOIN statement_actor ON statement_actor.statement_id = statement.id
    JOIN actor AS topic ON topic.id = statement_actor.actor_id
    WHERE 1
    ON CONFLICT (speaker_id, topic_id) DO UPDATE SET statements = statements + excluded.statements;
    -- What others say about it.
    INSERT INTO topic_tally (speaker_id, topic_id, statements)
    SELECT speaker.canonical_id, step.id, step.sign
    FROM (SELECT -1 AS sign, old.canonical_id AS id UNION ALL SELECT 1, new.canonical_id) AS step
    JOIN statement_actor ON statement_actor.actor_id = new.id
    JOIN statement ON statement.id = statement_actor.statement_id AND statement.speaker_id <> new.id
        AND statement.id <= (SELECT max(id) FROM statement_fts_docsize)
    JOIN article ON article.id = statement.article_id AND article.current = 1 AND article.copy_of IS NULL
    JOIN actor AS speaker ON speaker.id = statement.speaker_id
    WHERE 1
    ON CONFLICT (speaker_id, topic_id) DO UPDATE SET statements = statements + excluded.statements;
END;

-- A search by a name reads these indexes alone until it knows which rows it shows.

DROP INDEX actor_name_key;
CREATE INDEX actor_name_key ON actor (name_key, article_id, kind, canonical_id);
CREATE INDEX actor_merged ON actor (canonical_id) WHERE canonical_id <> id;
DROP INDEX actor_country;
CREATE INDEX actor_country ON actor (country, canonical_id, article_id) WHERE country IS NOT NULL;
DROP INDEX affiliation_article;
CREATE INDEX affiliation_article ON affiliation (article_id, actor_id, organization_id, tenure);
DROP INDEX affiliation_organization;
CREATE INDEX affiliation_organization ON affiliation (organization_id, article_id, actor_id, tenure) WHERE organization_id IS NOT NULL;
DROP INDEX affiliation_country;
CREATE INDEX affiliation_country ON affiliation (country, article_id) WHERE country IS NOT NULL;
DROP INDEX statement_affiliation;
CREATE INDEX statement_affiliation ON statement (affiliation_id, article_id, number) WHERE affiliation_id IS NOT NULL;
DROP INDEX statement_addressee;
CREATE INDEX statement_addressee ON statement (addressee_id, article_id, number) WHERE addressee_id IS NOT NULL;

-- Whoever speaks most, and about whom, is asked for; most pairs come once.

DROP INDEX speaker_tally_statements;
CREATE INDEX speaker_tally_frequent ON speaker_tally (statements DESC) WHERE statements >= 5;
DROP INDEX topic_tally_statements;
CREATE INDEX topic_tally_frequent ON topic_tally (statements DESC) WHERE statements >= 5;

-- The role in which a speaker speaks, too, is read from this index alone.

DROP INDEX statement_speaker;
CREATE INDEX statement_speaker ON statement (speaker_id, article_id, number, kind, affiliation_id);
