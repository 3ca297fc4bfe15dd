-- What is asked of many mentions at once stands in their own rows: counting must not read articles.
alter table mention add column version     integer not null default 1;  -- counted up with each change by people and rules
alter table mention add column owner       text;                        -- user name of who looks after it
alter table mention add column last_action uuid;                        -- the latest entry of mention_change, to take it back
alter table mention add column source_id   uuid;
alter table mention add column source_name text;
alter table mention add column country     text;
alter table mention add column tier        integer;
alter table mention add column language    text;
alter table mention add column byline      jsonb not null default '[]';
alter table mention add column topics      jsonb not null default '[]'; -- of {code, name}
alter table mention add column tone        text check (tone in ('positive', 'neutral', 'negative'));
alter table mention add column tone_score  double precision;
alter table mention add column tone_entity text;                        -- whom the tone is towards; null: the article's own
alter table mention add column copies_id   uuid;                        -- group of articles with the same text

update mention m set
    source_id   = (a.payload #>> '{article,source,id}')::uuid,
    source_name = a.payload #>> '{article,source,name}',
    country     = a.payload #>> '{article,source,country}',
    tier        = (a.payload #>> '{article,source,tier}')::integer,
    language    = a.payload #>> '{findings,language,code}',
    byline      = coalesce(a.payload #> '{article,byline}', '[]'),
    topics      = coalesce((select jsonb_agg(jsonb_build_object('code', t ->> 'code', 'name', t ->> 'name'))
                            from jsonb_array_elements(a.payload #> '{findings,topics}') t), '[]'),
    tone        = case when a.payload #>> '{findings,sentiment,label}' in ('positive', 'neutral', 'negative')
                       then a.payload #>> '{findings,sentiment,label}' end,
    tone_score  = (a.payload #>> '{findings,sentiment,score}')::double precision,
    copies_id   = (a.payload #>> '{copies,groupId}')::uuid
from article a where a.id = m.article_id;

-- Finds the first of the copies that one monitor found.
create index mention_copies on mention (monitor_id, copies_id, article_time, article_id) where copies_id is not null;

-- One deed of a person or a rule, on one mention or many: what is taken back together.
alter table mention_change add column action_id uuid;
create index mention_change_by_action on mention_change (action_id) where action_id is not null;

-- Outlets that a team treats alike, with a tier of their own where the team ranks them otherwise than the source does.
create table outlet_list (
    id         uuid        primary key,
    tenant_id  uuid        not null references tenant on delete cascade,
    name       text        not null check (length(name) between 1 and 100),
    version    integer     not null default 1,
    updated_at timestamptz not null
);

create unique index outlet_list_name on outlet_list (tenant_id, lower(name));

create table outlet_entry (
    list_id   uuid    not null references outlet_list on delete cascade,
    tenant_id uuid    not null,
    source_id uuid    not null,                       -- ingest-service's
    name      text    not null,
    tier      integer check (tier between 1 and 4),   -- null: as the source says
    position  integer not null,
    primary key (list_id, source_id)
);

create index outlet_entry_of_source on outlet_entry (tenant_id, source_id);

-- What is to be done with mentions of some kind as they come in.
create table mention_rule (
    id             uuid        primary key,
    tenant_id      uuid        not null references tenant on delete cascade,
    monitor_id     uuid        references monitor on delete cascade,      -- null: of all monitors
    name           text        not null check (length(name) between 1 and 100),
    active         boolean     not null,
    query          text,                                                  -- null: any article
    prominence     jsonb       not null default '[]',                     -- empty: any
    outlet_list_id uuid        references outlet_list on delete cascade,  -- null: any outlet
    tags           jsonb       not null default '[]',
    dismiss_reason text,
    owner          text,
    version        integer     not null default 1,
    created_at     timestamptz not null,
    check (dismiss_reason is not null or owner is not null or tags <> '[]')
);

create index mention_rule_by_tenant on mention_rule (tenant_id, created_at, id);

-- A rule on its way through what is stored; goes on where it was when a service ends in between.
create table mention_rule_run (
    id         uuid        primary key,
    rule_id    uuid        not null references mention_rule on delete cascade,
    tenant_id  uuid        not null,
    by         text        not null,
    state      text        not null check (state in ('running', 'done')),
    after_id   uuid        not null,                  -- mentions up to this id have been looked at
    looked_at  integer     not null default 0,
    changed    integer     not null default 0,
    started_at timestamptz not null,
    ended_at   timestamptz
);

create index mention_rule_run_by_rule on mention_rule_run (rule_id, started_at desc);
create index mention_rule_run_due on mention_rule_run (started_at) where state = 'running';
