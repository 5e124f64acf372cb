-- Version 3: a smaller file, and answers from a large one that do not go through all of it.

-- An actor's own name is in table actor and no longer among its aliases, which nine of ten actors now have none of. Which
-- actors an article names has a table of its own.

CREATE TABLE article_actor ( -- Which actors an article names.
    actor_id INTEGER NOT NULL REFERENCES actor (id), -- The actor.
    article_id INTEGER NOT NULL REFERENCES article (id), -- The article.
    PRIMARY KEY (actor_id, article_id)
) STRICT, WITHOUT ROWID;
INSERT INTO article_actor (actor_id, article_id)
SELECT DISTINCT actor_alias.actor_id, article_alias.article_id
FROM actor_alias JOIN article_alias ON article_alias.alias_id = actor_alias.id
ORDER BY 1, 2;
CREATE INDEX article_actor_article ON article_actor (article_id);

DELETE FROM article_alias WHERE alias_id IN (
    SELECT actor_alias.id FROM actor_alias JOIN actor ON actor.id = actor_alias.actor_id
    WHERE actor_alias.alias = actor.name AND actor_alias.alias_key = actor.name_key);
DELETE FROM actor_alias WHERE id IN (
    SELECT actor_alias.id FROM actor_alias JOIN actor ON actor.id = actor_alias.actor_id
    WHERE actor_alias.alias = actor.name AND actor_alias.alias_key = actor.name_key);

ALTER TABLE actor ADD COLUMN uses INTEGER NOT NULL DEFAULT 0 /* How many articles, older revisions too, name it or an actor that was merged into it. */;
UPDATE actor SET uses = (
    SELECT count(*) FROM actor AS same JOIN article_actor ON article_actor.actor_id = same.id WHERE same.canonical_id = actor.id);
CREATE TRIGGER article_actor_insert AFTER INSERT ON article_actor BEGIN
    UPDATE actor SET uses = uses + 1 WHERE id = (SELECT canonical_id FROM actor WHERE id = new.actor_id);
END;
CREATE TRIGGER article_actor_delete AFTER DELETE ON article_actor BEGIN
    UPDATE actor SET uses = uses - 1 WHERE id = (SELECT canonical_id FROM actor WHERE id = old.actor_id);
END;
CREATE TRIGGER actor_merge AFTER UPDATE OF canonical_id ON actor WHEN new.canonical_id <> old.canonical_id BEGIN
    UPDATE actor SET uses = uses - (SELECT count(*) FROM article_actor WHERE actor_id = new.id) WHERE id = old.canonical_id;
    UPDATE actor SET uses = uses + (SELECT count(*) FROM article_actor WHERE actor_id = new.id) WHERE id = new.canonical_id;
END;

DROP TRIGGER actor_delete;
CREATE TRIGGER actor_delete BEFORE DELETE ON actor BEGIN
    DELETE FROM article_actor WHERE actor_id = old.id;
    DELETE FROM article_alias WHERE alias_id IN (SELECT id FROM actor_alias WHERE actor_id = old.id);
    DELETE FROM actor_alias WHERE actor_id = old.id;
    UPDATE actor SET canonical_id = id WHERE canonical_id = old.id AND id <> old.id;
    UPDATE actor SET parent_id = NULL WHERE parent_id = old.id AND id <> old.id;
END;

DROP INDEX actor_name_key;
CREATE INDEX actor_name_key ON actor (name_key, article_id);
DROP INDEX actor_kind;
CREATE INDEX actor_uses ON actor (uses DESC) WHERE article_id IS NULL OR uses > 1;

-- With these a speaker's statements, and the dates and sources of their articles, are read from indexes alone.

DROP INDEX statement_speaker;
CREATE INDEX statement_speaker ON statement (speaker_id, article_id, number, kind);
DROP INDEX article_published;
CREATE INDEX article_published ON article (published, id, current, copy_of, source);
CREATE INDEX article_head ON article (id, current, copy_of, published, source);

-- The day of an event that has none of its own is its article's, in the order of which events are listed.

ALTER TABLE event ADD COLUMN day TEXT /* date_start, else the article's date. */;
UPDATE event SET day = coalesce(date_start, (SELECT published FROM article WHERE article.id = event.article_id));
DROP INDEX event_date;
DROP INDEX event_type;
CREATE INDEX event_day ON event (day, article_id, number);

-- The largest table by rows.

DROP VIEW mentions;
DROP TRIGGER article_delete;
CREATE TABLE compact_mention ( -- One place in a text that refers to an actor.
    article_id INTEGER NOT NULL REFERENCES article (id), -- The article.
    start INTEGER NOT NULL CHECK (start >= 0), -- Where the words begin.
    "end" INTEGER NOT NULL, -- Where they end.
    actor_id INTEGER NOT NULL, -- The actor. An article's mentions are read together, so no index and no foreign key by actor.
    form INTEGER NOT NULL CHECK (form IN (0, 1, 2)), -- How the words refer to it: 0 by name, 1 by a noun, 2 by a pronoun.
    CHECK (start < "end"),
    PRIMARY KEY (article_id, start, "end", actor_id)
) STRICT, WITHOUT ROWID;
INSERT INTO compact_mention (article_id, start, "end", actor_id, form)
SELECT article_id, start, "end", actor_id, CASE form WHEN 'name' THEN 0 WHEN 'nominal' THEN 1 ELSE 2 END FROM mention
ORDER BY article_id, start, "end", actor_id;
DROP TABLE mention;
ALTER TABLE compact_mention RENAME TO mention;

CREATE VIEW mentions AS -- One row for each place in a text that refers to an actor.
SELECT
    actor.name AS actor, -- The actor.
    substr(article.text, mention.start + 1, mention."end" - mention.start) AS words, -- The words.
    CASE mention.form WHEN 0 THEN 'name' WHEN 1 THEN 'nominal' ELSE 'pronoun' END AS form, -- name, nominal or pronoun.
    mention.article_id, -- The article.
    mention.start, -- Where the words begin, in code points of the article's text.
    mention."end", -- Where they end.
    actor.id AS actor_id -- The actor's row in actors.
FROM mention
JOIN article ON article.id = mention.article_id AND article.current = 1
JOIN actor AS named_actor ON named_actor.id = mention.actor_id
JOIN actor ON actor.id = named_actor.canonical_id;

CREATE TRIGGER article_delete BEFORE DELETE ON article BEGIN
    DELETE FROM event WHERE article_id = old.id;
    DELETE FROM statement WHERE article_id = old.id;
    DELETE FROM affiliation WHERE article_id = old.id;
    DELETE FROM mention WHERE article_id = old.id;
    DELETE FROM article_actor WHERE article_id = old.id;
    DELETE FROM article_alias WHERE article_id = old.id;
    DELETE FROM article_fingerprint WHERE article_id = old.id;
    DELETE FROM actor WHERE article_id = old.id;
    UPDATE article SET copy_of = NULL, similarity = NULL WHERE copy_of = old.id;
END;

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
    (SELECT count(*) FROM actor AS same JOIN statement ON statement.speaker_id = same.id
        JOIN article ON article.id = statement.article_id AND article.current = 1 AND article.copy_of IS NULL
        WHERE same.canonical_id = actor.id) AS statements -- How many statements it makes.
FROM actor
LEFT JOIN actor AS direct_parent ON direct_parent.id = actor.parent_id
LEFT JOIN actor AS parent ON parent.id = direct_parent.canonical_id
WHERE actor.canonical_id = actor.id;
