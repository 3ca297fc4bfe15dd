/// The query builder: a query as a list of conditions that all must hold, for people who do not write Boolean.
/// The text is the truth; what a list of conditions cannot say is told, and never lost.
@NullMarked
package io.dateline.gateway.builder;

import org.jspecify.annotations.NullMarked;
