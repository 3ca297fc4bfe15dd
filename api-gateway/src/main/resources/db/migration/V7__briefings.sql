-- --- Briefings ---------------------------------------------------------------------------------------------------------

-- What a team wants to be told of in one piece, when, and who signs it.
create table briefing (
    id         uuid        primary key,
    tenant_id  uuid        not null references tenant on delete cascade,
    name       text        not null check (length(name) between 1 and 100),
    active     boolean     not null,
    -- Of monitors: ours (empty: all that are in no other list), rivals' and issues'.
    monitors   jsonb       not null,
    rivals     jsonb       not null,
    issues     jsonb       not null,
    sections   jsonb       not null,
    approvals  integer     not null check (approvals between 0 and 2),
    recipients jsonb       not null,                   -- user names
    -- A local time, its zone and days, never moments; null: made by hand alone.
    schedule   jsonb,
    -- Where the window of the last edition ends and that of the next begins.
    told_until timestamptz not null,
    editions   integer     not null default 0,
    -- The local day of the next run; what moment it means is the schedule's to say.
    next_date  date,
    due_at     timestamptz,
    leased     boolean     not null default false,
    lease_token bigint     not null default 0,
    version    integer     not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create unique index briefing_name on briefing (tenant_id, lower(name));
create index briefing_due on briefing (due_at) where due_at is not null;

create table edition (
    id           uuid        primary key,              -- name-based, of the briefing and its number
    tenant_id    uuid        not null references tenant on delete cascade,
    briefing_id  uuid        not null references briefing on delete cascade,
    number       integer     not null check (number >= 1),
    title        text        not null,
    local_date   date,                                 -- of the run; null for one that was made by hand
    -- The window: exclusive, inclusive.
    after_at     timestamptz not null,
    until_at     timestamptz not null,
    late         boolean     not null,                 -- made so late that a person has to say whether it is sent
    state        text        not null check (state in ('draft', 'approved', 'cancelled')),
    zone         text        not null,
    approvals    integer     not null,                 -- how many it takes
    approved_by  jsonb       not null default '[]',    -- of {username, at}
    -- What is told besides stories: figures, quotes, changes, alerts, what could not be read.
    findings     jsonb       not null,
    sections     jsonb       not null,
    -- What was approved, painted: sent as it stands here.
    frozen       jsonb,
    hash         text,                                 -- SHA-256 of the document
    approved_at  timestamptz,
    version      integer     not null,
    created_at   timestamptz not null,
    check (after_at < until_at),
    check ((state = 'approved') = (frozen is not null)),
    unique (briefing_id, number),
    unique (briefing_id, local_date)
);

create index edition_latest on edition (tenant_id, until_at desc, id desc);

-- The stories of an edition, in the order in which it tells them.
create table edition_entry (
    id         uuid        primary key,                -- name-based, of the edition and the story
    edition_id uuid        not null references edition on delete cascade,
    section    text        not null,
    position   integer     not null,
    story_key  uuid        not null,                   -- of the story, else of the copies, else of the article
    article_id uuid        not null,                   -- that it is told with
    revision   integer     not null,                   -- of the article, as it was told
    facts      jsonb       not null,
    hidden     boolean     not null,
    pinned     boolean     not null,
    heading    text,
    comment    text,
    action     text,
    owner      text,
    unique (edition_id, story_key)
);

create index edition_entry_of_story on edition_entry (story_key);

-- Which mentions the latest editions of a briefing have told: each is told once, however late it was written.
create table told_mention (
    briefing_id uuid not null references briefing on delete cascade,
    mention_id  uuid not null,
    edition_id  uuid not null references edition on delete cascade,
    primary key (briefing_id, mention_id)
);

create index told_mention_of_edition on told_mention (edition_id);

-- Serves the mentions of a window, which are asked for by when they were found.
create index mention_found on mention (tenant_id, found_at);

-- Mails of an edition.
alter table mail add column edition_id uuid;
create index mail_of_edition on mail (edition_id) where edition_id is not null;
alter table mail_suppression drop constraint mail_suppression_purpose_check;
alter table mail_suppression add constraint mail_suppression_purpose_check
    check (purpose in ('alerts', 'account', 'briefings'));

-- Addresses under which an edition can be read without signing in, until they end.
create table edition_link (
    id         uuid        primary key,
    tenant_id  uuid        not null references tenant on delete cascade,
    edition_id uuid        not null references edition on delete cascade,
    token_hash bytea       not null unique,
    created_by text        not null,                   -- user name
    created_at timestamptz not null,
    ends_at    timestamptz not null,
    revoked_at timestamptz,
    opened     integer     not null default 0
);

create index edition_link_of_edition on edition_link (edition_id, created_at);
