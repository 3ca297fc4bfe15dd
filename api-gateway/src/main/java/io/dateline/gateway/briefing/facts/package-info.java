/// Reads what an edition tells: mentions, articles with their words, earlier editions, and what was read at all.
@NullMarked
package io.dateline.gateway.briefing.facts;

import org.jspecify.annotations.NullMarked;
