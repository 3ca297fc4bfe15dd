-- What a team hands to its board, a client or a crisis desk: what it asks for, and what came of it at a moment.
create table report (
    id         uuid        primary key,
    tenant_id  uuid        not null references tenant on delete cascade,
    name       text        not null check (length(name) between 1 and 100),
    kind       text        not null check (kind in ('campaign', 'benchmark', 'crisis')),
    settings   jsonb       not null,
    version    integer     not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create unique index report_name on report (tenant_id, lower(name));

-- What was decided in a crisis; never updated.
create table report_decision (
    id        uuid        primary key,
    report_id uuid        not null references report on delete cascade,
    at        timestamptz not null,
    username  text        not null,
    decision  text        not null,
    basis     text
);

create index report_decision_of_report on report_decision (report_id, at, id);

-- A report as it was made at a moment; never updated.
create table report_snapshot (
    id         uuid        primary key,
    report_id  uuid        not null references report on delete cascade,
    number     integer     not null check (number >= 1),
    -- The period: inclusive, exclusive.
    from_at    timestamptz not null,
    to_at      timestamptz not null,
    -- What it asked for then, so that it can be counted again.
    settings   jsonb       not null,
    kind       text        not null,
    figures    json        not null,                  -- in the order in which they are printed
    document   text        not null,                  -- JSON, as its hash was taken
    hash       text        not null,                  -- SHA-256 of the document
    made_by    text        not null,                  -- user name
    made_at    timestamptz not null,
    unique (report_id, number),
    check (from_at < to_at)
);
