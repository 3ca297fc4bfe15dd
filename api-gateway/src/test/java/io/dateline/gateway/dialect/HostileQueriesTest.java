package io.dateline.gateway.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.dateline.contract.fixture.Growth;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.QueryInvalidException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whatever is typed into a query is understood or refused at once, also what is made to keep a parser busy.
class HostileQueriesTest {

    /// As long as a query may be.
    private static final int LENGTH = 20_000;

    /// A text is read as it stands and as each dialect translates it.
    private static final int WAYS = 1 + Dialect.values().length;

    /// Processor time of the best of three: twenty of these a second would still leave others alone.
    private static final long MAX_MILLIS = 250L * WAYS;

    private static final String SIGNS = "a1 \n\t.,;:-+*?~^@#$&|!/\\\"“”„«»'’()[]{}<>=_%\u0301e\u00a0é漢ก😀";

    private static final List<String> WORDS = List.of(
            "e\u0301",
            "a\u0301 ",
            "AND ",
            "OR ",
            "NOT ",
            "a OR ",
            "a AND ",
            "NOT a ",
            "- a ",
            "a NEAR/5 ",
            "a ONEAR/200 ",
            "ATLEAST/3 a ",
            "NEAR/5 ",
            "title:",
            "title:(",
            "title:a ",
            "lede:\"a b\" ",
            "exact:",
            "exact:A ",
            "source:a ",
            "published:2026 ",
            "topic:medtop:",
            "language:en-US ",
            "entity:\"a b\" ",
            "@a ",
            "@",
            "@a\u0301",
            "a~ ",
            "abcd~2 ",
            "\"a b\"~5 ",
            "ab* ",
            "abc?d ",
            "\"ab* c\" ",
            "/* a */ ",
            "/*",
            "// a\n",
            "//",
            "cs( ",
            "cs(a",
            "{a",
            "{a}",
            "raw:a ",
            "+a ",
            "++a",
            "<<<",
            "<<<a",
            ">>>",
            "<<<a>>> ",
            "allintitle: ",
            "AROUND(5) ",
            "near:5 ",
            "w/5 ",
            "pre/5 ",
            "near/5f ",
            "a|",
            "a | b ",
            "&&",
            "a && ",
            "||",
            "!a ",
            "site:a.com/",
            "site:.aa/",
            "tag:",
            "tag:tag:",
            "ab:",
            "author: ",
            "(a AND b)~5 ",
            "(a ",
            "((a) ",
            "\" * * ",
            "\"a * b\" ",
            "a^2 ",
            "exp a",
            "exp ",
            "or/1-3,",
            "#1 or ",
            "1 and ",
            "limit 1 to ",
            ".ti,ab",
            "a.ti. ",
            "[ti",
            "[ ",
            "adj3 ",
            "TS = ",
            "title-abs-key(",
            "a$ ",
            "a/ ",
            "a: ");

    @Test
    void noQueryKeepsTheProcessorBusy() {
        for (String text : texts()) {
            Growth.assertWithin(text.substring(0, 30), MAX_MILLIS, () -> translateAndExamine(text));
        }
    }

    @Test
    void longWordIsRefusedBeforeAnythingLooksAtIt() {
        String text = "e" + "\u0301".repeat(LENGTH - 1);

        Growth.assertWithin("combining marks", 50L * WAYS, () -> translateAndExamine(text));
        try {
            Queries.parse(text);
            fail("accepted");
        } catch (QueryInvalidException e) {
            assertThat(e.fault().detail()).contains("without an operator");
        }
    }

    private static List<String> texts() {
        List<String> pieces = new ArrayList<>(WORDS);
        SIGNS.codePoints().forEach(sign -> pieces.add(Character.toString(sign)));
        SIGNS.codePoints().forEach(sign -> pieces.add(Character.toString(sign) + ' '));
        SIGNS.codePoints().forEach(sign -> pieces.add("a" + Character.toString(sign) + ' '));
        List<String> texts = new ArrayList<>();
        for (String piece : pieces) {
            String many = piece.repeat(LENGTH).substring(0, LENGTH - 12);
            texts.add(many);
            texts.add("\"" + many);
            texts.add("recall AND \"" + many + "\"");
        }
        return texts;
    }

    private static void translateAndExamine(String text) {
        examine(text);
        for (Dialect dialect : Dialect.values()) {
            String query = dialect.translate(text).query();
            if (!query.equals(text)) {
                examine(query);
            }
        }
    }

    private static void examine(String text) {
        try {
            Queries.examine(text);
        } catch (QueryInvalidException e) {
            assertThat(e.fault().detail()).isNotEmpty();
        }
    }
}
