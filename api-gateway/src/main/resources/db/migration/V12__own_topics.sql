-- Where an article lies in the encoder's space: one signed byte a dimension. Null for what was analysed before.
alter table article add column vector bytea, add column vector_model text;

-- Scans for own topics go by id; what is usual is read off the latest.
create index article_with_vector on article (id) where vector is not null;
create index article_latest_vector on article (time desc) where vector is not null and tenant_id is null;

-- A topic that a team defines for itself.
create table own_topic (
    id                  uuid             primary key,
    tenant_id           uuid             not null,
    name                text             not null check (length(name) between 1 and 100),
    description         text             not null,
    threshold           double precision not null check (threshold > 0 and threshold < 1),
    version             integer          not null,             -- of what belongs to it, and of its name
    description_version integer          not null,             -- of name and description
    description_vector  bytea,                                  -- null while analysis has not answered
    description_model   text,
    read_version        integer          not null default 0,    -- of the description that the vector belongs to
    profile_weights     bytea,                                  -- one float a dimension, big-endian
    profile_offset      double precision,
    background          integer          not null default 0,    -- articles that the profile was judged against
    assigned_version    integer          not null default 0,    -- that the index shared by all replicas knows
    created_at          timestamptz      not null,
    updated_at          timestamptz      not null
);

create unique index own_topic_name on own_topic (tenant_id, lower(name));

create table own_topic_example (
    topic_id   uuid        not null references own_topic on delete cascade,
    article_id uuid        not null references article on delete cascade,
    about      boolean     not null,                            -- false: an article that is not about it
    added_at   timestamptz not null,
    primary key (topic_id, article_id)
);
