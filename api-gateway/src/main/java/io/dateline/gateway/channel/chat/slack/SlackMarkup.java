package io.dateline.gateway.channel.chat.slack;

import io.dateline.gateway.channel.content.Markup;

/// Slack's mrkdwn. Its three signs of control are written as entities, so that no text calls a channel or a person.
final class SlackMarkup implements Markup {

    static final SlackMarkup INSTANCE = new SlackMarkup();

    private SlackMarkup() {}

    @Override
    public String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String bold(String plain) {
        return "*" + text(plain) + "*";
    }

    @Override
    public String link(String label, String url) {
        return "<" + text(url) + "|" + text(label) + ">";
    }
}
