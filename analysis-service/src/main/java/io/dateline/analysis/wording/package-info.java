/// What the words of an article say about its event, as numbers that can be compared and kept. Pure.
@NullMarked
package io.dateline.analysis.wording;

import org.jspecify.annotations.NullMarked;
