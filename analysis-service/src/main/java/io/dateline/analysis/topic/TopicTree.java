package io.dateline.analysis.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Codes, names and tree of IPTC Media Topics.
final class TopicTree {

    /// @param parent code of the broader topic; empty at the top level
    private record Node(String name, String parent) {}

    private final Map<String, Node> nodes = new HashMap<>();

    TopicTree() {
        for (String line : lines("mediatopics.tsv")) {
            if (!line.startsWith("#")) {
                String[] fields = line.split("\t", -1);
                nodes.put(fields[0], new Node(fields[1], fields[2]));
            }
        }
    }

    boolean knows(String code) {
        return nodes.containsKey(code);
    }

    String name(String code) {
        return node(code).name();
    }

    /// @return codes from the top level down to this one
    List<String> path(String code) {
        List<String> path = new ArrayList<>();
        for (String at = code; !at.isEmpty(); at = node(at).parent()) {
            path.addFirst(at);
        }
        return path;
    }

    private Node node(String code) {
        return Objects.requireNonNull(nodes.get(code), () -> code + " is no Media Topic");
    }

    /// The lines of a resource beside this class.
    static List<String> lines(String name) {
        try (InputStream bytes = Objects.requireNonNull(TopicTree.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
