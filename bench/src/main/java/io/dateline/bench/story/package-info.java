/// Stories: evaluation and speed of the policy, the choice of its settings, and the list of common words it weighs by.
@NullMarked
package io.dateline.bench.story;

import org.jspecify.annotations.NullMarked;
