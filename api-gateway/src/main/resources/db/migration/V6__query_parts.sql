-- Parts of queries that a team keeps under a name and uses as @name in its monitors.
create table query_part (
    id         uuid        primary key,
    tenant_id  uuid        not null,
    name       text        not null check (length(name) between 1 and 100 and name = lower(name)),
    query      text        not null,
    note       text,
    version    integer     not null check (version >= 1),
    updated_at timestamptz not null,
    unique (tenant_id, name)
);
