/// A sample news site with invented outlets, so that a new installation has something to read without a network.
///
/// Companies, people and places in its articles do not exist.
@NullMarked
package io.dateline.local.demo;

import org.jspecify.annotations.NullMarked;
