package io.dateline.gateway.channel.http;

import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.TargetInvalidException;
import java.net.URI;
import java.util.regex.Pattern;

/// Reads the settings of targets that speak HTTP.
public final class Settings {

    private static final int MAX_SECRET = 2_000;

    private Settings() {}

    /// The secret, where it is a token or a key: one that a header can hold.
    ///
    /// @param hint where to find it
    public static String token(Destination target, String hint) {
        String secret = target.secret();
        if (secret == null || secret.isBlank()) {
            throw new TargetInvalidException("secret", "The secret is missing.", hint);
        }
        boolean visible = secret.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (!visible || secret.length() > MAX_SECRET) {
            throw new TargetInvalidException(
                    "secret", "The secret holds a blank or another sign that fits none.", hint);
        }
        return secret;
    }

    /// @param shape what it looks like
    /// @param hint what that is, for people
    public static String required(Destination target, String setting, Pattern shape, String hint) {
        String value = target.settings().get(setting);
        if (value == null || value.isBlank()) {
            throw new TargetInvalidException(setting, "This setting is missing.", hint);
        }
        if (!shape.matcher(value).matches()) {
            throw new TargetInvalidException(setting, "This does not fit.", hint);
        }
        return value;
    }

    /// @param values the first one holds where nothing is set
    public static String oneOf(Destination target, String setting, String... values) {
        String value = target.settings().getOrDefault(setting, values[0]);
        for (String known : values) {
            if (known.equals(value)) {
                return value;
            }
        }
        throw new TargetInvalidException(
                setting, "This value is not known.", "It is one of: " + String.join(", ", values) + ".");
    }

    /// An address under the server of a target: one of its own, or the vendor's.
    ///
    /// @param usual the vendor's, without a slash at its end
    /// @param path below it, beginning with a slash
    public static URI server(Destination target, Receivers receivers, String usual, String path) {
        String server = target.settings().getOrDefault("server", usual);
        while (server.endsWith("/")) {
            server = server.substring(0, server.length() - 1);
        }
        if (server.indexOf('?') >= 0) {
            throw new TargetInvalidException("server", "The server has a query.", "Leave out the ? and the rest.");
        }
        return receivers.url("server", server + path);
    }
}
