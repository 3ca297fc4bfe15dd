-- What is asked of all articles that name somebody whom a team watches: counting must not read articles. Written with
-- the article, for the team of the name alone, and only where that team may see the article.
create table named_article (
    entity_id    uuid        not null references own_entity on delete cascade,
    tenant_id    uuid        not null,                -- of the name
    article_id   uuid        not null references article on delete cascade,
    article_time timestamptz not null,
    source_id    uuid,                                -- ingest-service's; null for a text of the team's own
    source_name  text,
    tier         integer,                             -- as the source says
    byline       jsonb       not null,
    topics       jsonb       not null,                -- names of what analysis finds; a team's own are none of them
    copies_id    uuid,                                -- group of articles with the same text
    tone         text        check (tone in ('positive', 'neutral', 'negative')),   -- towards the name
    article_tone text        check (article_tone in ('positive', 'neutral', 'negative')),
    quotes       integer     not null check (quotes >= 0),                          -- said by the name
    primary key (entity_id, article_id)
);

-- Serves every figure of a name: a period of its articles.
create index named_article_of_period on named_article (entity_id, article_time);
create index named_article_of_article on named_article (article_id);
-- Finds the latest quotes of a name.
create index named_article_quoted on named_article (entity_id, article_time desc, article_id) where quotes > 0;

insert into named_article (entity_id, tenant_id, article_id, article_time, source_id, source_name, tier, byline, topics,
    copies_id, tone, article_tone, quotes)
select e.id, e.tenant_id, a.id, a.time, (a.payload #>> '{article,source,id}')::uuid, a.payload #>> '{article,source,name}',
    (a.payload #>> '{article,source,tier}')::integer, coalesce(nullif(a.payload #> '{article,byline}', 'null'), '[]'),
    (select coalesce(jsonb_agg(t ->> 'name'), '[]') from jsonb_array_elements(f.topics) t),
    (a.payload #>> '{copies,groupId}')::uuid,
    (select label from (values ('positive'), ('neutral'), ('negative')) known (label)
        where label = w #>> '{sentiment,label}'),
    (select label from (values ('positive'), ('neutral'), ('negative')) known (label)
        where label = a.payload #>> '{findings,sentiment,label}'),
    -- The speaker that analysis found stands everywhere where the name does, or the words that name the speaker are
    -- the name.
    (select count(*) from jsonb_array_elements(f.quotes) q where jsonb_typeof(q -> 'speaker') = 'object' and case
        when q #>> '{speaker,entityId}' is null then exists (
            select 1 from jsonb_array_elements(w -> 'mentions') m where m ->> 'field' = q #>> '{source,field}'
                and (m ->> 'start')::integer <= (q #>> '{source,start}')::integer
                and (m ->> 'end')::integer >= (q #>> '{source,end}')::integer)
        else exists (
            select 1 from jsonb_array_elements(f.entities) s where s ->> 'id' = q #>> '{speaker,entityId}'
                and not exists (
                    select 1 from jsonb_array_elements(s -> 'mentions') p where not exists (
                        select 1 from jsonb_array_elements(w -> 'mentions') m where m ->> 'field' = p ->> 'field'
                            and (m ->> 'start')::integer < (p ->> 'end')::integer
                            and (p ->> 'start')::integer < (m ->> 'end')::integer)))
        end)
from article a
cross join lateral (
    select coalesce(nullif(a.payload #> '{findings,watched}', 'null'), '[]') as watched,
        coalesce(nullif(a.payload #> '{findings,topics}', 'null'), '[]') as topics,
        coalesce(nullif(a.payload #> '{findings,entities}', 'null'), '[]') as entities,
        coalesce(nullif(a.payload #> '{findings,quotes}', 'null'), '[]') as quotes) f
cross join lateral jsonb_array_elements(f.watched) w
join own_entity e on e.id = (w ->> 'id')::uuid
where a.tenant_id is null or a.tenant_id = e.tenant_id
on conflict do nothing;
