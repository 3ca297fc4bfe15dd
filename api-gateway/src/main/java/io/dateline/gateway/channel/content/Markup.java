package io.dateline.gateway.channel.content;

/// A wire's way to write texts. What goes in is plain, what comes out is escaped.
public interface Markup {

    String text(String plain);

    String bold(String plain);

    /// @param url with nothing in it that could end a link
    String link(String label, String url);

    /// No markup at all, for wires that show what they get.
    Markup NONE = new Markup() {

        @Override
        public String text(String plain) {
            return plain;
        }

        @Override
        public String bold(String plain) {
            return plain;
        }

        @Override
        public String link(String label, String url) {
            return label + ": " + url;
        }
    };
}
