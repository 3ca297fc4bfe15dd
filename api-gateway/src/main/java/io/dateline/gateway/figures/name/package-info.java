/// Figures of the names that a team watches, of one and side by side: how much, with which share, where, in which tone,
/// and how it was in the time before. They count what `named_article` notes of every article, and no mentions.
@NullMarked
package io.dateline.gateway.figures.name;

import org.jspecify.annotations.NullMarked;
