-- Version 2: what a person decides about actors, in a table of its own, and the lines of a page that are no news.

CREATE TABLE correction ( -- What a person decided about an actor. Extraction never changes it; what it says is applied anew each time.
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- Its number; archive actors undo takes it.
    kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'kind')), -- What was decided.
    actor_id INTEGER NOT NULL REFERENCES actor (id), -- The actor that it is about.
    other_id INTEGER REFERENCES actor (id), -- merge: the actor that it is the same as. split: the actor that the article means.
    article_id INTEGER REFERENCES article (id), -- split: the article.
    old_value TEXT, -- rename, kind: what it was. The extraction still finds the actor by it.
    new_value TEXT, -- rename, kind: what it is.
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)), -- 1 where it was taken back.
    CHECK ((kind IN ('merge', 'split')) = (other_id IS NOT NULL)),
    CHECK ((kind = 'split') = (article_id IS NOT NULL)),
    CHECK ((kind IN ('rename', 'kind')) = (old_value IS NOT NULL AND new_value IS NOT NULL)),
    CHECK (actor_id <> other_id)
) STRICT;
CREATE INDEX correction_actor ON correction (actor_id);
CREATE INDEX correction_other ON correction (other_id) WHERE other_id IS NOT NULL;
CREATE INDEX correction_article ON correction (article_id) WHERE article_id IS NOT NULL;

CREATE TRIGGER actor_delete_correction BEFORE DELETE ON actor BEGIN
    DELETE FROM correction WHERE actor_id = old.id OR other_id = old.id;
END;
CREATE TRIGGER article_delete_correction BEFORE DELETE ON article BEGIN
    DELETE FROM correction WHERE article_id = old.id;
    DELETE FROM boilerplate WHERE article_id = old.id;
END;

CREATE TABLE boilerplate ( -- Words of an article's page that are no part of its story: in the text, and left out of extraction.
    article_id INTEGER NOT NULL REFERENCES article (id), -- The article.
    start INTEGER NOT NULL CHECK (start >= 0), -- Where the words begin.
    "end" INTEGER NOT NULL, -- Where they end.
    kind TEXT NOT NULL CHECK (kind IN ('dateline', 'byline', 'credit', 'readMore', 'advertisement', 'share', 'photoCredit',
        'copyright', 'separator')), -- What they are.
    CHECK (start < "end"),
    PRIMARY KEY (article_id, start)
) STRICT, WITHOUT ROWID;

CREATE VIEW corrections AS -- One row for each decision of a person about an actor.
SELECT
    correction.id, -- Its number.
    correction.kind, -- merge, split, rename or kind.
    actor.name AS actor, -- The actor's name as it is now.
    correction.actor_id, -- The actor that it is about.
    other.name AS other, -- merge: the actor that it is the same as. split: the actor that the article means.
    correction.other_id, -- That actor.
    correction.article_id, -- split: the article.
    correction.old_value, -- rename, kind: what it was.
    correction.new_value, -- rename, kind: what it is.
    correction.undone -- 1 where it was taken back.
FROM correction
JOIN actor ON actor.id = correction.actor_id
LEFT JOIN actor AS other ON other.id = correction.other_id;
