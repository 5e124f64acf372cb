import Findings

/// The same event in other articles: a condition on table `event`, answered when it is asked, with nothing stored.
///
/// Two articles tell the same event where its type and mode are the same, the days (its own, else its article's) are at most
/// one apart, the places do not differ, they share an actor, and on no side has each somebody whom the other lacks. What
/// belongs to one article (protesters) is the same by its folded name. The status does not count: a visit that one article
/// announces and the next cancels is one visit. Types without direction have one side.
enum EventLinks {
    static func condition(_ event: EventHandle) -> NarrowCondition {
        NarrowCondition(on: "event", ids: SQLCondition(sql, [event.articleID, event.number]))
    }

    private static let mutual = Event.Kind.allCases.filter(\.isMutual).map { "'\($0.rawValue)'" }.joined(separator: ", ")

    private static let sql = """
        SELECT id FROM (
            WITH one AS (
                SELECT event.id, event.article_id, event.type, event.mode, place.name_key AS place, place.country,
                    substr(coalesce(event.date_start, article.published), 1, 10) AS day
                FROM event JOIN article ON article.id = event.article_id LEFT JOIN place ON place.id = event.place_id
                WHERE event.article_id = ? AND event.number = ? AND coalesce(event.date_precision, 'day') = 'day'),
            near AS (
                SELECT other.id FROM one
                CROSS JOIN event AS other ON other.day >= date(one.day, '-1 day') AND other.day < date(one.day, '+2 days')
                    AND coalesce(+other.date_precision, 'day') = 'day'),
            alike AS (
                SELECT other.id FROM one CROSS JOIN near CROSS JOIN event AS other ON other.id = near.id
                LEFT JOIN place ON place.id = other.place_id
                WHERE other.article_id <> one.article_id AND other.type = one.type AND coalesce(other.mode = one.mode, 1)
                    AND coalesce(place.name_key = one.place AND place.country IS one.country, 1)),
            party AS (
                SELECT event.id AS event_id,
                    CASE WHEN event.type IN (\(mutual)) THEN 'party' ELSE event_actor.role END AS side,
                    CASE WHEN actor.article_id IS NULL THEN '#' || actor.id ELSE actor.name_key END AS who
                FROM (SELECT id FROM alike UNION SELECT id FROM one) AS wanted
                CROSS JOIN event ON event.id = wanted.id
                CROSS JOIN event_actor ON event_actor.event_id = event.id
                CROSS JOIN actor AS named ON named.id = event_actor.actor_id
                CROSS JOIN actor ON actor.id = named.canonical_id),
            ours AS MATERIALIZED (SELECT party.side, party.who FROM party JOIN one ON one.id = party.event_id),
            theirs AS MATERIALIZED (
                SELECT party.event_id, party.side, party.who,
                    EXISTS (SELECT 1 FROM ours WHERE ours.side = party.side AND ours.who = party.who) AS is_shared
                FROM party JOIN alike ON alike.id = party.event_id)
            SELECT theirs.event_id AS id FROM theirs GROUP BY theirs.event_id
            HAVING max(theirs.is_shared) = 1 AND NOT EXISTS (
                SELECT 1 FROM theirs AS lacking
                WHERE lacking.event_id = theirs.event_id AND NOT lacking.is_shared AND EXISTS (
                    SELECT 1 FROM ours WHERE ours.side = lacking.side AND NOT EXISTS (
                        SELECT 1 FROM theirs AS same
                        WHERE same.event_id = lacking.event_id AND same.side = ours.side AND same.who = ours.who))))
        """
}
