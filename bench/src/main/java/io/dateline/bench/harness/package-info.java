/// What every evaluation and benchmark is made with: the two interfaces, files of JSON lines, a client of the API.
@NullMarked
package io.dateline.bench.harness;

import org.jspecify.annotations.NullMarked;
