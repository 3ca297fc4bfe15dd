package io.dateline.ingest.format;

import io.dateline.ingest.format.FeedDocument.Part;
import io.dateline.ingest.xml.Markup;
import io.dateline.ingest.xml.Node.Element;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads feeds that are written in XML. Entries are dealt with as they end, so that a long feed takes no more memory
/// than a short one.
final class FeedXml implements Markup.Listener {

    private static final Set<String> ROOTS =
            Set.of("rss", "feed", "rdf:rdf", "rdf", "channel", "urlset", "sitemapindex", "entry");
    private static final Set<String> ENTRIES = Set.of("item", "entry", "url", "sitemap");

    private final List<Part> entries = new ArrayList<>();
    private final int most;
    private Texts.@Nullable Atom atom;

    private FeedXml(int most) {
        this.most = most;
    }

    /// @param document null if it is no feed
    /// @param root its first element; empty if there is none
    record Result(@Nullable FeedDocument document, String root, boolean tooDeep) {}

    static Result read(FeedText.Decoded text, URI base, @Nullable String language, int mostEntries) {
        Result whole = readWhole(text, base, language, mostEntries);
        int start = whole.document() != null || PAGES.contains(whole.root()) ? 0 : start(text.text());
        if (start <= 0) {
            return whole;
        }
        Set<String> faults = new LinkedHashSet<>(text.faults());
        faults.add("markup before the document");
        FeedText.Decoded rest = new FeedText.Decoded(text.text().substring(start), text.encoding(), faults);
        Result behind = readWhole(rest, base, language, mostEntries);
        return behind.document() == null ? whole : behind;
    }

    /// First elements of what is a page and no feed, whatever follows.
    private static final Set<String> PAGES = Set.of("html", "head", "body");

    /// Warnings of the server's own program that come before the feed are no longer than this, in characters.
    static final int MAX_LEAD = 20_000;

    private static final Pattern ROOT =
            Pattern.compile("<(?:rss|feed|rdf:RDF|urlset|sitemapindex)(?=[\\s>])", Pattern.CASE_INSENSITIVE);

    /// Where the feed begins that other markup precedes; 0 if there is none.
    private static int start(String text) {
        Matcher root = ROOT.matcher(text.substring(0, Math.min(text.length(), MAX_LEAD)));
        return root.find() ? root.start() : 0;
    }

    private static Result readWhole(FeedText.Decoded text, URI base, @Nullable String language, int mostEntries) {
        FeedXml reader = new FeedXml(mostEntries);
        Markup.Tree tree = Markup.read(text.text(), base, language, reader);
        Element root = tree.root();
        if (root == null || !ROOTS.contains(root.name)) {
            return new Result(null, root == null ? "" : root.name, tree.tooDeep());
        }
        Set<String> faults = new LinkedHashSet<>(text.faults());
        faults.addAll(tree.faults());
        Element channel = root.first("channel");
        Element described = channel == null ? root : channel;
        Part part = PartReader.channel(described, reader.atom(root));
        if (root.language != null && !part.values().containsKey("language")) {
            part.values().put("language", root.language);
        }
        if (channel != null) {
            beside(root, channel, part, reader.atom(root));
        }
        if (root.name.equals("entry")) {
            reader.entries.add(PartReader.entry(root, Texts.Atom.V10));
        }
        String version = version(root, text.text());
        return new Result(
                new FeedDocument(version, text.encoding(), faults, part, reader.entries), root.name, tree.tooDeep());
    }

    /// RDF writes picture and search form beside the channel.
    private static void beside(Element root, Element channel, Part part, Texts.Atom atom) {
        Element others = new Element(root.name, root.written, root.namespace, null, root.base);
        root.elements().stream().filter(child -> child != channel).forEach(others.children::add);
        PartReader.channel(others, atom)
                .marks()
                .forEach((name, mark) -> part.marks().merge(name, mark, FeedXml::joined));
    }

    private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new java.util.LinkedHashMap<>(one);
        other.forEach(all::putIfAbsent);
        return all;
    }

    @Override
    public boolean ended(Element element) {
        Element parent = element.parent;
        boolean isEntry = ENTRIES.contains(element.name)
                && parent != null
                && parent.depth <= 3
                && !parent.name.equals("image")
                && !ENTRIES.contains(parent.name)
                && !parent.name.equals("content")
                && (!element.name.equals("url") || parent.name.equals("urlset"));
        if (!isEntry) {
            return false;
        }
        entries.add(PartReader.entry(element, atom(element.root())));
        return true;
    }

    @Override
    public boolean hasEnough() {
        return entries.size() >= most;
    }

    private Texts.Atom atom(Element root) {
        if (atom == null) {
            boolean feed = root.name.equals("feed");
            boolean old = !root.namespace.equalsIgnoreCase("http://www.w3.org/2005/Atom");
            atom = !feed ? Texts.Atom.NO : old ? Texts.Atom.V03 : Texts.Atom.V10;
        }
        return atom;
    }

    private static String version(Element root, String text) {
        String stated = root.attributes.getOrDefault("version", "");
        return switch (root.name) {
            case "rss" -> rss(stated, text);
            case "feed", "entry" ->
                root.namespace.equalsIgnoreCase("http://www.w3.org/2005/Atom")
                        ? "atom10"
                        : stated.equals("0.1")
                                ? "atom01"
                                : stated.equals("0.2")
                                        ? "atom02"
                                        : root.namespace.isEmpty() && !stated.equals("0.3") ? "atom" : "atom03";
            case "channel" -> "cdf";
            case "urlset" -> "sitemap";
            case "sitemapindex" -> "sitemapindex";
            default -> text.contains("my.netscape.com/rdf/simple/0.9") ? "rss090" : "rss10";
        };
    }

    private static String rss(String stated, String text) {
        if (stated.equals("0.91")) {
            int end = Math.min(text.length(), 500);
            return text.substring(0, end).toLowerCase(java.util.Locale.ROOT).contains("netscape")
                    ? "rss091n"
                    : "rss091u";
        }
        Map<String, String> old =
                Map.of("0.90", "rss090", "0.92", "rss092", "0.93", "rss093", "0.94", "rss094", "1.0", "rss10");
        return old.getOrDefault(stated, stated.startsWith("2.") || stated.equals("2") ? "rss20" : "rss");
    }
}
