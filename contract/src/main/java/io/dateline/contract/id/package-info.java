/// Ids that are made from names, so that what is told twice is the same twice.
@NullMarked
package io.dateline.contract.id;

import org.jspecify.annotations.NullMarked;
