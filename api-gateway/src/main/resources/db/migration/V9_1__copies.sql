-- Finds the articles that carry the same text.
create index article_by_copies on article (((payload #>> '{copies,groupId}')::uuid));
