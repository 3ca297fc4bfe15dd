alter table story
    add column merged_into uuid,                            -- took its articles over; null while it stands
    add column lead_chosen boolean not null default false;  -- a person chose whose headline stands

create index grouped_article_story on grouped_article (story_id);

-- What happened to stories other than that an article joined.
create table story_change (
    id            uuid        primary key,
    kind          text        not null check (kind in ('MOVE', 'SPLIT', 'MERGE', 'LEAD', 'UNDO')),
    story_id      uuid        not null,
    into_story_id uuid,
    article_ids   uuid[]      not null,
    undoes        uuid,
    undone_by     uuid,
    tenant_id     uuid,                     -- null: found by itself
    account_id    uuid,
    at            timestamptz not null,
    check ((tenant_id is null) = (account_id is null))
);

-- Stories that a person has told apart: they are never united by themselves. Smaller id first.
create table story_apart (
    story_id  uuid not null,
    other_id  uuid not null,
    change_id uuid not null,  -- by which they came apart
    language  text not null,
    primary key (story_id, other_id),
    check (story_id < other_id)
);

create index story_apart_language on story_apart (language);
