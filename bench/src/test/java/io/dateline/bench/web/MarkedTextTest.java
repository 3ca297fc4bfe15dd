package io.dateline.bench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The scripts that cut a text into marked pieces and compare two versions of it, run where they are used: in a
/// browser.
class MarkedTextTest {

    private static final Path SCRIPTS = Path.of("../api-gateway/src/main/resources/web/app/core");

    private static ChromiumWindow window;

    @BeforeAll
    static void openWindow() {
        window = ChromiumWindow.open();
        window.page().navigate("about:blank");
    }

    @AfterAll
    static void closeWindow() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void overlappingMarksAreCutAtEachOthersBorders() throws IOException {
        Object pieces = run("segments.js", """
                (m) => m.segments('Corvane Foods recalls a bar', [
                  { start: 0, end: 13, kind: 'name' }, { start: 8, end: 21, kind: 'evidence' }
                ]).map((s) => s.start + '-' + s.end + ':' + s.marks.map((x) => x.kind).join('+'))""");
        assertThat(pieces).isEqualTo(List.of("0-8:name", "8-13:name+evidence", "13-21:evidence", "21-27:"));
    }

    @Test
    void offsetsCountUtf16UnitsSoThatAnEmojiIsTwo() throws IOException {
        Object marked = run("segments.js", """
                (m) => { const text = '🥜 in London'; return m.segments(text, [{ start: 6, end: 12 }])
                  .filter((s) => s.marks.length).map((s) => text.slice(s.start, s.end)); }""");
        assertThat(marked).isEqualTo(List.of("London"));
    }

    @Test
    void marksOutsideTheTextAreLeftOutAndNothingOfTheTextIsLost() throws IOException {
        Object joined = run("segments.js", """
                (m) => { const text = 'short'; return m.segments(text, [{ start: 2, end: 99 }, { start: 3, end: 3 }, { start: -1, end: 2 }])
                  .map((s) => text.slice(s.start, s.end) + s.marks.length).join('|'); }""");
        assertThat(joined).isEqualTo("short0");
    }

    @Test
    void aMarkOverTwoParagraphsShowsInBoth() throws IOException {
        Object pieces = run("segments.js", """
                (m) => { const text = 'one two\\nthree'; return m.paragraphs(text).map(({ start, end }) =>
                  m.segments(text, [{ start: 4, end: 11 }], start, end).filter((s) => s.marks.length).map((s) => text.slice(s.start, s.end)).join('')); }""");
        assertThat(pieces).isEqualTo(List.of("two", "thr"));
    }

    @Test
    void aFaultAtTheEndOfAQueryGetsAPlaceThatCanBeSeen() throws IOException {
        Object marks = run("query.js", "(m) => m.faultMarks('a AND', [{ start: 5, end: 5 }], 'fault')");
        assertThat(marks).isEqualTo(List.of(Map.of("start", 4, "end", 5, "kind", "fault")));
    }

    private static Object run(String script, String use) throws IOException {
        String source = Files.readString(SCRIPTS.resolve(script));
        return window.page()
                .evaluate(
                        "async (source) => (" + use
                                + ")(await import('data:text/javascript,' + encodeURIComponent(source)))",
                        source);
    }
}
