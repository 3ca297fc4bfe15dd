package io.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardingTest {

    private static final URI URL = URI.create("https://bulletin.example/go/4");
    private static final String TARGET = "https://tidende.example/sak/9";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta http-equiv=refresh content='0; url=https://tidende.example/sak/9'>",
                "<META HTTP-EQUIV=\"Refresh\" CONTENT=\"3;URL='https://tidende.example/sak/9'\"><p>Please wait</p>",
                "<meta http-equiv=refresh content='0;//tidende.example/sak/9'>",
                "<base href='https://tidende.example/x/'><meta http-equiv=refresh content='1; url=../sak/9'>",
                "<noscript><meta http-equiv='refresh' content='0; url=https://tidende.example/sak/9'></noscript>",
                "<title>Moment</title><script>window.location.replace('https://tidende.example/sak/9');</script>",
                "<script>var x = 1; location.href = \"https:\\/\\/tidende.example\\/sak\\/9\"</script>Loading",
                "<script>top.location = 'https://tidende.example/sak/9'</script>",
                "<title>Redirecting…</title><h1>Redirecting…</h1><a href='https://tidende.example/sak/9'>Go on</a>",
                "<title>Leaving</title><p>You are leaving our site for <a href='https://tidende.example/sak/9'>here</a>."
                        + "</p><a href='/'>Back</a>",
                "<title>Weiterleitung</title><p>Sie verlassen uns: <a href=https://tidende.example/sak/9>weiter</a>",
                "<title>Redirection</title><a href='https://www.google.com/url?q=https%3A%2F%2Ftidende.example%2Fsak%2F9'>ok</a>"
            })
    void aPageThatOnlyLeadsToAnotherIsFollowed(String html) {
        Forwarding.Found found = found(html);

        assertThat(found.leadsOn()).isTrue();
        assertThat(found.target()).hasToString(TARGET);
    }

    @Test
    void aPageThatSaysSoWithoutALinkLeadsNowhere() {
        Forwarding.Found found = found("<title>Redirecting...</title><p>Redirecting you, please wait while we go</p>");

        assertThat(found.leadsOn()).isTrue();
        assertThat(found.target()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta http-equiv=refresh content='300'><h1>Live</h1>",
                "<meta http-equiv=refresh content='5'><h1>Live</h1>",
                "<meta http-equiv=refresh content='5; '><h1>Live</h1>",
                "<meta http-equiv=refresh content='0; url=https://bulletin.example/go/4'><p>Itself</p>",
                "<meta http-equiv=refresh content='600; url=https://bulletin.example/'><p>Front page</p>",
                "<meta http-equiv=refresh content='0; url=javascript:alert(1)'>",
                "<script>if (window.location == 'https://tidende.example/sak/9') { run(); }</script><p>Text</p>",
                "<h1>Bridge opens</h1><p>It opened.</p><a href='https://tidende.example/sak/9'>more</a>"
            })
    void aPageThatSaysSomethingIsNot(String html) {
        assertThat(found(html).leadsOn()).isFalse();
    }

    @Test
    void anArticleAboutRedirectedTrafficIsNone() {
        String text = "Traffic is being redirected through the old town. ".repeat(20);
        String page = "<title>Traffic redirected</title><h1>Traffic redirected</h1><p>" + text
                + "</p><a href='https://tidende.example/sak/9'>map</a>"
                + "<meta http-equiv=refresh content='0; url=https://tidende.example/sak/9'>";

        assertThat(found(page).leadsOn()).isFalse();
        assertThat(Forwarding.of("%PDF redirecting".getBytes(StandardCharsets.UTF_8), "application/pdf", URL)
                        .leadsOn())
                .isFalse();
    }

    private static Forwarding.Found found(String html) {
        return Forwarding.of(html.getBytes(StandardCharsets.UTF_8), "text/html", URL);
    }
}
