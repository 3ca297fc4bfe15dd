/// Names that teams watch: found in every article, whatever its language, without knowing whose they are. [WatchTail]
/// keeps them in memory; [WatchStage] is pure.
@NullMarked
package io.dateline.analysis.watch;

import org.jspecify.annotations.NullMarked;
