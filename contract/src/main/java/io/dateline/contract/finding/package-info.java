/// What analysis-service found in an article, and the places in its text that show it.
@NullMarked
package io.dateline.contract.finding;

import org.jspecify.annotations.NullMarked;
