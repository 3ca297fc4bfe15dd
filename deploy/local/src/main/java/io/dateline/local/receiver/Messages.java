package io.dateline.local.receiver;

import io.dateline.local.receiver.Vendor.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one receiver holds, in the order in which it came; the oldest make room.
final class Messages {

    private static final int MAX = 20_000;

    private final String kind;
    private final Map<String, Shown> byId = new LinkedHashMap<>();
    private long count;

    Messages(String kind) {
        this.kind = kind;
    }

    synchronized String nextId() {
        count++;
        return String.valueOf(1_000 + count);
    }

    synchronized boolean has(String id) {
        return byId.containsKey(id);
    }

    /// Adds it, or puts it in place of the one of that id.
    synchronized void put(String id, Visible.Text text) {
        Shown before = byId.get(id);
        byId.put(id, new Shown(kind, id, text.words(), text.links(), before == null ? 1 : before.versions() + 1));
        if (byId.size() > MAX) {
            byId.remove(byId.keySet().iterator().next());
        }
    }

    synchronized void remove(String id) {
        byId.remove(id);
    }

    synchronized List<Shown> all() {
        return new ArrayList<>(byId.values());
    }
}
