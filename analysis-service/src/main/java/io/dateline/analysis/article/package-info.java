/// Articles on their way through analysis: taken from the topic, read by the stages, grouped, told.
@NullMarked
package io.dateline.analysis.article;

import org.jspecify.annotations.NullMarked;
