/// Speed of the services as one line, of the stages of analysis and of watched names, and what an article takes on the
/// disk.
@NullMarked
package io.dateline.bench.pipeline;

import org.jspecify.annotations.NullMarked;
