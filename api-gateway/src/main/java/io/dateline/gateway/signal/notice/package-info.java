/// Detectors of what is worth a word by itself: one mention, beside what was there before it.
@NullMarked
package io.dateline.gateway.signal.notice;

import org.jspecify.annotations.NullMarked;
