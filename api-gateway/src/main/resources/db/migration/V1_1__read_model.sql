-- What is known of each article, by the highest (revision, analysis_version) seen so far.
create table article (
    id               uuid        primary key,        -- ingest-service's
    tenant_id        uuid,                            -- null: everybody may see it
    revision         integer     not null check (revision >= 1),
    analysis_version integer     not null check (analysis_version >= 0),   -- 0: fetched, analysis still out
    status           text        not null check (status in ('received', 'analysed', 'rejected')),
    rejection        text,
    time             timestamptz not null,            -- published, or first seen where that is unknown or later
    story_id         uuid,
    story_version    integer     not null default 0,  -- moves without the article's own version
    payload          jsonb       not null,            -- article and findings as the messages carry them
    updated_at       timestamptz not null
);

create index article_by_story on article (story_id, time) where story_id is not null;

create table article_revision (
    article_id uuid        not null,
    revision   integer     not null check (revision >= 1),
    title      text        not null,
    text       text        not null,
    fetched_at timestamptz not null,
    primary key (article_id, revision)
);

-- A revision is matched for alerts once, however often it is analysed again.
create table matched_revision (
    article_id uuid    not null,
    revision   integer not null,
    primary key (article_id, revision)
);

create table story (
    id              uuid        primary key,          -- analysis-service's
    version         integer     not null,
    tenant_id       uuid,
    language        text        not null,
    headline        text        not null,
    lead_article_id uuid        not null,
    first_at        timestamptz not null,
    last_at         timestamptz not null,
    article_count   integer     not null check (article_count >= 0),
    merged_into     uuid
);

create index story_latest on story (last_at desc, id);
