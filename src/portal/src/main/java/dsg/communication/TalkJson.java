package dsg.communication;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What browsers are told, as JSON. */
public final class TalkJson {

    private TalkJson() {}

    /** {@code {"is":"entries","entries":[…]}}, the oldest first. */
    public static String entries(List<EntryRow> rows) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        rows.forEach(row -> entries.add(entry(row)));
        return Json.createObjectBuilder()
                .add("is", "entries")
                .add("entries", entries)
                .build()
                .toString();
    }

    /** {@code {"is":"sent","client":…,"sequence":…}}: it is stored. */
    public static String sent(EntryRow row) {
        return Json.createObjectBuilder()
                .add("is", "sent")
                .add("client", row.client().toString())
                .add("sequence", row.sequence())
                .build()
                .toString();
    }

    /** {@code {"is":"online","accounts":[…]}}. */
    public static String online(Collection<UUID> accounts) {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        accounts.forEach(account -> ids.add(account.toString()));
        return Json.createObjectBuilder()
                .add("is", "online")
                .add("accounts", ids)
                .build()
                .toString();
    }

    /** {@code {"is":"typing","name":…}}. */
    static String typing(String name) {
        return Json.createObjectBuilder()
                .add("is", "typing")
                .add("name", name)
                .build()
                .toString();
    }

    private static JsonObjectBuilder entry(EntryRow row) {
        JsonArrayBuilder mentions = Json.createArrayBuilder();
        row.mentions().forEach(account -> mentions.add(account.toString()));
        JsonObjectBuilder entry = Json.createObjectBuilder()
                .add("sequence", row.sequence())
                .add("kind", row.kind().name())
                .add("author", row.author().toString())
                .add("name", row.authorName())
                .add("at", row.at().toString())
                .add("text", row.text())
                .add("client", row.client().toString())
                .add("mentions", mentions);
        if (row.about() != null) {
            entry.add("about", row.about());
        }
        return entry;
    }
}
