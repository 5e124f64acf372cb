-- Version 7: which institutions a statement counts for is kept, so that a search for an institution finds its statements side by
-- side instead of looking up what each of its people says in each article.

CREATE TABLE statement_organization ( -- For whom a statement's speaker holds a role, as of the article. An institution's own statements are not in here.
    statement_id INTEGER NOT NULL REFERENCES statement (id), -- The statement.
    organization_id INTEGER NOT NULL REFERENCES actor (id), -- The institution, as the affiliation has it.
    PRIMARY KEY (statement_id, organization_id)
) STRICT, WITHOUT ROWID;
INSERT INTO statement_organization (statement_id, organization_id)
SELECT DISTINCT statement.id, affiliation.organization_id
FROM affiliation
CROSS JOIN actor AS holder ON holder.id = affiliation.actor_id
CROSS JOIN actor AS same ON same.canonical_id = holder.canonical_id
CROSS JOIN statement ON statement.speaker_id = same.id AND statement.article_id = affiliation.article_id
WHERE affiliation.organization_id IS NOT NULL AND affiliation.tenure <> 'former'
ORDER BY 1, 2;
CREATE INDEX statement_organization_organization ON statement_organization (organization_id);

-- The end of a batch adds what is new; these see to whatever changes later, also by a person's hand.

CREATE TRIGGER statement_organization_add AFTER INSERT ON statement WHEN new.id <= (SELECT max(id) FROM statement_fts_docsize) BEGIN
    INSERT INTO statement_organization (statement_id, organization_id)
    SELECT DISTINCT statement.id, affiliation.organization_id
    FROM statement
    CROSS JOIN actor AS speaker ON speaker.id = statement.speaker_id
    CROSS JOIN actor AS holder ON holder.canonical_id = speaker.canonical_id
    CROSS JOIN affiliation ON affiliation.article_id = statement.article_id AND affiliation.actor_id = holder.id
    WHERE statement.id = new.id AND affiliation.organization_id IS NOT NULL AND affiliation.tenure <> 'former';
END;
CREATE TRIGGER statement_organization_update AFTER UPDATE OF speaker_id ON statement BEGIN
    DELETE FROM statement_organization WHERE statement_id = new.id;
    INSERT INTO statement_organization (statement_id, organization_id)
    SELECT DISTINCT statement.id, affiliation.organization_id
    FROM statement
    CROSS JOIN actor AS speaker ON speaker.id = statement.speaker_id
    CROSS JOIN actor AS holder ON holder.canonical_id = speaker.canonical_id
    CROSS JOIN affiliation ON affiliation.article_id = statement.article_id AND affiliation.actor_id = holder.id
    WHERE statement.id = new.id AND affiliation.organization_id IS NOT NULL AND affiliation.tenure <> 'former';
END;
CREATE TRIGGER affiliation_add AFTER INSERT ON affiliation WHEN new.article_id <= (SELECT max(id) FROM article_fts_docsize) BEGIN
    DELETE FROM statement_organization WHERE statement_id IN (SELECT id FROM statement WHERE article_id = new.article_id);
    INSERT INTO statement_organization (statement_id, organization_id)
    SELECT DISTINCT statement.id, affiliation.organization_id
    FROM statement
    CROSS JOIN actor AS speaker ON speaker.id = statement.speaker_id
    CROSS JOIN actor AS holder ON holder.canonical_id = speaker.canonical_id
    CROSS JOIN affiliation ON affiliation.article_id = statement.article_id AND affiliation.actor_id = holder.id
    WHERE statement.article_id = new.article_id AND affiliation.organization_id IS NOT NULL AND affiliation.tenure <> 'former';
END;
CREATE TRIGGER affiliation_update AFTER UPDATE OF actor_id, organization_id, tenure ON affiliation BEGIN
    DELETE FROM statement_organization WHERE statement_id IN (SELECT id FROM statement WHERE article_id = new.article_id);
    INSERT INTO statement_organization (statement_id, organization_id)
    SELECT DISTINCT statement.id, affiliation.organization_id
    FROM statement
    CROSS JOIN actor AS speaker ON speaker.id = statement.speaker_id
    CROSS JOIN actor AS holder ON holder.canonical_id = speaker.canonical_id
    CROSS JOIN affiliation ON affiliation.article_id = statement.article_id AND affiliation.actor_id = holder.id
    WHERE statement.article_id = new.article_id AND affiliation.organization_id IS NOT NULL AND affiliation.tenure <> 'former';
END;
CREATE TRIGGER affiliation_delete AFTER DELETE ON affiliation BEGIN
    DELETE FROM statement_organization WHERE statement_id IN (SELECT id FROM statement WHERE article_id = old.article_id);
    INSERT INTO statement_organization (statement_id, organization_id)
    SELECT DISTINCT statement.id, affiliation.organization_id
    FROM statement
    CROSS JOIN actor AS speaker ON speaker.id = statement.speaker_id
    CROSS JOIN actor AS holder ON holder.canonical_id = speaker.canonical_id
    CROSS JOIN affiliation ON affiliation.article_id = statement.article_id AND affiliation.actor_id = holder.id
    WHERE statement.article_id = old.article_id AND affiliation.organization_id IS NOT NULL AND affiliation.tenure <> 'former';
END;
CREATE TRIGGER actor_organization AFTER UPDATE OF canonical_id ON actor WHEN new.canonical_id <> old.canonical_id BEGIN
    DELETE FROM statement_organization WHERE statement_id IN (
        SELECT statement.id FROM actor JOIN statement ON statement.speaker_id = actor.id
        WHERE actor.canonical_id IN (old.canonical_id, new.canonical_id));
    INSERT INTO statement_organization (statement_id, organization_id)
    SELECT DISTINCT statement.id, affiliation.organization_id
    FROM actor
    JOIN statement ON statement.speaker_id = actor.id
    JOIN actor AS holder ON holder.canonical_id = actor.canonical_id
    JOIN affiliation ON affiliation.article_id = statement.article_id AND affiliation.actor_id = holder.id
    WHERE actor.canonical_id IN (old.canonical_id, new.canonical_id)
        AND affiliation.organization_id IS NOT NULL AND affiliation.tenure <> 'former';
END;

DROP TRIGGER statement_delete;
CREATE TRIGGER statement_delete BEFORE DELETE ON statement BEGIN
    DELETE FROM statement_span WHERE statement_id = old.id;
    DELETE FROM statement_actor WHERE statement_id = old.id;
    DELETE FROM statement_organization WHERE statement_id = old.id;
    UPDATE statement SET within_id = NULL WHERE within_id = old.id;
    UPDATE event SET statement_id = NULL WHERE statement_id = old.id;
    UPDATE event SET speech_act_id = NULL WHERE speech_act_id = old.id;
END;

DROP VIEW statement_organizations;
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
SELECT statement_organization.statement_id, organization.name, organization.id
FROM statement_organization
JOIN actor AS named_organization ON named_organization.id = statement_organization.organization_id
JOIN actor AS organization ON organization.id = named_organization.canonical_id;
