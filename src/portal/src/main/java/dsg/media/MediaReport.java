package dsg.media;

import dsg.configuration.FindingKind;
import dsg.configuration.Findings;
import dsg.configuration.PolicyChanged;
import dsg.configuration.ReportReader;
import dsg.configuration.ReportRefused;
import dsg.configuration.TerminalRows;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** {@code media}: what was put in, and whether it was allowed. The first time a registered one is, its size is learnt. */
@ApplicationScoped
class MediaReport implements ReportReader {

    private static final int LONGEST = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    TerminalRows rows;

    @Inject
    Findings findings;

    @Inject
    Event<PolicyChanged> changed;

    @Override
    public String topic() {
        return "media";
    }

    @Override
    public void read(TerminalId terminal, JsonValue body, Instant received) {
        UseRow told = row(body.asJsonObject());
        Optional<Medium> medium = medium(terminal, body.asJsonObject().getString("medium"));
        entities.persist(new MediumUse(
                terminal, rows.owner(terminal), medium.map(Medium::id).orElse(null), told, received));
        if (told.isAllowed()) {
            if (medium.map(each -> each.learn(told.bytes())).orElse(false)) {
                changed.fire(new PolicyChanged(null));
            }
        } else {
            findings.found(terminal, FindingKind.MEDIA, told.identity(), told.reason(), told.done(), received);
        }
    }

    private Optional<Medium> medium(TerminalId terminal, String id) {
        return id.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(entities.find(Medium.class, UUID.fromString(id)))
                        .filter(each -> each.terminals().contains(terminal.value()));
    }

    private static UseRow row(JsonObject told) {
        String identity = "%s:%s %s %s"
                .formatted(
                        told.getString("vendor"),
                        told.getString("product"),
                        told.getString("serial"),
                        told.getString("model"))
                .strip();
        String reason = told.getString("reason");
        long bytes = told.getJsonNumber("bytes").longValueExact();
        boolean sound = identity.length() <= LONGEST
                && identity.chars().noneMatch(Character::isISOControl)
                && reason.matches("[A-Z_]{1,30}")
                && bytes >= 0;
        if (!sound) {
            throw new ReportRefused("medium");
        }
        return new UseRow(
                Instant.ofEpochSecond(told.getJsonNumber("at").longValueExact()),
                reason,
                identity,
                bytes,
                told.getBoolean("done"));
    }
}
