/// Briefings: what a team wants to be told of in one piece, when, and who signs it. Their editions are in `edition`.
@NullMarked
package io.dateline.gateway.briefing;

import org.jspecify.annotations.NullMarked;
