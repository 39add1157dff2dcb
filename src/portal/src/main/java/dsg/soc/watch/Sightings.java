package dsg.soc.watch;

import dsg.detection.event.Event;
import dsg.detection.event.JsonEvents;
import dsg.detection.event.LogSource;
import dsg.loganalysis.LogRow;
import dsg.platform.calendar.Clocks;
import dsg.soc.EntityKind;
import dsg.soc.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Events of the store as rules see them. Source: product {@code dsg}, category the event's class, service its log source. Fields: those
 * that the source told, the store's columns by the names of OCSF, and what the register knows: {@code person.*}, {@code terminal.name},
 * {@code site.*}, {@code contract.number}, {@code contract.state}, {@code target.*} where it is done to an account. {@code received} is
 * Japan's time.
 */
final class Sightings {

    static final String NUMBER = "dsg.number";
    static final String RECEIVED = "dsg.received";
    private static final String IDENTIFIER = "[0-9a-fA-F-]{36}";
    private static final String USER = "actor.user.name";
    private static final String TARGET = "target.user.name";

    private Sightings() {}

    /** @param at the time by which it counts: never before that of an event that came earlier */
    static Event event(LogRow row, Map<String, String> joined, Instant at) {
        Map<String, @Nullable Object> fields = new HashMap<>(told(row));
        put(fields, "class_name", row.className());
        put(fields, "activity_name", row.activity());
        fields.put("severity_id", row.severity());
        put(fields, "status", row.status());
        put(fields, "status_code", row.code());
        put(fields, USER, row.user());
        put(fields, "device.uid", row.device());
        put(fields, "src_endpoint.ip", row.address());
        put(fields, "contract", row.contract() == null ? null : row.contract().toString());
        put(fields, "resource.type", row.resourceType());
        put(fields, "resource.uid", row.resource());
        put(fields, "file.name", row.fileName());
        put(fields, "message", row.message());
        put(fields, "source", row.source());
        fields.put(
                "received",
                row.received().atZone(Clocks.JAPAN).toOffsetDateTime().toString());
        fields.put(NUMBER, row.number());
        fields.put(RECEIVED, row.received().toString());
        fields.putAll(joined);
        return new Event(new LogSource("dsg", row.className(), row.source()), at, fields);
    }

    private static Map<String, @Nullable Object> told(LogRow row) {
        try {
            return JsonEvents.storedFields(row.raw().getBytes(StandardCharsets.UTF_8));
        } catch (IOException beyondLimits) {
            // its columns are there all the same
            return Map.of();
        }
    }

    private static void put(Map<String, @Nullable Object> fields, String name, @Nullable String value) {
        if (value == null) {
            fields.remove(name);
        } else {
            fields.put(name, value);
        }
    }

    /** Everybody and everything that the event has to do with. */
    static List<Subject> subjects(Event event) {
        List<Subject> all = new ArrayList<>();
        add(all, event, EntityKind.ACCOUNT, USER, USER);
        add(all, event, EntityKind.ACCOUNT, TARGET, TARGET);
        add(all, event, EntityKind.PERSON, "person.uid", "person.name");
        add(all, event, EntityKind.PERSON, "target.person.uid", "target.person.name");
        add(all, event, EntityKind.TERMINAL, "device.uid", "terminal.name");
        add(all, event, EntityKind.CONTRACT, "contract", "contract.number");
        add(all, event, EntityKind.SITE, "site.uid", "site.name");
        add(all, event, EntityKind.ADDRESS, "src_endpoint.ip", "src_endpoint.ip");
        return all;
    }

    private static void add(List<Subject> all, Event event, EntityKind kind, String id, String name) {
        event.text(id)
                .filter(found -> !found.isEmpty())
                // edges tell by their own names what they saw of nobody's terminal
                .filter(found -> kind != EntityKind.TERMINAL || found.matches(IDENTIFIER))
                .ifPresent(found ->
                        all.add(new Subject(kind, found, event.text(name).orElse(found))));
    }

    /** The subject that a field names by which a correlation counts. */
    static Optional<Subject> byField(String field, String value, Event event) {
        EntityKind kind = switch (field) {
            case USER, TARGET -> EntityKind.ACCOUNT;
            case "person.uid" -> EntityKind.PERSON;
            case "device.uid" -> EntityKind.TERMINAL;
            case "contract" -> EntityKind.CONTRACT;
            case "site.uid" -> EntityKind.SITE;
            case "src_endpoint.ip" -> EntityKind.ADDRESS;
            case "source" -> EntityKind.GATEWAY;
            default -> null;
        };
        return Optional.ofNullable(kind)
                .map(known -> subjects(event).stream()
                        .filter(each -> each.kind() == known && each.id().equals(value))
                        .findFirst()
                        .orElse(new Subject(known, value, value)));
    }

    /** Whom an event is about, where the rule does not say it. */
    static Subject main(Event event) {
        return subjects(event).stream()
                .filter(each -> each.kind() != EntityKind.PERSON && each.kind() != EntityKind.ADDRESS)
                .findFirst()
                .orElseGet(() -> {
                    String source = event.text("source").orElse("dsg");
                    return new Subject(EntityKind.GATEWAY, source, source);
                });
    }
}
