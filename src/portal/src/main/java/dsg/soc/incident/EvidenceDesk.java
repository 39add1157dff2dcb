package dsg.soc.incident;

import dsg.loganalysis.LogRow;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.soc.AlertId;
import dsg.soc.IncidentId;
import dsg.soc.SocService;
import dsg.soc.alert.AlertBook;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Use cases of evidence: hashed when it is collected, every hand-over on record (R30, T29). */
@Stateless
public class EvidenceDesk {

    private static final int HOLDER = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    IncidentBook book;

    @Inject
    AlertBook alerts;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Keeps the events of one of the incident's alerts as they are in the store now. */
    @UseCase(SocService.WORK_INCIDENT)
    public UUID keepEvents(IncidentId id, AlertId alert) {
        book.locked(id).demandOpen();
        String title = alerts.of(id).stream()
                .filter(each -> each.id().equals(alert))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("soc.alert.unknown"))
                .title();
        String lines =
                alerts.evidence(alert).stream().map(EvidenceDesk::line).collect(Collectors.joining("\n", "", "\n"));
        String hash = Hashes.sha256(lines.getBytes(StandardCharsets.UTF_8));
        return keep(id, title, new Evidence.Kept(lines, "", hash));
    }

    /** Notes something that lies elsewhere, a disk for example, with the hash that was taken of it. */
    @UseCase(SocService.WORK_INCIDENT)
    public UUID note(IncidentId id, String name, String place, String sha256) {
        book.locked(id).demandOpen();
        String hash = sha256.strip().toLowerCase(Locale.ROOT);
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new RuleBroken("soc.evidence.hash");
        }
        return keep(id, Words.line(name, Words.TITLE), new Evidence.Kept(null, Words.line(place, Words.SHORT), hash));
    }

    /** Somebody else holds it from now on. */
    @UseCase(SocService.WORK_INCIDENT)
    public void handOver(IncidentId id, UUID evidence, String holder, String reason) {
        Evidence found = found(id, evidence);
        entities.persist(new Custody(
                found.id(),
                Words.line(holder, HOLDER),
                Words.line(reason, Words.SHORT),
                current.get().account(),
                clock.instant()));
        book.event(id, current.get().account(), "handed-over", found.name());
    }

    /** What was kept, to be taken along; that is a hand-over to the caller. */
    @UseCase(SocService.WORK_INCIDENT)
    public byte[] content(IncidentId id, UUID evidence, String reason) {
        Evidence found = found(id, evidence);
        entities.persist(new Custody(
                found.id(),
                current.get().name(),
                Words.line(reason, Words.SHORT),
                current.get().account(),
                clock.instant()));
        return found.content().orElseThrow(() -> Refused.notFound("soc.evidence.elsewhere"));
    }

    private Evidence found(IncidentId id, UUID evidence) {
        audit.about("incident", id.value());
        audit.detail("evidence " + evidence);
        return Optional.ofNullable(entities.find(Evidence.class, evidence))
                .filter(each -> each.isOf(id))
                .orElseThrow(() -> Refused.notFound("soc.evidence.unknown"));
    }

    private UUID keep(IncidentId id, String name, Evidence.Kept kept) {
        audit.about("incident", id.value());
        audit.detail("sha256 " + kept.sha256());
        Evidence evidence = new Evidence(id, name, kept, current.get().account(), clock.instant());
        entities.persist(evidence);
        entities.flush();
        entities.persist(new Custody(
                evidence.id(),
                current.get().name(),
                "soc.custody.collected",
                current.get().account(),
                clock.instant()));
        book.event(id, current.get().account(), "evidence", name + " " + kept.sha256());
        return evidence.id();
    }

    private static String line(LogRow row) {
        JsonObjectBuilder line = Json.createObjectBuilder()
                .add("number", row.number())
                .add("received_at", row.received().toString())
                .add("source", row.source())
                .add("class_name", row.className())
                .add("activity_name", row.activity())
                .add("status", row.status());
        add(line, "status_code", row.code());
        add(line, "actor.user.name", row.user());
        add(line, "device.uid", row.device());
        add(line, "src_endpoint.ip", row.address());
        return line.add("raw", row.raw()).build().toString();
    }

    private static void add(JsonObjectBuilder line, String name, @Nullable String value) {
        if (value != null) {
            line.add(name, value);
        }
    }
}
