package io.dateline.gateway.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.dateline.platform.fixture.Chromium;
import java.util.ArrayList;
import java.util.List;

/// A browser's page on which one part of the web UI is shown, in one state at a time; see `src/test/web/stage.js`.
final class Stage implements AutoCloseable {

    private static final String AXE = """
            async (rules) => {
              const options = { preload: false, resultTypes: ['violations'] };
              if (rules.length) options.runOnly = rules;
              const { violations } = await axe.run(document, options);
              return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) =>
                id + ': ' + html.slice(0, 160) + ' ' + (any[0]?.message ?? '')));
            }""";

    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HEIGHT = 900;

    /// Stops of the Tab key that are looked at; a list goes on like that.
    private static final int STOPS = 15;

    private final StageServer server = new StageServer();
    private final Chromium chromium;
    private final Page page;

    private Stage(Chromium chromium) {
        this.chromium = chromium;
        page = chromium.newPage(new Browser.NewPageOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    /// Opens a browser, or skips the test and says how to get one.
    static Stage open() {
        return new Stage(Chromium.open());
    }

    /// An empty stage.
    void clear() {
        page.navigate(server.url());
        page.addScriptTag(new Page.AddScriptTagOptions().setUrl("/axe.min.js"));
        page.waitForFunction("window.tests");
    }

    /// Names of the states of a part, in the order in which they are written.
    List<String> states(String part) {
        return strings(page.evaluate("(part) => tests.statesNamed(part)", part));
    }

    /// Shows a part and finds what is wrong with it: faults of the script, words that are missing, wording,
    /// accessibility.
    List<String> show(String part, String state) {
        light();
        List<String> faults =
                new ArrayList<>(strings(page.evaluate("(at) => tests.show(...at)", List.of(part, state))));
        faults.addAll(strings(page.evaluate("tests.wording()")));
        faults.addAll(strings(page.evaluate(AXE, List.of())));
        return faults;
    }

    /// What is wrong with the state that is shown once it is dark, and as narrow as a telephone.
    List<String> darkAndNarrow() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(NARROW, HEIGHT);
        List<String> faults = new ArrayList<>(strings(page.evaluate(AXE, List.of("color-contrast"))));
        faults.addAll(strings(page.evaluate("tests.overflow()")));
        light();
        return faults;
    }

    /// Goes through all that can be pressed with the Tab key; answers where the focus cannot be seen.
    List<String> focusByTab() {
        int all = (int) page.evaluate("tests.focusFirst()");
        List<String> faults = new ArrayList<>();
        for (int at = 0; at < Math.min(all, STOPS); at++) {
            // A key that does nothing says that whoever uses the page uses the keyboard.
            page.keyboard().press(at == 0 ? "Shift" : "Tab");
            faults.addAll(strings(page.evaluate("tests.focusSeen()")));
        }
        return faults;
    }

    /// Presses the keys of a state and answers what the state itself finds wrong then.
    List<String> press(String part, String state) {
        List<String> keys = strings(page.evaluate("(at) => tests.keysOf(...at)", List.of(part, state)));
        if (!keys.isEmpty()) {
            page.evaluate("(at) => tests.focusFirst(...at)", List.of(part, state));
        }
        for (String key : keys) {
            page.keyboard().press(key);
            page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");
        }
        return strings(page.evaluate("(at) => tests.afterwards(...at)", List.of(part, state)));
    }

    private void light() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(WIDE, HEIGHT);
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object answer) {
        return (List<String>) answer;
    }

    @Override
    public void close() {
        chromium.close();
        server.close();
    }
}
