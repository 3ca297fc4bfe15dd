-- How many articles of a language have been looked at for copies; see story_language.
create table copy_language (
    language text   primary key,
    sequence bigint not null
);

-- An article among its copies, with what it takes to compare it again after a restart.
create table copied_article (
    article_id uuid        primary key,  -- no foreign key: articles are owned by ingest-service
    language   text        not null,
    tenant_id  uuid,                     -- null: public
    group_id   uuid        not null,
    copy_of    uuid,                     -- its parent in the tree; null: nobody had the text before
    change     text        check (change in ('SAME', 'CUT', 'EXTENDED', 'EDITED', 'MERGED', 'UNKNOWN')),
    revision   integer     not null,
    at         timestamptz not null,
    title      integer     not null,
    sketch     bytea       not null,
    sequence   bigint      not null,
    check ((copy_of is null) = (change is null))
);

-- Serves the reading back of a language's recent past.
create index copied_article_recent on copied_article (language, at);
