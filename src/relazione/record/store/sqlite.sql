-- SQLite's own part of the schema: full-text search over sentences, and flat views for Datasette, pandas and spreadsheets.
CREATE VIRTUAL TABLE sentence USING fts5(words, article UNINDEXED, start UNINDEXED, "end" UNINDEXED, tokenize = "unicode61 remove_diacritics 2");

CREATE VIEW entity_name AS
SELECT id, coalesce(json_extract(body, '$.names[0]'), id) AS name, json_extract(body, '$.kind') AS kind,
       json_extract(body, '$.state') AS state
FROM item WHERE type = 'entity' AND closed_by IS NULL;

CREATE VIEW articles AS
SELECT article.path, article.title, article.outlet, article.agency, article.published, article.published_status,
       placement.story, placement.family, length(article.text) AS characters, article.id
FROM article LEFT JOIN placement ON placement.article = article.id
ORDER BY coalesce(article.published, '9999'), article.id;

CREATE VIEW quotes AS
SELECT article.published, article.outlet, article.path,
       (SELECT group_concat(coalesce(name, speaker.value), '; ')
        FROM json_each(CASE json_type(note.body, '$.speaker') WHEN 'array' THEN json_extract(note.body, '$.speaker')
                       ELSE json_array(json_extract(note.body, '$.speaker')) END) AS speaker
        LEFT JOIN entity_name ON entity_name.id = speaker.value) AS speaker,
       json_extract(note.body, '$.kind') AS kind,
       (SELECT group_concat(substr(article.text, json_extract(part.value, '$[0]') + 1,
                                   json_extract(part.value, '$[1]') - json_extract(part.value, '$[0]')), ' … ')
        FROM json_each(note.body, '$.content') AS part) AS words,
       json_extract(note.body, '$.setting.when') AS said_on, json_extract(note.body, '$.setting.channel') AS channel,
       note.article AS article, note.id AS quote
FROM note JOIN article ON article.id = note.article
WHERE note.kind = 'quotes'
ORDER BY coalesce(article.published, '9999'), note.article, note.place;

CREATE VIEW events AS
SELECT json_extract(body, '$.earliest') AS first_day, json_extract(body, '$.latest') AS last_day,
       json_extract(body, '$.act') AS act, json_extract(body, '$.status') AS status, json_extract(body, '$.polarity') AS polarity,
       (SELECT group_concat(coalesce(name, who.value), '; ') FROM json_each(item.body, '$.roles.actor') AS who
        LEFT JOIN entity_name ON entity_name.id = who.value) AS actors,
       (SELECT group_concat(coalesce(name, who.value), '; ') FROM json_each(item.body, '$.roles.recipient') AS who
        LEFT JOIN entity_name ON entity_name.id = who.value) AS recipients,
       (SELECT group_concat(coalesce(name, spot.value), '; ') FROM json_each(item.body, '$.place') AS spot
        LEFT JOIN entity_name ON entity_name.id = spot.value) AS place,
       (SELECT count(DISTINCT json_extract(report.value, '$.article')) FROM json_each(item.body, '$.reports') AS report) AS articles,
       json_extract(body, '$.origins') AS origins, json_extract(body, '$.origins_bounds[0]') AS origins_least,
       json_extract(body, '$.origins_bounds[1]') AS origins_most,
       (SELECT group_concat(substr(article.text, json_extract(report.value, '$.evidence[0][0]') + 1,
                                   json_extract(report.value, '$.evidence[0][1]') - json_extract(report.value, '$.evidence[0][0]')), ' | ')
        FROM json_each(item.body, '$.reports') AS report
        JOIN article ON article.id = json_extract(report.value, '$.article')) AS words,
       item.id
FROM item WHERE type = 'event' AND closed_by IS NULL
ORDER BY coalesce(json_extract(body, '$.earliest'), '9999'), item.place;

CREATE VIEW who_met_whom AS
SELECT DISTINCT json_extract(item.body, '$.earliest') AS day, coalesce(one_name.name, one.value) AS one,
       coalesce(two_name.name, two.value) AS other, json_extract(item.body, '$.act') AS act,
       json_extract(item.body, '$.status') AS status, json_extract(item.body, '$.origins') AS origins, item.id AS event
FROM item
JOIN json_tree(item.body, '$.roles') AS one ON one.type = 'text'
JOIN json_tree(item.body, '$.roles') AS two ON two.type = 'text' AND one.value < two.value
LEFT JOIN entity_name AS one_name ON one_name.id = one.value
LEFT JOIN entity_name AS two_name ON two_name.id = two.value
WHERE item.type = 'event' AND item.closed_by IS NULL AND json_extract(item.body, '$.polarity') = 'positive'
  AND json_extract(item.body, '$.act') IN ('meet', 'call', 'visit', 'host', 'negotiate', 'mediate', 'summon')
ORDER BY 1, 2, 3;
