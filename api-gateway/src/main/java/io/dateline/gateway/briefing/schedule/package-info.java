/// When a briefing is made, by the wall clock of a zone. Pure.
@NullMarked
package io.dateline.gateway.briefing.schedule;

import org.jspecify.annotations.NullMarked;
