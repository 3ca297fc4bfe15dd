/// Summaries of stories, made of the articles' own sentences. Pure.
@NullMarked
package io.dateline.analysis.summary;

import org.jspecify.annotations.NullMarked;
