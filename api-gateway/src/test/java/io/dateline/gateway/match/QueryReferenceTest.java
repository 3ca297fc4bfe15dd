package io.dateline.gateway.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.QueryInvalidException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The examples of docs/query-language.md hold.
class QueryReferenceTest {

    private static final Pattern EXAMPLE = Pattern.compile("```query\n(.*?)\n((?:[-+!] [^\n]*\n)*)```", Pattern.DOTALL);

    @Test
    void everyExampleOfTheReferenceHolds() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(reference()));
        int examples = 0;
        while (example.find()) {
            examples++;
            hold(example.group(1), example.group(2).lines().toList());
        }
        assertThat(examples).isGreaterThan(20);
    }

    private static void hold(String text, List<String> lines) {
        if (lines.stream().anyMatch(line -> line.startsWith("! "))) {
            assertThatThrownBy(() -> QueryCompiler.of(Queries.parse(text)))
                    .as(text)
                    .isInstanceOf(QueryInvalidException.class)
                    .hasMessageContaining(lines.getFirst().substring(2));
            return;
        }
        Query query = Queries.parse(text);
        assertThat(Queries.parse(Queries.print(query)).unplaced()).as(text).isEqualTo(query.unplaced());
        for (String line : lines) {
            assertThat(new SingleQuery(query)
                            .spans(article(line.substring(2)), findings())
                            .isPresent())
                    .as("%s on %s", text, line)
                    .isEqualTo(line.startsWith("+"));
        }
    }

    private static Path reference() {
        Path here = Path.of("docs/query-language.md");
        return Files.exists(here) ? here : Path.of("../docs/query-language.md");
    }

    private static Article article(String text) {
        Instant seen = Instant.parse("2026-11-20T10:00:00Z");
        return new ArticleBuilder("Headline", text).seenAt(seen).build();
    }

    private static Findings findings() {
        return new Findings(new Language("en", 1), List.of(), List.of(), null, List.of(), null);
    }
}
