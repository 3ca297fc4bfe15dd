package io.dateline.bench.pipeline;

import io.dateline.bench.harness.Benchmark;
import io.dateline.local.stack.Service;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an article of 400 words takes on the disk, in tables with their indexes and in everything else that is kept.
/// What was there before the first article is not counted; the write-ahead log and what is written anew all the time
/// is, as it lies there.
public final class GrowthBenchmark implements Benchmark {

    private static final int SITES = 100;
    private static final int PAGES = 20;

    /// Tables that are told apart.
    private static final int TABLES = 8;

    private static final String SIZES = """
            select relname, pg_total_relation_size(oid) as size from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace order by 2 desc\
            """;

    @Override
    public Map<String, Object> run() throws IOException {
        try (LineRun line = new LineRun(SITES, PAGES)) {
            Map<String, Long> tablesBefore = tables(line);
            Map<String, Long> filesBefore = files(line.data());
            line.run();
            Map<String, Long> tables = since(tablesBefore, tables(line));
            Map<String, Long> files = since(filesBefore, files(line.data()));
            int articles = line.articles();
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("articles", articles);
            figures.put(
                    "bytes_per_article",
                    tables.values().stream().mapToLong(Long::longValue).sum() / articles);
            figures.put("services", perArticle(byService(tables), articles));
            figures.put("tables", perArticle(largest(tables), articles));
            figures.put("files", perArticle(files, articles));
            return figures;
        }
    }

    /// Bytes by service and table.
    private static Map<String, Long> tables(LineRun line) throws IOException {
        Map<String, Long> tables = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            try (Connection database = line.stack().postgres().connect(service.word());
                    Statement statement = database.createStatement();
                    ResultSet rows = statement.executeQuery(SIZES)) {
                while (rows.next()) {
                    tables.put(service.word() + "." + rows.getString("relname"), rows.getLong("size"));
                }
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
        return tables;
    }

    /// Bytes by what lies in the directory of the stack.
    private static Map<String, Long> files(Path data) throws IOException {
        Map<String, Long> files = new LinkedHashMap<>();
        try (Stream<Path> kept = Files.list(data)) {
            for (Path each : kept.sorted().toList()) {
                files.put(each.getFileName().toString(), size(each));
            }
        }
        return files;
    }

    /// What is removed while it is counted is no part of it.
    private static long size(Path path) throws IOException {
        long[] bytes = {0};
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException removed) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException removed) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes[0];
    }

    private static Map<String, Long> since(Map<String, Long> before, Map<String, Long> now) {
        Map<String, Long> since = new LinkedHashMap<>();
        now.forEach((name, size) -> since.put(name, size - before.getOrDefault(name, 0L)));
        return since;
    }

    private static Map<String, Long> byService(Map<String, Long> tables) {
        Map<String, Long> services = new LinkedHashMap<>();
        tables.forEach((table, size) -> services.merge(table.substring(0, table.indexOf('.')), size, Long::sum));
        return services;
    }

    private static Map<String, Long> largest(Map<String, Long> tables) {
        Map<String, Long> largest = new LinkedHashMap<>();
        tables.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(TABLES)
                .forEach(table -> largest.put(table.getKey(), table.getValue()));
        return largest;
    }

    private static Map<String, Long> perArticle(Map<String, Long> bytes, int articles) {
        Map<String, Long> perArticle = new LinkedHashMap<>();
        bytes.forEach((name, size) -> perArticle.put(name, size / articles));
        return perArticle;
    }
}
