package io.dateline.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dateline.contract.fixture.Growth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Saved parts in saved parts multiply: whatever a team has saved, a query that names it is read or refused at once.
class HostilePartsTest {

    private final Map<String, String> saved = new HashMap<>();

    @Test
    void partsThatDoubleOneAnotherAreRefusedAtOnce() {
        saved.put("p0", "wall");
        for (int i = 1; i < 60; i++) {
            saved.put("p" + i, "@p" + (i - 1) + " OR @p" + (i - 1));
        }

        assertRefused("@p59");
    }

    @Test
    void longPartThatIsNamedAThousandTimesIsRefusedAtOnce() {
        saved.put("long", "wall" + " ".repeat(19_000));

        assertRefused("@long ".repeat(1_000));
    }

    @Test
    void chainOfPartsIsRefusedWhereItIsTooDeep() {
        saved.put("p0", "wall");
        for (int i = 1; i < 5_000; i++) {
            saved.put("p" + i, "@p" + (i - 1));
        }

        assertRefused("@p4999");
        assertThat(parsed("@p19")).isNull();
    }

    private void assertRefused(String text) {
        Growth.assertWithin(
                text.substring(0, 4), 500, () -> assertThat(parsed(text)).isInstanceOf(QueryInvalidException.class));
    }

    private Throwable parsed(String text) {
        return catchThrowable(() -> Queries.parse(text, name -> Optional.ofNullable(saved.get(name))));
    }
}
