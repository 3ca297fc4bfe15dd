package io.dateline.ingest.byline;

import io.dateline.ingest.document.PageTree;
import io.dateline.ingest.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Finds the authors' names where a reader sees them: in elements named for authors, or below the text.
final class Signatures {

    private static final Set<String> NAMES = Set.of(
            "author", "authors", "byline", "autor", "autoren", "autorin", "auteur", "redakteur", "writer", "signature");

    private static final Set<String> OTHERS =
            Set.of("comment", "comments", "related", "teaser", "bio", "image", "photo");

    private static final int MAX_LENGTH = 120;

    /// A page lists more people than this only when they are not the authors.
    private static final int MAX = 4;

    private Signatures() {}

    /// @return names in order; empty if the page shows none
    static List<String> find(PageTree tree) {
        List<String> linked = new ArrayList<>();
        String style = null;
        for (int i = Math.max(0, tree.firstHeadline); i < tree.size(); i++) {
            Element element = tree.elements.get(i);
            boolean author = element.attr("rel").equals("author");
            if (author && tree.weight[i] < MAX_LENGTH && (style == null || style.equals(element.className()))) {
                style = element.className();
                linked.addAll(persons(element.text()));
            }
        }
        List<String> names = Bylines.distinct(linked);
        if (!names.isEmpty() && names.size() <= MAX) {
            return names;
        }
        for (int i = 0; i < tree.size(); i++) {
            if (tree.weight[i] < 4 || tree.weight[i] > MAX_LENGTH || !isNamed(tree.elements.get(i))) {
                continue;
            }
            names = Bylines.distinct(persons(tree.elements.get(i).text()));
            if (!names.isEmpty() && names.size() <= MAX) {
                return names;
            }
        }
        return closing(tree);
    }

    /// Fewest paragraphs that such a signature closes.
    private static final int SIGNED = 3;

    /// Many papers sign below the text: its last paragraph is then a name in bold or italics, and nothing else.
    private static List<String> closing(PageTree tree) {
        for (int i = Math.max(0, tree.firstHeadline); i < tree.size(); i++) {
            Element last = tree.elements.get(i);
            if (tree.weight[i] < 4 || tree.weight[i] > MAX_LENGTH || !isClosing(last)) {
                continue;
            }
            String line = last.text().strip();
            List<String> names = persons(line);
            int named = names.stream().mapToInt(String::length).sum();
            if (!names.isEmpty() && names.size() <= MAX && named >= line.length() * 0.7) {
                return Bylines.distinct(names);
            }
        }
        return List.of();
    }

    private static boolean isClosing(Element paragraph) {
        if (!paragraph.normalName().equals("p") || paragraph.childrenSize() != 1) {
            return false;
        }
        Element only = paragraph.child(0);
        boolean emphasis = Set.of("strong", "b", "em", "i").contains(only.normalName());
        if (!emphasis || !paragraph.ownText().isBlank() || only.selectFirst("a") != null) {
            return false;
        }
        for (Element next = paragraph.nextElementSibling(); next != null; next = next.nextElementSibling()) {
            if (next.normalName().equals("p") && next.hasText()) {
                return false;
            }
        }
        int before = 0;
        for (Element former = paragraph.previousElementSibling();
                former != null && before < SIGNED;
                former = former.previousElementSibling()) {
            before += former.normalName().equals("p") ? 1 : 0;
        }
        return before >= SIGNED;
    }

    private static boolean isNamed(Element element) {
        String written = element.attr("class") + ' ' + element.attr("id");
        if (written.length() == 1) {
            return false;
        }
        List<String> words = Words.tokens(written);
        return !Collections.disjoint(words, NAMES) && Collections.disjoint(words, OTHERS);
    }

    private static boolean isCapitalOfItsScript(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first) || Character.isLetter(first) && !Character.isLowerCase(first);
    }

    private static final int MIN_DENSE_NAME = 2;
    private static final int MAX_DENSE_NAME = 4;

    private static boolean isDenseName(String name) {
        String plain = name.replace(" ", "");
        return plain.length() >= MIN_DENSE_NAME
                && plain.length() <= MAX_DENSE_NAME
                && plain.chars().allMatch(c -> Words.isDense((char) c));
    }

    /// Parts of a line that look like persons: two to five words, the first and the last with a capital; in scripts
    /// without capitals two to five words, or a few signs of a script without blanks.
    private static List<String> persons(String line) {
        List<String> persons = new ArrayList<>();
        int bar = line.indexOf('/');
        if (bar > 0 && AuthorLine.isAgency(line.substring(0, bar).strip())) {
            // That is how pictures are credited.
            return persons;
        }
        for (String name : Bylines.split(line)) {
            String[] words = name.split(" ");
            boolean capitals = isCapitalOfItsScript(words[0]) && isCapitalOfItsScript(words[words.length - 1]);
            boolean digits = name.chars().anyMatch(Character::isDigit);
            boolean dense = Words.isDense(name.charAt(0));
            boolean whole = dense ? isDenseName(name) : words.length >= 2 && words.length <= 5;
            if (whole && capitals && !digits) {
                persons.add(name);
            }
        }
        return persons;
    }
}
