/// Mentions: articles that matched monitors, where they matched, and what a team made of them.
@NullMarked
package io.dateline.gateway.mention;

import org.jspecify.annotations.NullMarked;
