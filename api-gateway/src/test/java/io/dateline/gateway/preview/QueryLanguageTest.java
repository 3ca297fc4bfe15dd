package io.dateline.gateway.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.dateline.gateway.dialect.Dialect;
import io.dateline.gateway.query.Queries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryLanguageTest {

    private static final QueryLanguage LANGUAGE = QueryLanguage.current();

    static Stream<QueryLanguage.Element> elements() {
        return Stream.concat(LANGUAGE.operators().stream(), LANGUAGE.fields().stream());
    }

    @ParameterizedTest
    @MethodSource("elements")
    void everyExampleCanBeReadAndShowsItsElement(QueryLanguage.Element element) {
        assertThatCode(() -> Queries.examine(element.example())).doesNotThrowAnyException();
        String word = element.text().replaceAll("/\\d+$", "");
        assertThat(element.example()).contains(word);
    }

    @Test
    void everyFieldIsInTheReference() throws IOException {
        String reference = Files.readString(Path.of("../docs/query-language.md"));
        assertThat(LANGUAGE.fields()).allSatisfy(field -> assertThat(reference).contains(field.text()));
    }

    @Test
    void everyDialectThatCanBeImportedIsNamed() {
        assertThat(LANGUAGE.dialects())
                .extracting(QueryLanguage.Foreign::dialect)
                .isEqualTo(Dialect.words());
    }

    @Test
    void languagesAreCodesThatAQueryTakes() {
        assertThat(LANGUAGE.languages()).contains("en", "de", "sv", "ko").isSorted();
        List<String> refused = LANGUAGE.languages().stream()
                .filter(code -> !isRead("language:\"" + code + "\""))
                .toList();
        assertThat(refused).isEmpty();
    }

    private static boolean isRead(String query) {
        try {
            return Queries.examine(query).diagnostics() != null;
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
