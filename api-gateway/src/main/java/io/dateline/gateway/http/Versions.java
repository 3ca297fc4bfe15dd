package io.dateline.gateway.http;

import io.dateline.platform.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Versions of what can be changed, as `If-Match` names them.
public final class Versions {

    /// `"7"`, or an ETag of ours: `"7.2f0c…"`, `W/"7.2f0c…"`.
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})(?:\\.[0-9a-f]*)?\"");

    private Versions() {}

    /// @return the version that it must have; null if any may
    /// @throws ProblemException it is no ETag of ours, which no version can have
    public static @Nullable Integer expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(
                    412, "changed-meanwhile", "If-Match takes the ETag that reading this gave, such as \"3.0f2a\".");
        }
        return Integer.valueOf(tag.group(1));
    }

    /// To be asked of a row that is locked: between a look without a lock and the change another may come.
    ///
    /// @param expected as [#expected] reads it; null for any
    /// @throws ProblemException the row has another version
    public static void require(@Nullable Integer expected, int version) {
        if (expected != null && expected != version) {
            throw new ProblemException(
                    412,
                    "changed-meanwhile",
                    "Somebody changed this meanwhile: it is at version " + version + " now. Read it again.");
        }
    }
}
