package io.dateline.local.mailcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.local.mailcheck.MailCheck.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailCheckTest {

    private static final String GOOD = """
            Delivered-To: press@quay.example
            Authentication-Results: mx.box.example;
             dkim=pass header.i=@news.example header.s=d1 header.b=abc;
             spf=pass (mx.box.example: ok) smtp.mailfrom=bounce@news.example;
            \tdmarc=pass (p=NONE) header.from=news.example
            DKIM-Signature: v=1; a=rsa-sha256; d=news.example; s=d1;
             h=From:To:Subject:Date:Message-ID:List-Unsubscribe:
              List-Unsubscribe-Post; bh=x; b=y
            From: "Dateline: alerts" <alerts@news.example>
            To: press@quay.example
            Subject: [Harbour] spike
            Date: Mon, 30 Nov 2026 10:00:00 +0000
            Message-ID: <alert-1.1@news.example>
            List-Unsubscribe: <https://dateline.news.example/u/abc>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click

            From: nobody@elsewhere.example
            """;

    private static List<Finding> wrong(String source) {
        return MailCheck.of(source).stream().filter(finding -> !finding.good()).toList();
    }

    @Test
    void mailThatIsAsItShouldBeHasNothingToMend() {
        assertThat(MailCheck.of(GOOD)).hasSize(5).allSatisfy(finding -> {
            assertThat(finding.good()).as(finding.says()).isTrue();
            assertThat(finding.next()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spf=pass | spf=softfail | SPF: softfail",
                "dkim=pass | dkim=fail | DKIM: fail",
                "dkim=pass header.i=@news.example | dkim=none | DKIM: none",
                "dmarc=pass | dmarc=fail | DMARC: fail",
                ":List-Unsubscribe: | : | not over list-unsubscribe",
                "d=news.example | d=relay.example | not by news.example",
                "<https://dateline | <mailto:a@b?dateline | one click",
                "List-Unsubscribe=One-Click | yes | not with one click",
            })
    void whatIsWrongIsNamedAloneAndWithWhatToDo(String good, String bad, String says) {
        assertThat(GOOD).contains(good);

        assertThat(wrong(GOOD.replace(good, bad))).singleElement().satisfies(finding -> {
            assertThat(finding.says()).contains(says);
            assertThat(finding.next()).isNotBlank();
        });
    }

    @Test
    void whatTheSenderSaysOfItselfBelowCountsForNothing() {
        String forged = GOOD.replace("dkim=pass", "dkim=fail")
                .replace("From: \"Date", "Authentication-Results: mx.box.example; dkim=pass\nFrom: \"Date");

        assertThat(wrong(forged)).extracting(Finding::says).containsExactly("DKIM: fail.");
    }

    @Test
    void oneOfTwoSignaturesIsEnough() {
        String two = GOOD.replace("dkim=pass", "dkim=fail header.i=@relay.example;\n dkim=pass")
                .replace("DKIM-Signature: v=1;", "DKIM-Signature: v=1; d=relay.example; h=from\nDKIM-Signature: v=1;");

        assertThat(wrong(two)).isEmpty();
    }

    @Test
    void domainAboveTheSendersMaySign() {
        assertThat(wrong(GOOD.replace("alerts@news.example", "alerts@eu.news.example")))
                .isEmpty();
        assertThat(wrong(GOOD.replace("d=news.example", "d=example"))).hasSize(1);
    }

    @Test
    void mailThatNobodyJudgedSaysWhereToSendIt() {
        String plain = "From: a@news.example\r\nTo: b@quay.example\r\n\r\nHello";

        assertThat(wrong(plain))
                .extracting(Finding::says)
                .containsExactly(
                        "The mail says nothing of SPF, DKIM and DMARC.",
                        "The mail carries no DKIM signature.",
                        "It cannot be left with one click.");
    }

    @Test
    void whatIsNoMailIsSaidToBeNone() {
        assertThat(MailCheck.of("")).isEmpty();
        assertThat(MailCheck.of("\n\n{\"a\": 1}")).isEmpty();
        assertThat(MailCheck.of("From nobody\nSubject: x")).isEmpty();
        assertThat(MailCheck.of("\u0000: x\n:\n : \nFrom:")).isEmpty();
    }
}
