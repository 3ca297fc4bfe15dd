package io.dateline.gateway.document.paint.pdf;

/// A colour. All letters have a contrast of at least 4.5 on white.
enum Ink {
    TEXT("0.11 0.12 0.13"),
    QUIET("0.35 0.34 0.31"),
    LINK("0.04 0.34 0.82"),
    RULE("0.85 0.84 0.82");

    private final String rgb;

    Ink(String rgb) {
        this.rgb = rgb;
    }

    /// As PDF writes it, for what is filled.
    String fill() {
        return rgb + " rg ";
    }
}
