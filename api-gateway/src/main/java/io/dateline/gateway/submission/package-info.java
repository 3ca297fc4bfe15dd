/// Own articles: what a team hands in itself goes the same way as what is fetched.
@NullMarked
package io.dateline.gateway.submission;

import org.jspecify.annotations.NullMarked;
