-- A short form and a name that articles introduced it for, like "Harbour Safety Trust (HST)".
create table introduced_name (
    id        uuid        primary key,  -- of language, type, form and name_key
    language  text        not null,
    type      text        not null,
    form      text        not null,     -- folded
    form_text text        not null,
    name_key  text        not null,     -- folded usual name
    name      text        not null,
    witnesses integer     not null,     -- texts that said so, copies counted once
    groups    uuid[]      not null,     -- groups of copies of the latest of them
    last_seen timestamptz not null
);

create index introduced_name_form on introduced_name (language, form);
create index introduced_name_name on introduced_name (language, name_key);

-- Serves forgetting what few texts said.
create index introduced_name_seen on introduced_name (language, last_seen);
