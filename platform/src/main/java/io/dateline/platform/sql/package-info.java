/// SQL for what is no aggregate of entities: queues, batches, figures, the read model. Nobody else touches a data
/// source.
@NullMarked
package io.dateline.platform.sql;

import org.jspecify.annotations.NullMarked;
