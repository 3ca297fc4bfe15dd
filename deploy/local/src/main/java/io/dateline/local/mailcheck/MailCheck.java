package io.dateline.local.mailcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says of a received mail what its provider found out about the sender (SPF, DKIM, DMARC), what was signed, and
/// whether
/// the mail can be left with one click (RFC 8058), each with what to do where it is not as it should be.
public final class MailCheck {

    /// What somebody could otherwise change without breaking the signature.
    private static final List<String> SIGNED =
            List.of("from", "to", "subject", "date", "message-id", "list-unsubscribe", "list-unsubscribe-post");

    private static final Pattern ADDRESS_DOMAIN = Pattern.compile("@([A-Za-z0-9.-]{1,255})>?\\s*$");
    private static final String UNSUBSCRIBE = "list-unsubscribe";

    private MailCheck() {}

    /// One thing that was looked at.
    ///
    /// @param good whether it is as it should be
    /// @param says what was found, a line
    /// @param next what to do; empty where it is good
    public record Finding(boolean good, String says, String next) {

        static Finding of(boolean good, String says, String next) {
            return new Finding(good, says, good ? "" : next);
        }
    }

    /// @param source of the mail, with its header; the rest is not looked at
    /// @return empty if that is no mail
    public static List<Finding> of(String source) {
        MailSource mail = MailSource.parse(source);
        String from = domain(mail.first("from"));
        if (from.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        // Only the provider's own is above all others; what stands below came with the mail, and may be anybody's.
        String results = mail.first("authentication-results").toLowerCase(Locale.ROOT);
        if (results.isEmpty()) {
            findings.add(Finding.of(
                    false,
                    "The mail says nothing of SPF, DKIM and DMARC.",
                    "Send it to a box of a large provider, and paste the source as that box shows it."));
        } else {
            spf(findings, results);
            dkim(findings, results, from);
            dmarc(findings, results, from);
        }
        signature(findings, mail, from);
        leaving(findings, mail);
        return findings;
    }

    private static void spf(List<Finding> findings, String results) {
        String result = result(results, "spf");
        findings.add(
                Finding.of(
                        result.equals("pass"),
                        "SPF: " + said(result) + ".",
                        "Add the server that sends your mails to the SPF record (TXT) of the domain in the envelope's sender."));
    }

    private static void dkim(List<Finding> findings, String results, String from) {
        String result = result(results, "dkim");
        findings.add(Finding.of(
                result.equals("pass"),
                "DKIM: " + said(result) + ".",
                result.isEmpty() || result.equals("none")
                        ? "Let the relay sign, or the gateway: QUARKUS_MAILER_DKIM_ENABLED and what stands beside it in"
                                + " docs/operations.md."
                        : "Compare the public key in the DNS (SELECTOR._domainkey." + from
                                + ") with the private one, and see that nothing behind the signer changes the mail."));
    }

    private static void dmarc(List<Finding> findings, String results, String from) {
        String result = result(results, "dmarc");
        findings.add(Finding.of(
                result.equals("pass"),
                "DMARC: " + said(result) + ".",
                "Publish a policy at _dmarc." + from
                        + " (begin with v=DMARC1; p=none), with SPF or DKIM of that domain."));
    }

    private static void signature(List<Finding> findings, MailSource mail, String from) {
        List<Map<String, String>> signatures =
                mail.all("dkim-signature").stream().map(MailCheck::tags).toList();
        if (signatures.isEmpty()) {
            findings.add(Finding.of(false, "The mail carries no DKIM signature.", "See DKIM above."));
            return;
        }
        Map<String, String> own = signatures.stream()
                .filter(tags -> isOf(tags.getOrDefault("d", ""), from))
                .findFirst()
                .orElse(null);
        if (own == null) {
            String domains = String.join(
                    ", ",
                    signatures.stream()
                            .map(tags -> tags.getOrDefault("d", "nobody"))
                            .toList());
            findings.add(Finding.of(
                    false,
                    "It is signed by " + domains + ", and not by " + from + ", which it is from.",
                    "Let the signature name your own domain (d=" + from + "); DMARC counts no other."));
            return;
        }
        List<String> signed = Arrays.stream(own.getOrDefault("h", "").split(":"))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> open = SIGNED.stream()
                .filter(name -> !mail.all(name).isEmpty() && !signed.contains(name))
                .toList();
        findings.add(
                Finding.of(
                        open.isEmpty(),
                        "Signed by " + own.get("d")
                                + (open.isEmpty()
                                        ? ", all that matters."
                                        : ", but not over " + String.join(", ", open) + "."),
                        "Add them to what is signed (h=); of the gateway's own signature: QUARKUS_MAILER_DKIM_SIGNED_HEADERS."));
    }

    private static void leaving(List<Finding> findings, MailSource mail) {
        String leave = mail.first(UNSUBSCRIBE).toLowerCase(Locale.ROOT);
        if (leave.isEmpty()) {
            findings.add(Finding.of(
                    false,
                    "It cannot be left with one click.",
                    "Look at an alert or an edition: invitations and tests have nothing to leave."));
            return;
        }
        boolean oneClick = mail.first("list-unsubscribe-post").equalsIgnoreCase("List-Unsubscribe=One-Click");
        findings.add(
                Finding.of(
                        leave.contains("<https://") && oneClick,
                        oneClick
                                ? "It can be left with one click: " + mail.first(UNSUBSCRIBE)
                                : "It can be left, but not with one click.",
                        "Give the gateway its address on the web (DATELINE_PUBLIC_URL, https), and see that the relay keeps List-Unsubscribe-Post."));
    }

    /// @param method `spf`, `dkim` or `dmarc`
    /// @return `pass` if one of several passed, else what the first one says; empty if nothing is said
    private static String result(String results, String method) {
        List<String> found = new ArrayList<>();
        for (String part : results.split(";")) {
            String said = part.strip();
            if (said.startsWith(method + "=")) {
                found.add(said.substring(method.length() + 1).split("[\\s(]", 2)[0]);
            }
        }
        return found.isEmpty() ? "" : found.contains("pass") ? "pass" : found.getFirst();
    }

    private static String said(String result) {
        return result.isEmpty() ? "nothing is said" : result;
    }

    private static Map<String, String> tags(String signature) {
        Map<String, String> tags = new HashMap<>();
        for (String part : signature.split(";")) {
            int is = part.indexOf('=');
            if (is > 0) {
                tags.put(
                        part.substring(0, is).strip().toLowerCase(Locale.ROOT),
                        part.substring(is + 1).strip());
            }
        }
        return tags;
    }

    /// Whether a signature's domain speaks for an address: the same, or the one above it.
    private static boolean isOf(String signing, String from) {
        String domain = signing.toLowerCase(Locale.ROOT);
        return domain.indexOf('.') > 0
                && (from.equals(domain) || from.endsWith("." + domain) || domain.endsWith("." + from));
    }

    private static String domain(String from) {
        Matcher matcher = ADDRESS_DOMAIN.matcher(from);
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
