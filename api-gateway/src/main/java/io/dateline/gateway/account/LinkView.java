package io.dateline.gateway.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A link that lets somebody in once.
///
/// @param link shown this once; only a path where nobody has configured at which address people reach Dateline
@Schema(name = "AccountLink")
public record LinkView(UUID accountId, String username, String link, Instant expiresAt) {

    public static LinkView of(Accounts.Linked linked, Optional<String> publicUrl) {
        return new LinkView(
                linked.account().id(),
                linked.account().username(),
                publicUrl.orElse("") + linked.link().path(),
                linked.link().expiresAt());
    }

    @Override
    public String toString() {
        return "LinkView[accountId=" + accountId + "]";
    }
}
