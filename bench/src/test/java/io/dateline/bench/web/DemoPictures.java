package io.dateline.bench.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import io.dateline.bench.harness.ApiClient;
import io.dateline.platform.fixture.Chromium;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The pictures of the README, of the demo as it stands: light and dark, small enough to be read on a telephone.
public final class DemoPictures {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int QUALITY = 72;

    private DemoPictures() {}

    /// @param folder into which `NAME-light.jpg` and `NAME-dark.jpg` are written
    public static void take(URI gateway, String password, ApiClient client, Path folder) throws IOException {
        Map<String, String> paths = paths(client);
        try (Chromium chromium = Chromium.open()) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                Page page = chromium.newPage(new Browser.NewPageOptions()
                        .setViewportSize(WIDTH, HEIGHT)
                        .setLocale("en-GB")
                        .setColorScheme(scheme));
                page.navigate(gateway.resolve("/signin").toString());
                page.fill("#username", "admin");
                page.fill("#password", password);
                page.keyboard().press("Enter");
                page.waitForURL(gateway.resolve("/").toString());
                String ending = "-" + scheme.name().toLowerCase(Locale.ROOT) + ".jpg";
                for (Map.Entry<String, String> each : paths.entrySet()) {
                    page.navigate(gateway.resolve(each.getValue()).toString());
                    page.waitForFunction("() => document.querySelector('h1') && !document.querySelector('.skeleton')");
                    // Charts draw themselves in a moment, frames load by themselves.
                    page.waitForTimeout(2_500);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(folder.resolve(each.getKey() + ending))
                            .setType(ScreenshotType.JPEG)
                            .setQuality(QUALITY));
                }
                page.close();
            }
        }
    }

    private static Map<String, String> paths(ApiClient client) throws IOException {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("today", "/");
        paths.put("article", "/articles/" + first(client, "/articles?q=Brackenfield&limit=1"));
        paths.put("figures", "/monitors/" + first(client, "/monitors?limit=1") + "?tab=figures&period=2");
        paths.put("briefing", "/editions/" + first(client, "/editions?limit=1"));
        return paths;
    }

    private static String first(ApiClient client, String list) throws IOException {
        JsonNode items = client.get(list).body().path("items");
        if (items.isEmpty()) {
            throw new IOException("The demo shows nothing at " + list);
        }
        return items.get(0).path("id").asText();
    }
}
