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

-- Work that instances share waits in a table with the columns due_at (while leased: when the lease ends), leased, and
-- lease_token, which is counted up with each lease: an older token changes nothing.

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
    -- How often it has something new: entries and hours watched, both forgotten by half in two days (PollPace).
    fresh          double precision not null default 1 check (fresh > 0),
    watched_hours  double precision not null default 1 check (watched_hours > 0),
    failures       integer     not null default 0, -- in a row
    last_outcome   text,
    last_error     text,
    last_polled_at timestamptz,
    last_new_at    timestamptz,
    paused         boolean     not null default false,               -- its source was removed
    due_at         timestamptz not null,
    leased         boolean     not null default false,
    lease_token    bigint      not null default 0
);

create index feed_source on feed (source_id);
create index feed_due on feed (due_at) where not paused;

-- What feeds pointed to: a page to fetch, and how that ended. Never deleted while its article is kept, because it is
-- what tells an entry that was seen from one that is new. A page that was stored is looked at again, ever more rarely:
-- due_at then says when, and 'infinity' that it is not.
create table page (
    id              uuid        primary key,
    source_id       uuid        not null references source on delete cascade,
    feed_id         uuid        references feed on delete set null,
    url             text        not null,          -- as the feed gives it
    url_key         text        not null,          -- without tracking parameters
    host            text        not null,
    fingerprint     bytea       not null,          -- of what the entry says: another one means that it was updated
    stamp           bytea,                         -- of the entry's date: another one alone is no reason to hurry
    entry_at        timestamptz,                   -- of the entry; when it was first seen, if it does not say
    hints           jsonb       not null,          -- what the entry says
    state           text        not null check (state in ('waiting', 'done', 'given-up')),
    outcome         text,                          -- of the last attempt
    reason          text,
    status          integer,                       -- HTTP, of the last attempt
    attempts        integer     not null default 0,
    looks           integer     not null default 1, -- times that it was queued; an entry that keeps changing waits longer
    revisits        integer     not null default 0,
    misses          integer     not null default 0, -- looks in a row that found it gone or replaced
    missing_since   timestamptz,                   -- first of them
    etag            text,
    last_modified   text,
    article_id      uuid,
    news_since      timestamptz,                   -- when its article began to be news; ages the schedule
    first_seen_at   timestamptz not null,
    finished_at     timestamptz,
    due_at          timestamptz not null,
    leased          boolean     not null default false,
    lease_token     bigint      not null default 0,
    unique (source_id, url_key)
);

-- Pages of one host are shared between the sources that list them: for each host and source the freshest come first,
-- and those that failed before come behind all that were not tried.
create index page_waiting on page (host, source_id, attempts, entry_at desc) where state = 'waiting';
create index page_revisit on page (due_at) where state = 'done';
create index page_article on page (article_id) where article_id is not null;
create index page_finished on page (source_id, finished_at desc);

-- What was listed, and what says that it was published, in a period.
create index page_first_seen on page (source_id, first_seen_at);
create index page_news on page (source_id, news_since) where news_since is not null;

-- "Why is this article not here?"
create index page_url_key on page (url_key);

-- What is known of a host over all instances. A site that shows none of its articles is out of order, and has not taken
-- all of them down.
create table revisit_host (
    host     text        primary key,
    next_at  timestamptz not null,                 -- when the next second look at one of its pages may begin
    stood_at timestamptz                           -- when an article of it was last seen in its place
);

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
    fetched_at    timestamptz not null,
    withdrawn_at  timestamptz                      -- taken down after publication
);

create index article_source on article (source_id, first_seen_at desc);

-- Addresses under which an article is known: where it was read, and what it names as its canonical address. Identity
-- begins here, so that the versions of one page are one article, and an address that several articles name as theirs
-- is none's.
create table article_address (
    id         uuid    primary key,                -- UUIDv5 of tenant and address in its plain form
    article_id uuid    not null references article on delete cascade,
    own        boolean not null,                   -- it was read there; else it is only named
    shared     boolean not null default false      -- another article named it too: believed of nobody since
);

create index article_address_article on article_address (article_id);

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
    withdrawn_at        timestamptz,               -- taken down: the revision then repeats the last words
    unique (article_id, revision)
);

-- How the page of each revision was read: what it says besides the text, and why each part came out as it did.
create table article_reading (
    id         uuid    primary key,                -- UUIDv5 of article and revision
    article_id uuid    not null references article on delete cascade,
    tenant_id  uuid,                               -- null: public
    revision   integer not null check (revision >= 1),
    page       jsonb,                              -- null: nothing but a text was brought
    why        jsonb   not null,                   -- one entry a chosen part
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

-- "Why is this article not here?"
create index submission_url on submission (url) where url is not null;

-- The coverage ledger: per source and hour, what was asked and what came of it, so that silence can be proven.
create table coverage_hour (
    source_id        uuid        not null references source on delete cascade,
    hour             timestamptz not null,
    polls            integer     not null default 0,
    answered         integer     not null default 0, -- polls that the feed answered, for "was it silent?"
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

-- Feeds that a hub pushes (WebSub), or is asked to. The hub is told when its pushes are no longer wanted, and may then
-- end the subscription.
create table push_subscription (
    feed_id     uuid        primary key references feed on delete cascade,
    hub         text        not null,
    topic       text        not null,              -- the feed's address as the hub knows it
    secret      text        not null,              -- the hub signs with it
    state       text        not null check (state in ('wanted', 'pending', 'verified', 'refused', 'leaving')),
    due_at      timestamptz not null,              -- when the hub is asked (again)
    leased      boolean     not null default false,
    lease_token bigint      not null default 0
);

create index push_subscription_due on push_subscription (due_at);

-- Many sources at once. Lines wait in the table, so an import goes on after a restart.
create table source_import (
    id         uuid        primary key,
    tenant_id  uuid        not null,
    kind       text        not null check (kind in ('opml', 'starter')),
    created_at timestamptz not null
);

create index source_import_latest on source_import (tenant_id, created_at desc);

create table source_import_line (
    id          uuid        primary key,
    import_id   uuid        not null references source_import on delete cascade,
    line        integer     not null check (line >= 1),
    name        text        not null,
    url         text        not null,              -- as written where it was refused
    site        text,
    format      text,
    country     text,
    language    text,
    tier        integer,
    outcome     text        not null check (outcome in ('waiting', 'added', 'known', 'refused', 'failed')),
    reason      text,
    source_id   uuid        references source on delete set null,
    attempts    integer     not null default 0,
    due_at      timestamptz not null,
    leased      boolean     not null default false,
    lease_token bigint      not null default 0,
    unique (import_id, line)
);

create index source_import_line_due on source_import_line (due_at) where outcome = 'waiting';
