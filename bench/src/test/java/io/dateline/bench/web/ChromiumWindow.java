package io.dateline.bench.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// One page of a Chromium that the machine has installed; nothing is downloaded.
final class ChromiumWindow implements AutoCloseable {

    private static final String ABSENT = "SKIPPED: the browser tests need Chromium, and there is none. Install it "
            + "(Debian, Ubuntu: `apt-get install chromium`), or name its executable in the variable CHROMIUM.";

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    private ChromiumWindow(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(FLAGS));
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
        page.setDefaultTimeout(15_000);
        page.onPageError(fault -> faults.add("script: " + fault));
        page.onConsoleMessage(this::heed);
    }

    /// Opens a window, or skips the test and says how to get a Chromium.
    static ChromiumWindow open() {
        Path executable = Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (executable == null) {
            System.err.println(ABSENT);
        }
        Assumptions.assumeTrue(executable != null, ABSENT);
        return new ChromiumWindow(executable);
    }

    Page page() {
        return page;
    }

    /// What went wrong in the pages so far: exceptions, and whatever the content security policy had to forbid.
    List<String> faults() {
        return List.copyOf(faults);
    }

    private void heed(ConsoleMessage message) {
        if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
            faults.add("policy: " + message.text());
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
