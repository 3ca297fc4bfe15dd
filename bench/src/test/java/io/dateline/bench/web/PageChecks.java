package io.dateline.bench.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What every page owes to people who do not see it or do not use a mouse.
final class PageChecks {

    private static final String FAULTS = """
            () => {
              const faults = [];
              const shown = (e) => e.checkVisibility({ checkVisibilityCSS: true });
              const named = (e) => (e.getAttribute('aria-label') ?? '').trim()
                || (e.getAttribute('aria-labelledby') ?? '').split(' ').some((id) => document.getElementById(id)?.textContent.trim())
                || [...(e.labels ?? [])].some((label) => label.textContent.trim())
                || (/^(A|BUTTON|SUMMARY)$/.test(e.tagName) && e.textContent.trim());
              const tell = (e) => e.outerHTML.slice(0, 120);
              for (const e of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
                if (shown(e) && !named(e)) faults.push('no name: ' + tell(e));
              }
              const count = (selector) => [...document.querySelectorAll(selector)].filter(shown).length;
              if (document.querySelectorAll('h1').length !== 1) faults.push('h1: ' + document.querySelectorAll('h1').length);
              if (document.querySelectorAll('main').length !== 1) faults.push('main: ' + document.querySelectorAll('main').length);
              if (!document.documentElement.lang) faults.push('the document names no language');
              if (!document.title.includes('Dateline')) faults.push('title: ' + document.title);
              const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
              ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => faults.push('id twice: ' + id));
              for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls']) {
                for (const e of document.querySelectorAll('[' + name + ']')) {
                  for (const id of e.getAttribute(name).split(' ')) if (!document.getElementById(id)) faults.push(name + ' of nothing: ' + tell(e));
                }
              }
              for (const e of document.querySelectorAll('[tabindex]')) if (e.tabIndex > 0) faults.push('tabindex above 0: ' + tell(e));
              for (const e of document.querySelectorAll('img:not([alt]), [role=img]:not([aria-label])')) faults.push('picture without words: ' + tell(e));
              for (const e of document.querySelectorAll('[style*="expression"], [onclick], [onload]')) faults.push('inline handler: ' + tell(e));
              let level = 1;
              for (const e of document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')) {
                if (!shown(e)) continue;
                const own = Number(e.tagName[1]);
                if (own > level + 1) faults.push('heading skips a level: ' + tell(e));
                level = own;
              }
              for (const e of document.querySelectorAll('.scroller')) if (e.scrollWidth > e.clientWidth + 1) faults.push('page wider than its room');
              if (document.documentElement.scrollWidth > window.innerWidth + 1) faults.push('wider than the window');
              if (count('nav, .menu-button[aria-expanded]') === 0 && location.pathname !== '/signin') faults.push('no navigation');
              return faults;
            }""";

    /// Words that do not belong on a page; the tests of its parts ask the same.
    private static final Path WORDING = Path.of("../api-gateway/src/test/web/wording.js");

    private PageChecks() {}

    /// Everything that is wrong with the page as it is shown now; empty if nothing is.
    static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>(strings(page.evaluate(FAULTS)));
        faults.addAll(strings(page.evaluate(wording())));
        return faults;
    }

    /// As a function and not as a module: the pages' policy lets no script in.
    private static String wording() {
        try {
            return "() => {" + Files.readString(WORDING).replace("export ", "") + "return wordingFaults(); }";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object answer) {
        return (List<String>) answer;
    }
}
