/// The cards of the models that analysis works with: what each does, what it learned from, how good it is, and what
/// it cannot do. Told at every start, so that nobody has to ask.
@NullMarked
package io.dateline.analysis.model;

import org.jspecify.annotations.NullMarked;
