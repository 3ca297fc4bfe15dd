/// Who else gets to know editions: people who do not sign in, through links that end, and programs.
@NullMarked
package io.dateline.gateway.briefing.share;

import org.jspecify.annotations.NullMarked;
