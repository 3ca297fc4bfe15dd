package io.dateline.ingest.format;

import io.dateline.ingest.format.FeedDocument.Link;
import io.dateline.ingest.format.FeedDocument.Moment;
import io.dateline.ingest.format.FeedDocument.Part;
import io.dateline.ingest.format.FeedDocument.Person;
import io.dateline.ingest.format.FeedDocument.Place;
import io.dateline.ingest.format.FeedDocument.Role;
import io.dateline.ingest.format.FeedDocument.Stated;
import io.dateline.ingest.format.FeedDocument.Tag;
import io.dateline.ingest.format.FeedDocument.Text;
import io.dateline.ingest.xml.Node.Element;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a channel or an entry, element by element, in whatever vocabulary each of them is.
///
/// Where two elements say the same thing, the one nearer to the entry counts, and of two equally near the later one.
final class PartReader {

    private static final String ITUNES = "http://www.itunes.com/";
    private static final int MAX = 200;
    private static final Set<String> HTML_TYPES = Set.of(Texts.HTML, Texts.XHTML);

    /// Elements whose attributes or children matter more than their text.
    private static final Set<String> MARKS =
            Set.of("cloud", "textinput", "image", "itunes:image", "itunes:link", "thr:in-reply-to", "media:player");

    private final Texts.Atom atom;
    private final boolean isEntry;
    private final Map<Role, Text> texts = new EnumMap<>(Role.class);
    private final Map<Object, Integer> depths = new LinkedHashMap<>();
    private final List<Text> contents = new ArrayList<>();
    private final Map<Moment, Stated> times = new EnumMap<>(Moment.class);
    private final List<Person> authors = new ArrayList<>();
    private final List<Person> contributors = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> marks = new LinkedHashMap<>();
    private @Nullable Person publisher;
    private @Nullable String link;
    private @Nullable String id;
    private boolean idIsLink;
    private @Nullable Place place;
    private @Nullable Part source;
    private boolean hasContent;

    private PartReader(Texts.Atom atom, boolean isEntry) {
        this.atom = atom;
        this.isEntry = isEntry;
    }

    static Part channel(Element element, Texts.Atom atom) {
        return new PartReader(atom, false).read(element);
    }

    static Part entry(Element element, Texts.Atom atom) {
        return new PartReader(atom, true).read(element);
    }

    private Part read(Element element) {
        ofChannelDefinition(element);
        String about = element.attribute("rdf:about");
        if (about != null && isEntry) {
            id = Links.resolve(element.base, about);
        }
        children(element, 1);
        settle();
        return new Part(
                texts,
                contents,
                times,
                authors,
                contributors,
                publisher,
                links,
                link,
                id,
                idIsLink,
                tags,
                values,
                marks,
                place,
                source);
    }

    /// Microsoft's channel definition format says the essentials in attributes.
    private void ofChannelDefinition(Element element) {
        String modified = element.attribute("lastmod");
        if (modified != null) {
            time(Moment.UPDATED, modified, 1);
        }
        String href = element.attribute("href");
        if (href != null) {
            link = Links.resolve(element.base, href);
        }
    }

    private void children(Element element, int depth) {
        for (Element child : element.elements()) {
            child(child, depth);
        }
    }

    private void child(Element e, int depth) {
        if (text(e, depth) || address(e) || person(e) || time(e, depth) || tag(e) || mark(e)) {
            return;
        }
        Place found = Places.read(e);
        if (found != null) {
            place = found;
        } else if (e.name.startsWith("georss:") || e.name.startsWith("gml:")) {
            return;
        } else if (e.hasElements()) {
            children(e, depth + 1);
        } else {
            value(e, depth);
        }
    }

    // --- Texts -------------------------------------------------------------------------------------------------------

