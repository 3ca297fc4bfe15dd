-- Both tones of a mention: towards its target, and of the whole article. `tone` stays the one that counts: towards the
-- target where sentences show it (neutral means that none does), else the article's.
alter table mention
    add column target_tone        text check (target_tone in ('positive', 'neutral', 'negative')),
    add column target_tone_score  double precision,
    add column target_tone_entity text,              -- whom it is towards
    add column article_tone       text check (article_tone in ('positive', 'neutral', 'negative')),
    add column article_tone_score double precision;

update mention
set target_tone = tone, target_tone_score = tone_score, target_tone_entity = tone_entity
where tone_entity is not null;

update mention m
set article_tone = a.payload #>> '{findings,sentiment,label}',
    article_tone_score = (a.payload #>> '{findings,sentiment,score}')::double precision
from article a
where a.id = m.article_id
    and a.payload #>> '{findings,sentiment,label}' in ('positive', 'neutral', 'negative');

update mention
set tone = article_tone, tone_score = article_tone_score, tone_entity = null
where target_tone = 'neutral' and article_tone is not null;

-- Finds what other monitors have of the same article.
create index mention_of_article on mention (article_id, tenant_id, id);
