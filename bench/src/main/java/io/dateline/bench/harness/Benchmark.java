package io.dateline.bench.harness;

import java.io.IOException;
import java.util.Map;

/// A speed benchmark.
public interface Benchmark {

    /// @return figures by name, in print order, with their unit in the name; `bench` and `seconds` are added by
    ///     `Bench`
    /// @throws IOException something it needs cannot be read or started; the message names it
    Map<String, Object> run() throws IOException;
}
