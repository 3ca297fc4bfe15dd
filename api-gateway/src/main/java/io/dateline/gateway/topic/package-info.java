/// A team's own topics: a name, a description and a few articles that are about it or not. What belongs to one is a
/// pure function of an article's vector (package `likeness`), so that an index, a monitor and a page say the same.
/// Profiles of all teams are in the memory of every replica ([OwnTopicTail]).
@NullMarked
package io.dateline.gateway.topic;

import org.jspecify.annotations.NullMarked;
