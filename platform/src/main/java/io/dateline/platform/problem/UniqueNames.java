package io.dateline.platform.problem;

import java.util.Map;

/// What a service answers where a unique index of its tables refuses a row: two wanted the same at the same moment,
/// or a change takes what another has.
@FunctionalInterface
public interface UniqueNames {

    /// By name of the index.
    Map<String, Problem> taken();
}
