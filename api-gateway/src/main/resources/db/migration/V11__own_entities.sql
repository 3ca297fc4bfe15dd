-- Names that a team watches: its brands, rivals and spokespeople. What the team says of a name wins over what analysis
-- finds by itself.
create table own_entity (
    id         uuid        primary key,               -- random: it goes to analysis without its tenant, and nobody can guess it
    tenant_id  uuid        not null,
    name       text        not null check (length(name) between 1 and 200),
    type       text        not null check (type in ('person', 'organisation', 'place', 'product', 'event')),
    relation   text        not null check (relation in ('own', 'rival', 'spokesperson', 'other')),
    aliases    jsonb       not null,                  -- other words for the same
    exclusions jsonb       not null,                  -- phrases in which none of the words counts
    match_case boolean     not null,
    note       text,
    version    integer     not null check (version >= 1),
    created_at timestamptz not null,
    updated_at timestamptz not null                   -- articles that are read from now on know it as it is
);

create unique index own_entity_name_once on own_entity (tenant_id, lower(name));

-- What a query may call it: name, aliases and id, in lower case.
create table own_entity_word (
    entity_id uuid not null references own_entity on delete cascade,
    tenant_id uuid not null,
    word      text not null,
    primary key (tenant_id, word, entity_id)
);

create index own_entity_word_of on own_entity_word (entity_id);
