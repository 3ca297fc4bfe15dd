-- A page that was stored is looked at again, ever more rarely: due_at then says when, and 'infinity' that it is not.
alter table page
    add column stamp         bytea,                -- of the entry's date: another one alone is no reason to hurry
    add column news_since    timestamptz,          -- when its article began to be news; ages the schedule
    add column revisits      integer not null default 0,
    add column misses        integer not null default 0,   -- looks in a row that found it gone or replaced
    add column etag          text,
    add column last_modified text;

update page set due_at = 'infinity' where state <> 'waiting';

create index page_revisit on page (due_at) where state = 'done';
create index page_article on page (article_id) where article_id is not null;

-- When the next second look at a page of a host may begin, over all instances.
create table revisit_host (
    host    text        primary key,
    next_at timestamptz not null
);

-- Taken down after publication: the revision then repeats the last words.
alter table article add column withdrawn_at timestamptz;
alter table article_revision add column withdrawn_at timestamptz;
