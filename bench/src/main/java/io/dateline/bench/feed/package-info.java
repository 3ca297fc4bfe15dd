/// Feeds and robots.txt: conformance with other projects' test suites, and how many feeds are polled and when.
@NullMarked
package io.dateline.bench.feed;

import org.jspecify.annotations.NullMarked;
