-- How often the models of one version have read an article: more than once where names that teams watch became others.
alter table article add column reading integer not null default 0;

-- 0: articles of older versions only; more: also those that the models of today read before some name was added whose
-- words they hold.
alter table reanalysis add column reading integer not null default 0;
