/// The cards of the models that analysis-service works with, as it last told them: what is supported in which
/// language, and how well.
@NullMarked
package io.dateline.gateway.model;

import org.jspecify.annotations.NullMarked;
