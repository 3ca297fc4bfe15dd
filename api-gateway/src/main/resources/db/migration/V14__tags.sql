-- Tags of mentions. The tags of a mention stand with it, as a list of names; here is what holds for one of them
-- wherever it stands. A row comes with its first use.
create table mention_tag (
    id         uuid        primary key,
    tenant_id  uuid        not null references tenant on delete cascade,
    name       text        not null check (length(name) between 1 and 60),
    colour     text        check (colour in ('grey', 'blue', 'green', 'red', 'amber', 'purple', 'teal', 'pink')),
    version    integer     not null default 1,
    created_at timestamptz not null default now()
);

create unique index mention_tag_name on mention_tag (tenant_id, name);

-- Finds what has any tag, to count by tag and to rename one.
create index mention_with_tags on mention (tenant_id, article_time) where tags <> '[]';

insert into mention_tag (id, tenant_id, name)
select gen_random_uuid(), used.tenant_id, used.tag
from (
    select m.tenant_id, t as tag from mention m, jsonb_array_elements_text(m.tags) t where m.tags <> '[]'
    union
    select r.tenant_id, t from mention_rule r, jsonb_array_elements_text(r.tags) t) used
join tenant on tenant.id = used.tenant_id
where length(used.tag) between 1 and 60;
