/// How soon alerts are told, how often, and whether each arrives once, whatever fails on the way.
@NullMarked
package io.dateline.bench.alert;

import org.jspecify.annotations.NullMarked;
