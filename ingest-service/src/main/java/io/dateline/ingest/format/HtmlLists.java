package io.dateline.ingest.format;

import java.util.Set;

/// What markup in feeds may be made of: text, structure, pictures and tables, nothing that acts.
final class HtmlLists {

    static final Set<String> ELEMENTS = Set.of(
            ("a abbr acronym address area article aside audio b big blockquote br button canvas caption center cite "
                            + "code col colgroup command datagrid datalist dd del details dfn dialog dir div dl dt em "
                            + "event-source fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i img "
                            + "input ins kbd keygen label legend li m map menu meter multicol nav nextid noscript ol "
                            + "optgroup option output p pre progress q s samp section select small sound source spacer "
                            + "span strike strong sub sup table tbody td textarea tfoot th thead time tr tt u ul var "
                            + "video")
                    .split(" "));

    /// Their content goes with them.
    static final Set<String> SILENCED = Set.of("applet", "script", "style");

    static final Set<String> VOID = Set.of(
            "area",
            "base",
            "basefont",
            "br",
            "col",
            "command",
            "embed",
            "frame",
            "hr",
            "img",
            "input",
            "isindex",
            "keygen",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr");

    static final Set<String> ATTRIBUTES = Set.of(
            ("abbr accept accept-charset accesskey action align alt autocomplete autofocus axis background balance "
                            + "bgcolor bgproperties border bordercolor bordercolordark bordercolorlight bottompadding "
                            + "cellpadding cellspacing ch challenge char charoff charset checked choff cite class clear "
                            + "color cols colspan compact contenteditable controls coords data datafld datapagesize "
                            + "datasrc datetime default delay dir disabled draggable dynsrc enctype end face for form "
                            + "frame galleryimg gutter headers height hidden hidefocus high href hreflang hspace icon id "
                            + "inputmode ismap keytype label lang leftspacing list longdesc loop loopcount loopend "
                            + "loopstart low lowsrc max maxlength media method min multiple name nohref noshade nowrap "
                            + "open optimum pattern ping point-size poster pqg preload prompt radiogroup readonly rel "
                            + "repeat-max repeat-min replace required rev rightspacing rows rowspan rules scope selected "
                            + "shape size span src start step suppress tabindex target template title "
                            + "toppadding type unselectable urn usemap valign value variable volume vrml vspace width "
                            + "wrap xml:lang")
                    .split(" "));

    static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "action",
            "cite",
            "background",
            "longdesc",
            "usemap",
            "poster",
            "codebase",
            "classid",
            "data",
            "profile",
            "dynsrc",
            "lowsrc");

    static final Set<String> STYLES =
            Set.of(("azimuth background-color border-bottom-color border-collapse border-color border-left-color "
                            + "border-right-color border-top-color clear color cursor direction display elevation float "
                            + "font font-family font-size font-style font-variant font-weight height letter-spacing "
                            + "line-height overflow pause pause-after pause-before pitch pitch-range richness speak "
                            + "speak-header speak-numeral speak-punctuation speech-rate stress text-align "
                            + "text-decoration text-indent unicode-bidi vertical-align voice-family volume white-space "
                            + "width")
                    .split(" "));

    static final Set<String> STYLE_GROUPS = Set.of("background", "border", "margin", "padding");

    static final Set<String> STYLE_WORDS = Set.of(
            ("!important aqua auto black block blue bold both bottom brown center collapse dashed dotted fuchsia gray "
                            + "green italic left lime maroon medium navy none normal nowrap olive pointer purple red "
                            + "right silver solid teal top transparent underline white yellow")
                    .split(" "));

    private HtmlLists() {}
}
