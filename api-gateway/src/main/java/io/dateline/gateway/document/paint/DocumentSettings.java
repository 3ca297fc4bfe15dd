package io.dateline.gateway.document.paint;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "dateline.document")
interface DocumentSettings {

    /// TrueType files for characters that the fonts of Dateline lack, in the order in which they are asked.
    Optional<List<Path>> fonts();
}
