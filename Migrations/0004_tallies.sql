-- Version 4: sums that the file keeps, so that questions about the whole of a large archive do not go through it.

-- A statement counts where its article is in its newest revision and repeats no other. Every trigger below adds what came
-- and takes off what went, each as a row of its own; actors count where they were merged to.

CREATE TABLE speaker_tally ( -- How many statements each speaker makes.
    actor_id INTEGER PRIMARY KEY, -- The actor, merged ones as one; 0 for all statements whose speaker the text does not tell.
    statements INTEGER NOT NULL, -- All that count.
    direct INTEGER NOT NULL, -- Of those the direct ones.
    mixed INTEGER NOT NULL -- And the mixed ones.
) STRICT;
CREATE TABLE topic_tally ( -- How many statements each speaker makes about each actor.
    speaker_id INTEGER NOT NULL, -- Who speaks, merged ones as one.
    topic_id INTEGER NOT NULL, -- Whom the content mentions, merged ones as one.
    statements INTEGER NOT NULL, -- How often; a statement that mentions two actors that were merged counts twice.
    PRIMARY KEY (speaker_id, topic_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE day_tally ( -- How many statements the articles of each day have.
    day TEXT PRIMARY KEY, -- ISO-8601, or a month or year where that is all an article says; empty where it says nothing.
    statements INTEGER NOT NULL -- All that count.
) STRICT, WITHOUT ROWID;

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
CREATE INDEX speaker_tally_statements ON speaker_tally (statements DESC);
CREATE INDEX topic_tally_statements ON topic_tally (statements DESC);

CREATE TRIGGER speaker_tally_empty AFTER UPDATE ON speaker_tally WHEN new.statements = 0 BEGIN
    DELETE FROM speaker_tally WHERE actor_id = new.actor_id;
END;
CREATE TRIGGER topic_tally_empty AFTER UPDATE ON topic_tally WHEN new.statements = 0 BEGIN
    DELETE FROM topic_tally WHERE speaker_id = new.speaker_id AND topic_id = new.topic_id;
END;
CREATE TRIGGER day_tally_empty AFTER UPDATE ON day_tally WHEN new.statements = 0 BEGIN
    DELETE FROM day_tally WHERE day = new.day;
END;

CREATE TRIGGER statement_tally_insert AFTER INSERT ON statement BEGIN
    INSERT INTO speaker_tally (actor_id, statements, direct, mixed)
    SELECT coalesce((SELECT canonical_id FROM actor WHERE id = new.speaker_id), 0), 1, new.kind = 'direct', new.kind = 'mixed'
    FROM article WHERE id = new.article_id AND current = 1 AND copy_of IS NULL
    ON CONFLICT (actor_id) DO UPDATE SET
        statements = statements + excluded.statements, direct = direct + excluded.direct, mixed = mixed + excluded.mixed;
    INSERT INTO day_tally (day, statements)
    SELECT coalesce(substr(published, 1, 10), ''), 1
    FROM article WHERE id = new.article_id AND current = 1 AND copy_of IS NULL
    ON CONFLICT (day) DO UPDATE SET statements = statements + excluded.statements;
END;
CREATE TRIGGER statement_tally_delete AFTER DELETE ON statement BEGIN
    INSERT INTO speaker_tally (actor_id, statements, direct, mixed)
    SELECT coalesce((SELECT canonical_id FROM actor WHERE id = old.speaker_id), 0), -1, -(old.kind = 'direct'), -(old.kind = 'mixed')
    FROM article WHERE id = old.article_id AND current = 1 AND copy_of IS NULL
    ON CONFLICT (actor_id) DO UPDATE SET
        statements = statements + excluded.statements, direct = direct + excluded.direct, mixed = mixed + excluded.mixed;
    INSERT INTO day_tally (day, statements)
    SELECT coalesce(substr(published, 1, 10), ''), -1
    FROM article WHERE id = old.article_id AND current = 1 AND copy_of IS NULL
    ON CONFLICT (day) DO UPDATE SET statements = statements + excluded.statements;
END;
CREATE TRIGGER statement_tally_update AFTER UPDATE OF speaker_id, kind ON statement BEGIN
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

CREATE TRIGGER topic_tally_insert AFTER INSERT ON statement_actor BEGIN
    INSERT INTO topic_tally (speaker_id, topic_id, statements)
    SELECT speaker.canonical_id, topic.canonical_id, 1
    FROM statement
    JOIN article ON article.id = statement.article_id AND article.current = 1 AND article.copy_of IS NULL
    JOIN actor AS speaker ON speaker.id = statement.speaker_id
    JOIN actor AS topic ON topic.id = new.actor_id
    WHERE statement.id = new.statement_id
    ON CONFLICT (speaker_id, topic_id) DO UPDATE SET statements = statements + excluded.statements;
END;
CREATE TRIGGER topic_tally_delete AFTER DELETE ON statement_actor BEGIN
    INSERT INTO topic_tally (speaker_id, topic_id, statements)
    SELECT speaker.canonical_id, topic.canonical_id, -1
    FROM statement
    JOIN article ON article.id = statement.article_id AND article.current = 1 AND article.copy_of IS NULL
    JOIN actor AS speaker ON speaker.id = statement.speaker_id
    JOIN actor AS topic ON topic.id = old.actor_id
    WHERE statement.id = old.statement_id
    ON CONFLICT (speaker_id, topic_id) DO UPDATE SET statements = statements + excluded.statements;
END;
CREATE TRIGGER topic_tally_update AFTER UPDATE OF actor_id ON statement_actor BEGIN
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

CREATE TRIGGER article_tally AFTER UPDATE OF current, copy_of, published ON article
WHEN (old.current = 1 AND old.copy_of IS NULL) <> (new.current = 1 AND new.copy_of IS NULL) OR old.published IS NOT new.published BEGIN
    INSERT INTO speaker_tally (actor_id, statements, direct, mixed)
    SELECT coalesce(speaker.canonical_id, 0), step.sign, step.sign * (statement.kind = 'direct'), step.sign * (statement.kind = 'mixed')
    FROM (SELECT -(old.current = 1 AND old.copy_of IS NULL) + (new.current = 1 AND new.copy_of IS NULL) AS sign) AS step
    JOIN statement ON statement.article_id = new.id
    LEFT JOIN actor AS speaker ON speaker.id = statement.speaker_id
    WHERE step.sign <> 0
    ON CONFLICT (actor_id) DO UPDATE SET
        statements = statements + excluded.statements, direct = direct + excluded.direct, mixed = mixed + excluded.mixed;
    INSERT INTO topic_tally (speaker_id, topic_id, statements)
    SELECT speaker.canonical_id, topic.canonical_id, step.sign
    FROM (SELECT -(old.current = 1 AND old.copy_of IS NULL) + (new.current = 1 AND new.copy_of IS NULL) AS sign) AS step
    JOIN statement ON statement.article_id = new.id
    JOIN actor AS speaker ON speaker.id = statement.speaker_id
    JOIN statement_actor ON statement_actor.statement_id = statement.id
    JOIN actor AS topic ON topic.id = statement_actor.actor_id
    WHERE step.sign <> 0
    ON CONFLICT (speaker_id, topic_id) DO UPDATE SET statements = statements + excluded.statements;
    INSERT INTO day_tally (day, statements)
    SELECT step.day, step.sign
    FROM (SELECT -(old.current = 1 AND old.copy_of IS NULL) AS sign, coalesce(substr(old.published, 1, 10), '') AS day
        UNION ALL SELECT new.current = 1 AND new.copy_of IS NULL, coalesce(substr(new.published, 1, 10), '')) AS step
    JOIN statement ON statement.article_id = new.id
    WHERE step.sign <> 0
    ON CONFLICT (day) DO UPDATE SET statements = statements + excluded.statements;
END;

CREATE TRIGGER actor_tally AFTER UPDATE OF canonical_id ON actor WHEN new.canonical_id <> old.canonical_id BEGIN
    INSERT INTO speaker_tally (actor_id, statements, direct, mixed)
    SELECT step.id, step.sign, step.sign * (statement.kind = 'direct'), step.sign * (statement.kind = 'mixed')
    FROM (SELECT -1 AS sign, old.canonical_id AS id UNION ALL SELECT 1, new.canonical_id) AS step
    JOIN statement ON statement.speaker_id = new.id
    JOIN article ON article.id = statement.article_id AND article.current = 1 AND article.copy_of IS NULL
    WHERE 1
    ON CONFLICT (actor_id) DO UPDATE SET
        statements = statements + excluded.statements, direct = direct + excluded.direct, mixed = mixed + excluded.mixed;
    -- What it says, also about itself.
    INSERT INTO topic_tally (speaker_id, topic_id, statements)
    SELECT step.id, CASE topic.id WHEN new.id THEN step.id ELSE topic.canonical_id END, step.sign
    FROM (SELECT -1 AS sign, old.canonical_id AS id UNION ALL SELECT 1, new.canonical_id) AS step
    JOIN statement ON statement.speaker_id = new.id
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
    JOIN article ON article.id = statement.article_id AND article.current = 1 AND article.copy_of IS NULL
    JOIN actor AS speaker ON speaker.id = statement.speaker_id
    WHERE 1
    ON CONFLICT (speaker_id, topic_id) DO UPDATE SET statements = statements + excluded.statements;
END;

-- Which articles have a newer revision is asked rather than which are current: they are few.
CREATE INDEX article_replaced ON article (id) WHERE current = 0;

DROP VIEW actors;
CREATE VIEW actors AS -- One row for each actor; one that was merged into another counts there.
SELECT
    actor.id, -- Its number.
    actor.name, -- Fullest form, without titles.
    actor.kind, -- person, organization, country, group or anonymous.
    actor.country, -- ISO 3166-1 alpha-3, where known.
    actor.gender, -- Of a person, where known.
    parent.name AS part_of, -- The organization or country that it is part of.
    (SELECT group_concat(alias, '; ') FROM (
        SELECT same.name AS alias FROM actor AS same WHERE same.canonical_id = actor.id AND same.name <> actor.name
        UNION
        SELECT actor_alias.alias FROM actor AS same JOIN actor_alias ON actor_alias.actor_id = same.id
        WHERE same.canonical_id = actor.id AND actor_alias.alias <> actor.name ORDER BY alias)) AS aliases, -- Its other names.
    (SELECT count(DISTINCT article_actor.article_id) FROM actor AS same
        JOIN article_actor ON article_actor.actor_id = same.id
        JOIN article ON article.id = article_actor.article_id AND article.current = 1
        WHERE same.canonical_id = actor.id) AS articles, -- How many articles name it.
    coalesce((SELECT statements FROM speaker_tally WHERE actor_id = actor.id), 0) AS statements -- How many statements it makes.
FROM actor
LEFT JOIN actor AS direct_parent ON direct_parent.id = actor.parent_id
LEFT JOIN actor AS parent ON parent.id = direct_parent.canonical_id
WHERE actor.canonical_id = actor.id;
