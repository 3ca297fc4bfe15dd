package io.dateline.analysis.topic;

import java.util.ArrayList;
import java.util.List;

/// How a topic sounds in the news, from `descriptions.txt`.
///
/// @param code the topic described
/// @param sentences as an article on it might have them
/// @param words words and phrases that speak for it, as they stand in the file
record Description(String code, List<String> sentences, List<String> words) {

    /// @return in the order of the file
    static List<Description> all() {
        List<Description> found = new ArrayList<>();
        for (String line : TopicTree.lines("descriptions.txt")) {
            if (line.startsWith("medtop:")) {
                found.add(new Description(line.strip(), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith(". ")) {
                found.getLast().sentences().add(line.substring(2));
            } else if (line.startsWith("+ ")) {
                found.getLast().words().addAll(List.of(line.substring(2).split(",\\s*")));
            }
        }
        return found;
    }
}
