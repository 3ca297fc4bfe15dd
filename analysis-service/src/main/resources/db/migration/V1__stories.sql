-- How many articles of a language have been grouped. The row is locked while one is, so that two instances cannot group
-- the same language at once, and the number tells an instance whether its memory is still current.
create table story_language (
    language text   primary key,
    sequence bigint not null
);

create table story (
    id              uuid        primary key,
    language        text        not null,
    tenant_id       uuid,                       -- null: public
    version         integer     not null check (version >= 1),
    headline        text        not null,
    lead_article_id uuid        not null,
    article_count   integer     not null check (article_count >= 0),
    first_at        timestamptz not null,
    last_at         timestamptz not null
);

-- An article in its story, with what it takes to compare it again after a restart.
create table grouped_article (
    article_id         uuid        primary key,  -- no foreign key: articles are owned by ingest-service
    language           text        not null,
    tenant_id          uuid,                     -- null: public
    story_id           uuid        not null,
    membership_version integer     not null check (membership_version >= 1),
    revision           integer     not null,
    title              text        not null,
    at                 timestamptz not null,
    profile            bytea       not null,
    sequence           bigint      not null
);

-- Serves the reading back of a language's recent past.
create index grouped_article_recent on grouped_article (language, at);
