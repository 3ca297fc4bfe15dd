package io.dateline.gateway.part;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.query.Queries;
import java.util.Locale;

/// How parts may be called.
final class PartNames {

    private PartNames() {}

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static String require(String name) {
        String bare = name.strip().startsWith("@") ? name.strip().substring(1) : name.strip();
        if (!Queries.isPartName(bare)) {
            throw Parameters.invalid(
                    "name",
                    "“" + name + "” is no name for a part: it begins with a letter and goes on with letters, digits, "
                            + "hyphens and underscores, 100 at most.");
        }
        return folded(bare);
    }
}
