package io.dateline.gateway.channel.chat;

import io.dateline.gateway.channel.content.Markup;
import io.dateline.gateway.channel.content.Mentions;

/// Markdown, with a backslash before each sign that a wire reads as markup.
final class MarkdownMarkup implements Markup {

    /// Mattermost takes a backslash only before signs of Markdown; before others it would be seen.
    static final MarkdownMarkup MATTERMOST = new MarkdownMarkup("\\`*_[]()#>~|!");

    /// Discord takes it before any sign.
    static final MarkdownMarkup DISCORD = new MarkdownMarkup("\\`*_[]()#>~|<:-");

    private final String signs;

    private MarkdownMarkup(String signs) {
        this.signs = signs;
    }

    @Override
    public String text(String plain) {
        StringBuilder escaped = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (signs.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return Mentions.broken(escaped.toString());
    }

    @Override
    public String bold(String plain) {
        return "**" + text(plain) + "**";
    }

    @Override
    public String link(String label, String url) {
        // In Markdown's targets a name is no mention, but programs look for them before they look for links.
        return "[" + text(label) + "](" + url.replace("@", "%40") + ")";
    }
}
