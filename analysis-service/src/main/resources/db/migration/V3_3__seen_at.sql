-- When an article was first seen: by it, not by the date its publisher gave, the recent past of a language is read back.
alter table grouped_article add column seen_at timestamptz;
update grouped_article set seen_at = at;
alter table grouped_article alter column seen_at set not null;

drop index grouped_article_recent;
create index grouped_article_recent on grouped_article (language, seen_at);
