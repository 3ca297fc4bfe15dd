package io.dateline.bench.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// A quality evaluation on a data folder.
public interface Evaluation {

    /// @param folder a folder in the format of the task's data (see docs/evaluation.md)
    /// @return figures by name, in print order, `n` (cases judged) among them; `task` and `seconds` are added by
    ///     `Eval`
    /// @throws IOException the folder cannot be read; the message names the file
    Map<String, Object> run(Path folder) throws IOException;
}
