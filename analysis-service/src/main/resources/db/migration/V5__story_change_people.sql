-- Whether a person has touched a story is asked before it is split by itself: people's changes are few among all.
create index story_change_people on story_change (story_id) where account_id is not null;
