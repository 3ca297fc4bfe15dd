package io.dateline.gateway.document;

import io.dateline.platform.text.Characters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/// Bars as data: each painter draws them as its readers can see them, beside the same numbers as a table.
///
/// @param labelHeading what the labels are, such as `Monitor`
/// @param valueHeading what the numbers are, such as `Mentions`
/// @param alt what the chart shows, for whoever cannot see it
@RegisterForReflection
public record Chart(String title, String labelHeading, String valueHeading, List<Bar> bars, String alt)
        implements Block {

    /// @param value 0 or more, finite
    @RegisterForReflection
    public record Bar(String label, double value) {

        public Bar {
            label = Characters.shortened(Characters.plain(label), 200);
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("a bar of " + value);
            }
        }

        /// As every painter writes it.
        public String shown() {
            return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.UK)).format(value);
        }
    }

    /// @throws IllegalArgumentException there is nothing to draw, or nothing for whoever cannot see it
    public Chart {
        bars = List.copyOf(bars);
        if (bars.isEmpty() || !Characters.showSomething(alt)) {
            throw new IllegalArgumentException("the chart " + title + " lacks bars or the words for them");
        }
        title = Characters.shortened(Characters.plain(title), 200);
    }

    public double max() {
        return bars.stream().mapToDouble(Bar::value).max().orElse(0);
    }
}
