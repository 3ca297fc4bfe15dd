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
    lead_chosen     boolean     not null default false,  -- a person chose whose headline stands
    article_count   integer     not null check (article_count >= 0),
    first_at        timestamptz not null,
    last_at         timestamptz not null,
    merged_into     uuid                        -- took its articles over; null while it stands
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
    at                 timestamptz not null,     -- by its publisher's date
    seen_at            timestamptz not null,     -- when it was first seen
    vector             bytea       not null,
    -- Where the sentences are that may stand for the article in its story's summary, and what their words weigh; null
    -- for an article without such sentences.
    key_sentences      bytea,
    sequence           bigint      not null
);

-- Serves the reading back of a language's recent past, which goes by when an article was seen and not by the date that
-- its publisher gave.
create index grouped_article_recent on grouped_article (language, seen_at);
create index grouped_article_story on grouped_article (story_id);

-- What happened to stories other than that an article joined.
create table story_change (
    id            uuid        primary key,
    kind          text        not null check (kind in ('MOVE', 'SPLIT', 'MERGE', 'LEAD', 'UNDO')),
    story_id      uuid        not null,
    into_story_id uuid,
    article_ids   uuid[]      not null,
    undoes        uuid,
    undone_by     uuid,
    tenant_id     uuid,                     -- null: found by itself
    account_id    uuid,
    at            timestamptz not null,
    check ((tenant_id is null) = (account_id is null))
);

-- Whether a person has touched a story is asked before it is split by itself: people's changes are few among all.
create index story_change_people on story_change (story_id) where account_id is not null;

-- Stories that a person has told apart: they are never united by themselves. Smaller id first.
create table story_apart (
    story_id  uuid not null,
    other_id  uuid not null,
    change_id uuid not null,  -- by which they came apart
    language  text not null,
    primary key (story_id, other_id),
    check (story_id < other_id)
);

create index story_apart_language on story_apart (language);

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

-- A short form and a name that articles introduced it for, like "Harbour Safety Trust (HST)".
create table introduced_name (
    id        uuid        primary key,  -- of language, type, form and name_key
    language  text        not null,
    type      text        not null,
    form      text        not null,     -- folded
    form_text text        not null,
    name_key  text        not null,     -- folded usual name
    name      text        not null,
    witnesses integer     not null,     -- texts that said so, copies counted once
    groups    uuid[]      not null,     -- groups of copies of the latest of them
    last_seen timestamptz not null
);

create index introduced_name_form on introduced_name (language, form);
create index introduced_name_name on introduced_name (language, name_key);

-- Serves forgetting what few texts said.
create index introduced_name_seen on introduced_name (language, last_seen);
