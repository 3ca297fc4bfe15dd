/// Evaluation of topics and of a team's own topics, with the policies that were compared.
@NullMarked
package io.dateline.bench.topic;

import org.jspecify.annotations.NullMarked;
