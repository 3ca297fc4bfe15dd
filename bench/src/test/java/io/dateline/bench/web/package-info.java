/// The web UI in a real browser, against a real stack.
@NullMarked
package io.dateline.bench.web;

import org.jspecify.annotations.NullMarked;
