-- What a team may pass on of a source's articles, where that is not what is usual.
create table source_licence (
    id        uuid        primary key,                 -- name-based, of the team and the source
    tenant_id uuid        not null references tenant on delete cascade,
    source_id uuid        not null,
    name      text        not null,                    -- of the source, when this was set
    level     text        not null check (level in ('link', 'headline', 'snippet', 'text')),
    snippet   integer     check (snippet between 20 and 2000),
    outside   boolean     not null,
    reason    text        not null,
    until     date,                                    -- last day; links alone after it
    set_by    text        not null,                    -- user name
    set_at    timestamptz not null,
    unique (tenant_id, source_id)
);
