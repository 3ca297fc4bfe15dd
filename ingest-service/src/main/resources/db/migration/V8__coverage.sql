-- Polls that a feed answered, for "was it silent?"; until now only the outcomes told.
alter table coverage_hour add column answered integer not null default 0;

update coverage_hour set answered = coalesce((outcomes ->> 'feed:not-modified')::int, 0)
    + coalesce((outcomes ->> 'feed:nothing-new')::int, 0)
    + coalesce((outcomes ->> 'feed:new-entries')::int, 0)
    + coalesce((outcomes ->> 'feed:changed-entries')::int, 0);

-- "Why is this article not here?"
create index page_url_key on page (url_key);
create index submission_url on submission (url) where url is not null;

-- What was listed, and what says that it was published, in a period.
create index page_first_seen on page (source_id, first_seen_at);
create index page_news on page (source_id, news_since) where news_since is not null;
