/// Who and what an article names: people, organisations, places, products, events, each with every place that names
/// it. Pure: text in, names out.
///
/// The way through: [SentenceTokeniser] cuts text into sentences of tokens, [NameTagger] finds names with a
/// linear-chain model over hand-made features ([TokenFeatures], [Gazetteer]) and a second look over the whole
/// document, mended by the rules of `span`; `referent` gathers the mentions of one referent under its fullest name.
@NullMarked
package io.dateline.analysis.entity;

import org.jspecify.annotations.NullMarked;
