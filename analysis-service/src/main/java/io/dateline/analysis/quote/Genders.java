package io.dateline.analysis.quote;

import io.dateline.analysis.naming.GivenNames;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which of `he` and `she` can point to a person, by form of address and by common given names; most often it cannot
/// be told, and then both can.
final class Genders {

    enum Gender {
        MALE,
        FEMALE
    }

    private Genders() {}

    static @Nullable Gender ofPronoun(String low) {
        return low.equals("he") ? Gender.MALE : low.equals("she") ? Gender.FEMALE : null;
    }

    static @Nullable Gender of(Entity person, String text) {
        for (Span mention : person.mentions()) {
            if (mention.field() == Span.Field.TEXT && mention.start() <= text.length()) {
                String before = text.substring(Math.max(0, mention.start() - 5), mention.start());
                if (before.endsWith("Mrs. ")
                        || before.endsWith("Ms. ")
                        || before.endsWith("Mrs ")
                        || before.endsWith("Ms ")) {
                    return Gender.FEMALE;
                }
                if (before.endsWith("Mr. ") || before.endsWith("Mr ") || before.endsWith("Sir ")) {
                    return Gender.MALE;
                }
            }
        }
        String given = person.name().toLowerCase(Locale.ROOT).split("\\P{L}+", 2)[0];
        return GivenNames.isFemale(given) ? Gender.FEMALE : GivenNames.isMale(given) ? Gender.MALE : null;
    }
}
