/// Decides who is told of a change of an alert, and when. It is given routes, what was told before, and the
/// time, and answers a [Plan]; it knows no database and no clock, so that a route can be simulated by the code
/// that is at work.
///
/// 1. A muted alert, or one that is a line in a spike, is told to nobody; the end of what was told is.
/// 2. The first route that takes the alert counts, and those behind it only if it says so.
/// 3. A first message waits a little for others of its group. Updates keep their distance, three times as much
///    after each; a rise in level and a new story do not wait.
/// 4. Quiet hours and a full day put off what is left, to become one message at their end.
@NullMarked
package io.dateline.gateway.routing.plan;

import org.jspecify.annotations.NullMarked;
