/// Dispatches alerts by the routes of their team: changes come in, messages are planned, timers bring repeats and
/// escalations.
@NullMarked
package io.dateline.gateway.routing.dispatch;

import org.jspecify.annotations.NullMarked;
