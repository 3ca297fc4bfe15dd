/// Mentions: the articles that monitors found, with the matched places and what is counted of them. What a team
/// makes of them is the room `triage`; how they come about is `matching`.
@NullMarked
package io.dateline.gateway.mention;

import org.jspecify.annotations.NullMarked;
