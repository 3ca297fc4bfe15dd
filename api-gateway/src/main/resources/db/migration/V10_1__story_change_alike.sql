-- Of a split that Dateline found: how alike the two parts are, as a share of how alike articles of one part are.
alter table story_change add column alike double precision;
