-- What happened to stories other than that an article joined: analysis-service's, as it was told.
create table story_change (
    id            uuid        primary key,  -- the correction's for a person's doing
    kind          text        not null,     -- open: a later version of analysis may know more
    story_id      uuid        not null,     -- gave articles away, or has another headline
    into_story_id uuid,                     -- took them
    article_ids   uuid[]      not null,
    undoes        uuid,
    tenant_id     uuid,                     -- of the person; null: found by itself
    account_id    uuid,
    at            timestamptz not null,
    refusal       text                      -- why it was not done
);

create index story_change_from on story_change (story_id, at);
create index story_change_into on story_change (into_story_id, at) where into_story_id is not null;
create index story_change_undone on story_change (undoes) where undoes is not null;
create index story_merged_into on story (merged_into) where merged_into is not null;

-- Citations (article, revision, span), as the message has them: without words, which a withdrawal would have to reach.
alter table story add column summary jsonb;
