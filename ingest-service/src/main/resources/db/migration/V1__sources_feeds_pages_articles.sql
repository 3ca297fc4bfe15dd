-- A publisher. All tenants share it; the one that added it may change it.
create table source (
    id         uuid        primary key,
    name       text        not null check (name <> ''),
    url        text        not null,               -- its site, or the feed where no site is known
    country    text        check (country ~ '^[A-Z]{2}$'),
    language   text        check (language <> ''),
    tier       integer     check (tier between 1 and 4),
    added_by   uuid        not null,               -- tenant; accounts live in api-gateway, so no foreign key
    added_at   timestamptz not null,
    removed_at timestamptz                         -- kept for its articles and its ledger; its feeds are not polled
);

create index source_name on source (lower(name), id);

-- One address that lists a source's articles, and what we know from the last time we asked.
create table feed (
    id             uuid        primary key,
    source_id      uuid        not null references source on delete cascade,
    url            text        not null unique,
    host           text        not null,           -- name and port, for politeness
    title          text,
    format         text        not null check (format in ('rss', 'atom', 'json', 'sitemap')),
    state          text        not null check (state in ('new', 'healthy', 'slowing', 'failing', 'gone', 'blocked')),
    etag           text,
    last_modified  text,
    body_hash      bytea,                          -- of the last answer: servers that never say 304 are many
    poll_interval  integer     not null check (poll_interval > 0),   -- seconds, adapted to how often something is new
    failures       integer     not null default 0, -- in a row
    last_outcome   text,
    last_error     text,
    last_polled_at timestamptz,
    last_new_at    timestamptz,
    paused         boolean     not null default false,               -- its source was removed
    due_at         timestamptz not null,           -- while leased: when the lease ends
    leased         boolean     not null default false,
    lease_token    bigint      not null default 0  -- counted up with each lease; an older token changes nothing
);

create index feed_source on feed (source_id);
create index feed_due on feed (due_at) where not paused;

-- What feeds pointed to: a page to fetch, and how that ended. Never deleted while its article is kept, because it is
-- what tells an entry that was seen from one that is new.
create table page (
    id              uuid        primary key,
    source_id       uuid        not null references source on delete cascade,
    feed_id         uuid        references feed on delete set null,
    url             text        not null,          -- as the feed gives it
    url_key         text        not null,          -- without tracking parameters
    host            text        not null,
    fingerprint     bytea       not null,          -- of what the entry says: another one means that it was updated
    hints           jsonb       not null,          -- what the entry says
    state           text        not null check (state in ('waiting', 'done', 'given-up')),
    outcome         text,                          -- of the last attempt
    reason          text,
    status          integer,                       -- HTTP, of the last attempt
    attempts        integer     not null default 0,
    looks           integer     not null default 1, -- times that it was queued; an entry that keeps changing waits longer
    article_id      uuid,
    first_seen_at   timestamptz not null,
    finished_at     timestamptz,
    due_at          timestamptz not null,
    leased          boolean     not null default false,
    lease_token     bigint      not null default 0,
    unique (source_id, url_key)
);

create index page_due on page (due_at) where state = 'waiting';
create index page_finished on page (source_id, finished_at desc);

-- A text, whatever happens to it: identity and current revision.
create table article (
    id            uuid        primary key,
    tenant_id     uuid,                            -- null: public
    source_id     uuid        references source on delete set null,
    url           text,
    canonical_url text,
    revision      integer     not null check (revision >= 1),
    content_hash  bytea       not null,            -- of headline and text: what makes a new revision
    first_seen_at timestamptz not null,
    fetched_at    timestamptz not null
);

create index article_source on article (source_id, first_seen_at desc);

-- What an article said, each time it said something else.
create table article_revision (
    id                  uuid        primary key,   -- UUIDv5 of article and revision
    article_id          uuid        not null references article on delete cascade,
    revision            integer     not null check (revision >= 1),
    title               text        not null check (title <> ''),
    text                text        not null check (text <> ''),
    byline              jsonb       not null,
    published_at        timestamptz,
    published_precision text,
    dateline            jsonb,
    declared_language   text,
    tags                jsonb       not null,
    fetched_at          timestamptz not null,
    unique (article_id, revision)
);

-- What a tenant brought itself.
create table submission (
    id           uuid        primary key,
    tenant_id    uuid        not null,
    status       text        not null check (status in ('received', 'fetching', 'stored', 'rejected')),
    content      jsonb,                            -- as sent; erased once it is done
    url          text,
    host         text,                             -- null where nothing has to be fetched
    article_id   uuid,
    rejection    text,
    attempts     integer     not null default 0,
    received_at  timestamptz not null,
    finished_at  timestamptz,
    due_at       timestamptz not null,
    leased       boolean     not null default false,
    lease_token  bigint      not null default 0,
    check (status <> 'stored' or article_id is not null),
    check (status <> 'rejected' or rejection is not null)
);

create index submission_due on submission (due_at) where status in ('received', 'fetching');

-- The coverage ledger: per source and hour, what was asked and what came of it, so that silence can be proven.
create table coverage_hour (
    source_id        uuid        not null references source on delete cascade,
    hour             timestamptz not null,
    polls            integer     not null default 0,
    not_modified     integer     not null default 0,
    new_articles     integer     not null default 0,
    updated_articles integer     not null default 0,
    unchanged        integer     not null default 0,
    failed           integer     not null default 0,
    blocked          integer     not null default 0,
    slow             integer     not null default 0,
    outcomes         jsonb       not null default '{}',
    last_error       text,
    primary key (source_id, hour)
);
