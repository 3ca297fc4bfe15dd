package io.dateline.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappersTest {

    private static final String TARGET = "https://tidende.example/sak/9?id=7&b=2";
    private static final String ENCODED = "https%3A%2F%2Ftidende.example%2Fsak%2F9%3Fid%3D7%26b%3D2";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.google.com/url?rct=j&sa=t&url=" + ENCODED + "&ct=ga&cd=xyz",
                "https://www.google.co.uk/url?q=" + ENCODED + "&sa=U",
                "http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&tid=1&url=" + ENCODED + "&c=1&mkt=en-us",
                "https://l.facebook.com/l.php?u=" + ENCODED + "&h=AT0",
                "https://eur01.safelinks.protection.outlook.com/?url=" + ENCODED + "&data=05",
                "https://vk.com/away.php?to=" + ENCODED,
                "https://www.youtube.com/redirect?event=x&q=" + ENCODED,
                "https://duckduckgo.com/l/?uddg=" + ENCODED + "&rut=1",
                "https://urldefense.com/v3/__https://tidende.example/sak/9?id=7&b=2__;!!abc!def$",
                "https://urldefense.proofpoint.com/v2/url?u=https-3A__tidende.example_sak_9-3Fid-3D7-26b-3D2&d=x",
                "https://r.search.yahoo.com/_ylt=A/RV=2/RE=1/RO=10/RU=" + ENCODED + "/RK=2/RS=x",
                "https://click.mail.bulletin.example/?qs=1&url=" + ENCODED,
                "https://stats.bulletin.example/redirect.php?amp;target=" + ENCODED,
                "https://bulletin.example/out?id=4&goto=" + ENCODED,
                "https://bulletin.example/go/?u=https%253A%252F%252Ftidende.example%252Fsak%252F9%253Fid%253D7%2526b%253D2",
                "https://www.google.com/url?url=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252F"
                        + "tidende.example%252Fsak%252F9%253Fid%253D7%2526b%253D2",
                "https://tidende-example.cdn.ampproject.org/c/s/tidende.example/sak/9?id=7&b=2",
                "https://www.google.com/amp/s/tidende.example/sak/9?id=7&b=2"
            })
    void theTargetInsideIsFound(String wrapper) {
        assertThat(Wrappers.unwrapped(URI.create(wrapper))).hasToString(TARGET);
    }

    @Test
    void aTargetInBase64IsFound() {
        String plain = Base64.getUrlEncoder().withoutPadding().encodeToString(TARGET.getBytes(StandardCharsets.UTF_8));
        String held = Base64.getUrlEncoder()
                .encodeToString(("\u0008\u0013\"&" + TARGET + "\u00d2\u0001").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Wrappers.unwrapped(URI.create("https://www.bing.com/ck/a?!&&p=1&u=a1" + plain + "&ntb=1")))
                .hasToString(TARGET);
        assertThat(Wrappers.unwrapped(URI.create("https://news.google.com/rss/articles/" + held + "?oc=5")))
                .hasToString(TARGET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tidende.example/sak/9?ref=https%3A%2F%2Fother.example%2F",
                "https://tidende.example/news?url=https%3A%2F%2Fother.example%2F",
                "https://tidende.example/share?u=https%3A%2F%2Fother.example%2F",
                "https://www.google.com/url?q=weather",
                "https://tidende.example/redirect?url=javascript:alert(1)",
                "https://tidende.example/redirect?url=file%3A%2F%2F%2Fetc%2Fpasswd",
                "https://news.google.com/rss/articles/CBMiAU_yqLNonsense",
                "https://tidende.example/go",
                "https://tidende.example/l/%zz?u="
            })
    void whatWrapsNothingStays(String address) {
        URI url = WebUrl.parse(address);

        assertThat(Wrappers.unwrapped(url)).isEqualTo(url);
    }
}
