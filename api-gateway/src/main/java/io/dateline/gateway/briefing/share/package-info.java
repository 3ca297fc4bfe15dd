/// Editions that are read by people who do not sign in, through links that end.
@NullMarked
package io.dateline.gateway.briefing.share;

import org.jspecify.annotations.NullMarked;
