/// Routes at work: changes of alerts come in, messages are planned, timers bring repeats and escalations.
@NullMarked
package io.dateline.gateway.routing.work;

import org.jspecify.annotations.NullMarked;