    private boolean text(Element e, int depth) {
        switch (e.name) {
            case "title", "dc:title" -> keep(Role.TITLE, e, Texts.PLAIN, depth);
            case "media:title", "news:title" -> {
                if (!texts.containsKey(Role.TITLE) || depths.getOrDefault(Role.TITLE, 0) >= 1_000) {
                    keep(Role.TITLE, e, Texts.PLAIN, depth + 1_000);
                }
            }
            case "tagline", "subtitle", "itunes:subtitle" -> keep(Role.SUBTITLE, e, Texts.PLAIN, depth);
            case "rights", "copyright", "dc:rights" -> keep(Role.RIGHTS, e, Texts.PLAIN, depth);
            case "info", "feedburner:browserfriendly" -> keep(Role.INFO, e, Texts.HTML, depth);
            case "description", "dc:description", "abstract" -> description(e, depth);
            case "summary", "itunes:summary" -> summary(e, depth);
            case "content", "prodlink" -> content(e, Texts.PLAIN);
            case "content:encoded", "fullitem", "content_encoded" -> content(e, Texts.HTML);
            case "body", "xhtml:body" -> content(e, Texts.XHTML);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void keep(Role role, Element e, String type, int depth) {
        if (nearest(role, depth)) {
            texts.put(role, Texts.read(e, type, atom));
        }
    }

    private boolean nearest(Object what, int depth) {
        Integer before = depths.get(what);
        if (before != null && before < depth) {
            return false;
        }
        depths.put(what, depth);
        return true;
    }

    private void description(Element e, int depth) {
        if (!isEntry) {
            keep(Role.SUBTITLE, e, Texts.HTML, depth);
        } else if (texts.containsKey(Role.SUMMARY) && !hasContent) {
            content(e, Texts.HTML);
        } else {
            keep(Role.SUMMARY, e, Texts.HTML, depth);
        }
    }

    private void summary(Element e, int depth) {
        if (isEntry && texts.containsKey(Role.SUMMARY) && !hasContent) {
            // The shorter of two is the summary of the other, and this one is called so.
            contents.add(texts.get(Role.SUMMARY));
            hasContent = true;
            texts.put(Role.SUMMARY, Texts.read(e, Texts.PLAIN, atom));
        } else if (isEntry || !e.name.startsWith("itunes")) {
            keep(Role.SUMMARY, e, Texts.PLAIN, depth);
        } else {
            texts.putIfAbsent(Role.SUMMARY, Texts.read(e, Texts.PLAIN, atom));
        }
    }

    private void content(Element e, String type) {
        hasContent = true;
        Text text = Texts.read(e, type, atom);
        if (contents.size() < MAX) {
            contents.add(text);
        }
        boolean readable = text.type().equals(Texts.PLAIN) || HTML_TYPES.contains(text.type());
        if (readable && !texts.containsKey(Role.SUMMARY)) {
            texts.put(Role.SUMMARY, text);
        }
    }

    // --- Addresses ---------------------------------------------------------------------------------------------------

    private boolean address(Element e) {
        switch (e.name) {
            case "link" -> link(e);
            case "loc" -> link = Links.resolve(e.base, e.text());
            case "a", "xhtml:link" -> {
                return false;
            }
            case "id" -> id = Links.resolve(e.base, e.text());
            case "guid" -> guid(e);
            case "enclosure" -> addLink(e, "enclosure", href(e));
            case "feedburner:origlink" -> values.put("feedburner_origlink", Links.resolve(e.base, e.text()));
            case "cc:license" -> addLink(e, "license", e.attributes.getOrDefault("rdf:resource", e.text()));
            case "creativecommons:license" -> addLink(e, "license", e.text());
            case "icon", "logo", "docs", "comments", "wfw:comment", "wfw:commentrss", "newlocation" ->
                values.put(key(e), Links.resolve(e.base, e.text()));
            case "source" -> source(e);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void link(Element e) {
        String href = href(e);
        if (href == null) {
            String text = Links.resolve(e.base, e.text());
            if (!text.isEmpty() && !e.text().isEmpty()) {
                link = text;
                links.add(new Link(text, "alternate", Map.of("type", Texts.HTML)));
            } else if (!e.attributes.isEmpty()) {
                addLink(e, e.attributes.getOrDefault("rel", "alternate"), null);
            }
            return;
        }
        Link added = addLink(e, e.attributes.getOrDefault("rel", "alternate"), href);
        String type = Texts.type(e, Texts.HTML);
        if (added != null && added.rel().equals("alternate") && (HTML_TYPES.contains(type) || link == null)) {
            link = added.href();
        }
    }

    private static @Nullable String href(Element e) {
        String url = e.attribute("url");
        String uri = url == null ? e.attribute("uri") : url;
        return uri == null ? e.attribute("href") : uri;
    }

    private @Nullable Link addLink(Element e, String rel, @Nullable String href) {
        Map<String, String> others = new LinkedHashMap<>(e.attributes);
        List.of("rel", "href", "url", "uri", "rdf:resource").forEach(others::remove);
        if (e.name.equals("link")) {
            others.putIfAbsent("type", rel.equals("self") ? "application/atom+xml" : Texts.HTML);
        }
        Link added = new Link(href == null ? null : Links.resolve(e.base, href), rel, others);
        if (links.size() < MAX) {
            links.add(added);
        }
        return added;
    }

    private void guid(Element e) {
        String permalink = e.attribute("ispermalink");
        boolean isLink = permalink == null || permalink.equalsIgnoreCase("true");
        String text = e.text();
        idIsLink = isLink;
        id = isLink && !text.isEmpty() ? Links.resolve(e.base, text) : text;
    }

    private void source(Element e) {
        String url = e.attribute("url");
        if (e.hasElements() || !isEntry) {
            source = new PartReader(atom, false).read(e);
        } else {
            PartReader reader = new PartReader(atom, false);
            reader.link = url == null ? null : Links.resolve(e.base, url);
            reader.texts.put(Role.TITLE, Texts.read(e, Texts.PLAIN, atom));
            source = reader.read(new Element("source", "source", "", e.parent, e.base));
        }
    }

    // --- People, times, tags
    // ------------------------------------------------------------------------------------------

    private boolean person(Element e) {
        switch (e.name) {
            case "author", "managingeditor", "dc:author", "dc:creator", "itunes:author", "media:credit-author" ->
                add(authors, e);
            case "contributor", "dc:contributor" -> add(contributors, e);
            case "webmaster", "dc:publisher", "itunes:owner" -> {
                Person person = People.read(e);
                publisher = person.isNobody() ? publisher : person;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void add(List<Person> people, Element e) {
        Person person = People.read(e);
        if (!person.isNobody() && people.size() < MAX && !people.contains(person)) {
            people.add(person);
        }
    }

    private boolean time(Element e, int depth) {
        switch (e.name) {
            case "pubdate", "published", "issued", "dcterms:issued", "news:publication_date", "dcterms:available" ->
                time(Moment.PUBLISHED, e.text(), depth);
            case "updated", "modified", "dcterms:modified", "dc:date", "lastbuilddate", "lastmod" ->
                time(Moment.UPDATED, e.text(), depth);
            case "created", "dcterms:created" -> time(Moment.CREATED, e.text(), depth);
            case "expirationdate", "expired" -> time(Moment.EXPIRED, e.text(), depth);
            case "dcterms:valid" -> validity(e.text(), depth);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void time(Moment moment, String text, int depth) {
        if (!text.isBlank() && nearest(moment, depth)) {
            times.put(moment, new Stated(text.strip(), FeedTime.parse(text)));
        }
    }

    private void validity(String text, int depth) {
        for (String part : text.split(";")) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equals("start")) {
                time(Moment.VALID_FROM, pair[1], depth);
            } else if (pair.length == 2 && pair[0].equals("end")) {
                time(Moment.VALID_TO, pair[1], depth);
            }
        }
    }

    private boolean tag(Element e) {
        switch (e.name) {
            case "category", "dc:subject", "tags", "keyword" -> {
                String term = e.attribute("term");
                String scheme = e.attribute("scheme");
                tag(
                        term == null ? string(e) : term,
                        scheme == null ? e.attribute("domain") : scheme,
                        e.attribute("label"));
            }
            case "media:category" ->
                tag(
                        e.text(),
                        e.attributes.getOrDefault("scheme", "http://search.yahoo.com/mrss/category_schema"),
                        e.attribute("label"));
            case "itunes:category" -> tag(e.attributes.getOrDefault("text", ""), ITUNES, null);
            case "itunes:keywords" -> {
                for (String word : e.text().split(e.text().indexOf(',') >= 0 ? "," : "\\s+")) {
                    tag(word, ITUNES, null);
                }
            }
            case "news:keywords", "media:keywords" -> {
                for (String word : e.text().split(",")) {
                    tag(word, null, null);
                }
            }
            default -> {
                return false;
            }
        }
        if (e.name.startsWith("itunes:")) {
            e.elements().forEach(this::tag);
        }
        return true;
    }

    private void tag(String term, @Nullable String scheme, @Nullable String label) {
        Tag tag = new Tag(term.isBlank() ? null : term.strip(), scheme, label);
        boolean says = tag.term() != null || scheme != null || label != null;
        if (says && tags.size() < MAX && !tags.contains(tag)) {
            tags.add(tag);
        }
    }

    // --- The rest ----------------------------------------------------------------------------------------------------

    private boolean mark(Element e) {
        if (e.name.equals("generator") || e.name.equals("admin:generatoragent")) {
            generator(e);
            return true;
        }
        if (!MARKS.contains(e.name)) {
            return false;
        }
        Map<String, String> mark = marks.computeIfAbsent(
                e.name.equals("itunes:link") || e.name.equals("itunes:image") ? "image" : key(e),
                name -> new LinkedHashMap<>());
        e.attributes.forEach(
                (name, value) -> mark.put(key(name), isAddress(name) ? Links.resolve(e.base, value) : value));
        for (Element child : e.elements()) {
            String text = string(child);
            mark.put(key(child), isAddress(child.name) ? Links.resolve(child.base, text) : text);
        }
        if (!e.text().isEmpty()) {
            mark.putIfAbsent(e.name.contains("image") ? "href" : "content", e.text());
        }
        String url = mark.get("url");
        if (url != null) {
            mark.putIfAbsent("href", url);
        }
        return true;
    }

    private static boolean isAddress(String name) {
        return name.equals("url") || name.equals("href") || name.equals("link");
    }

    private void generator(Element e) {
        Map<String, String> mark = marks.computeIfAbsent("generator_detail", name -> new LinkedHashMap<>());
        String resource = e.attribute("rdf:resource");
        String href = resource == null ? href(e) : resource;
        if (href != null) {
            mark.put("href", Links.resolve(e.base, href));
        }
        String version = e.attribute("version");
        if (version != null) {
            mark.put("version", version);
        }
        String text = string(e);
        String name = text.isEmpty() ? resource : text;
        if (name != null) {
            mark.put("name", name);
            values.put("generator", name);
        }
    }

    /// Text of what is meant to be a word or a line, and has markup in it all the same now and then.
    private String string(Element e) {
        return e.hasElements() ? Texts.read(e, Texts.PLAIN, atom).value() : e.text();
    }

    private void value(Element e, int depth) {
        String key = key(e);
        if (!nearest(key, depth) || values.size() >= MAX) {
            return;
        }
        values.put(key, Texts.windows(e.text()));
        if (e.name.equals("dc:language")) {
            values.put("language", e.text());
        }
        if (e.text().isEmpty() && !e.attributes.isEmpty()) {
            marks.put(key, Map.copyOf(e.attributes));
        }
    }

    private static String key(Element e) {
        return key(e.name);
    }

    private static String key(String name) {
        return name.replace(':', '_');
    }

    /// What one element leaves open and another one answers.
    private void settle() {
        if (idIsLink && link == null && Links.isWeb(id)) {
            link = id;
        } else {
            idIsLink = idIsLink && link != null && link.equals(id);
        }
    }
}
