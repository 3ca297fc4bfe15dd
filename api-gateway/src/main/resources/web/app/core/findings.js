// What analysis found in an article, as marks over its title and text.

const within = (field) => (span) => (span.field ?? 'text') === field;

/**
 * All marks over one field.
 *
 * @param shown the names of the layers that are switched on
 * @param chosen id of the entity that is looked at, or null: its evidence is marked and its mentions stand out
 * @returns `[{start, end, kind, layer, entity?, title?}]`
 */
export function marksOf(article, field, shown, chosen, matches = []) {
  const marks = [];
  const add = (spans, mark) =>
    (spans ?? []).filter(within(field)).forEach((s) => marks.push({ start: s.start, end: s.end, ...mark }));
  for (const entity of article.entities ?? []) {
    const isChosen = entity.id === chosen;
    if (isChosen || shown.has(entity.type)) {
      add(entity.mentions, {
        kind: isChosen ? `${entity.type} chosen` : entity.type,
        layer: entity.type,
        entity: entity.id,
        title: entity.name,
      });
    }
    if (entity.sentiment && (isChosen || (!chosen && shown.has('tone') && entity.sentiment.label !== 'neutral'))) {
      add(entity.sentiment.evidence, {
        kind: `evidence-${entity.sentiment.label}`,
        layer: 'tone',
        title: `${entity.sentiment.label} towards ${entity.name}`,
      });
    }
  }
  if (shown.has('topic')) {
    for (const topic of article.topics ?? [])
      add(topic.evidence, { kind: 'topic', layer: 'topic', title: `Topic: ${topic.name}` });
  }
  if (shown.has('quote')) {
    for (const quote of article.quotes ?? []) {
      add([quote.span], {
        kind: 'quote',
        layer: 'quote',
        title: quote.speaker?.name ? `Said by ${quote.speaker.name}` : 'Quote',
      });
    }
  }
  if (shown.has('match')) add(matches, { kind: 'match', layer: 'match', title: 'Matched by the monitor' });
  return marks;
}

/** The layers that have something to show, in the order of the legend: `[{name, label, count}]`. */
export function layersOf(article, matches = []) {
  const types = {
    person: 'People',
    organisation: 'Organisations',
    place: 'Places',
    product: 'Products',
    event: 'Events',
  };
  const of = (type) => (article.entities ?? []).filter((e) => e.type === type).length;
  const judged = (article.entities ?? []).filter(
    (e) => e.sentiment && e.sentiment.label !== 'neutral' && e.sentiment.evidence?.length,
  ).length;
  return [
    { name: 'match', label: 'Matches', count: matches.length },
    ...Object.entries(types).map(([name, label]) => ({ name, label, count: of(name) })),
    { name: 'tone', label: 'Tone', count: judged },
    { name: 'topic', label: 'Topics', count: (article.topics ?? []).filter((t) => t.evidence?.length).length },
    { name: 'quote', label: 'Quotes', count: (article.quotes ?? []).length },
  ].filter((layer) => layer.count > 0);
}

export const textAt = (article, span) =>
  (span.field === 'title' ? article.title : article.text).slice(span.start, span.end);
