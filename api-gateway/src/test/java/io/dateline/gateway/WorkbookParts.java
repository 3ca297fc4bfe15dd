package io.dateline.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What is in a workbook (XLSX).
public final class WorkbookParts {

    private WorkbookParts() {}

    /// @return the text of each part, by its name
    public static Map<String, String> of(byte[] file) throws IOException {
        Path path = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(path, file);
            Map<String, String> parts = new HashMap<>();
            try (ZipFile zip = new ZipFile(path.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    byte[] part = zip.getInputStream(entry).readAllBytes();
                    parts.put(entry.getName(), new String(part, StandardCharsets.UTF_8));
                }
            }
            return parts;
        } finally {
            Files.delete(path);
        }
    }
}
