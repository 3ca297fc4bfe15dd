/// Makes a draft of what was found in a window: which stories it tells, where and in which order. Pure.
@NullMarked
package io.dateline.gateway.briefing.draft;

import org.jspecify.annotations.NullMarked;
