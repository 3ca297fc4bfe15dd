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
