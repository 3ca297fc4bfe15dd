package io.dateline.bench.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import io.dateline.platform.fixture.Chromium;
import java.util.ArrayList;
import java.util.List;

/// One page of a Chromium that the machine has installed; nothing is downloaded.
final class ChromiumWindow implements AutoCloseable {

    private final Chromium chromium;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    private ChromiumWindow(Chromium chromium) {
        this.chromium = chromium;
        page = chromium.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
        page.setDefaultTimeout(15_000);
        page.onPageError(fault -> faults.add("script: " + fault));
        page.onConsoleMessage(this::heed);
    }

    /// Opens a window, or skips the test and says how to get a Chromium.
    static ChromiumWindow open() {
        return new ChromiumWindow(Chromium.open());
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
        chromium.close();
    }
}
