/// The commands of the script: `./dateline up`, `demo`, `stop`, `status` and `parked`.
@NullMarked
package io.dateline.local.command;

import org.jspecify.annotations.NullMarked;
