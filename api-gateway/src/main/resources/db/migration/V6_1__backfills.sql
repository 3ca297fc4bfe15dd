-- How far the search through history for a new or changed monitor has come. One of each monitor; a change begins it anew.
create table backfill (
    monitor_id    uuid        primary key references monitor on delete cascade,
    version       integer     not null,                -- of the monitor
    look          integer     not null default 1,      -- 1 or 2: the second finds what arrived during the first
    state         text        not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
    next_cursor   text,                                -- page of the search that comes next; null for the first
    looked        bigint      not null default 0,      -- articles that the index found and that were looked at
    total         bigint,                              -- articles that the index finds; null until the first page
    found         bigint      not null default 0,      -- new mentions
    not_before    timestamptz not null,
    claimed_until timestamptz,                         -- a replica is at work until then, unless it died
    started_at    timestamptz not null,
    finished_at   timestamptz
);

create index backfill_open on backfill (not_before) where state in ('waiting', 'running');
