/// Triage: what a team makes of its mentions, one by one or many at once, with the history of every change and the way
/// back. Rules file through the same door ([MentionChanges]).
@NullMarked
package io.dateline.gateway.triage;

import org.jspecify.annotations.NullMarked;
