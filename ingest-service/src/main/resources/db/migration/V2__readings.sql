-- How the page of each revision was read: what it says besides the text, and why each part came out as it did.
create table article_reading (
    id         uuid    primary key,                -- UUIDv5 of article and revision
    article_id uuid    not null references article on delete cascade,
    tenant_id  uuid,                               -- null: public
    revision   integer not null check (revision >= 1),
    page       jsonb,                              -- null: nothing but a text was brought
    why        jsonb   not null,                   -- one entry a chosen part
    unique (article_id, revision)
);
