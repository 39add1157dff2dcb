package dsg.soc.incident;

import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.mail.Letter;
import dsg.platform.mail.MailWords;
import dsg.platform.mail.Mails;
import dsg.soc.IncidentId;
import dsg.soc.SocService;
import dsg.soc.incident.NoticeRow.NoticeTo;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The use case of telling others of an incident by template: letters hold its number and the way to the portal, and nothing of it; those
 * of a drill say that it is one.
 */
@Stateless
public class NoticeDesk {

    private static final MailWords WORDS = new MailWords("dsg.soc.mails");
    private static final Duration USEFUL = Duration.ofDays(14);

    @PersistenceContext
    EntityManager entities;

    @Inject
    IncidentBook book;

    @Inject
    Notices notices;

    @Inject
    Mails mails;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "dsg.portal.url")
    Optional<String> portal;

    /** Tells them; each is told once. */
    @UseCase(SocService.WORK_INCIDENT)
    public void tell(IncidentId id, NoticeTo audience) {
        audit.about("incident", id.value());
        audit.detail(audience.name());
        Incident incident = book.locked(id);
        incident.demandOpen();
        IncidentRow row = book.rows(List.of(incident)).getFirst();
        if (notices.of(row).stream().anyMatch(each -> each.audience() == audience && each.sentAt() != null)) {
            throw Refused.conflict("soc.notice.sent");
        }
        Set<String> addresses = notices.addresses(audience, id);
        if (addresses.isEmpty()) {
            throw new RuleBroken("soc.notice.nobody");
        }
        Letter letter = letter(row, audience);
        addresses.forEach(address -> mails.post(
                "incident/" + id + "/" + audience,
                address,
                letter,
                clock.instant().plus(USEFUL)));
        entities.persist(
                new Notice(id, audience, addresses.size(), current.get().account(), clock.instant()));
        book.event(id, current.get().account(), "told", audience.name());
    }

    private Letter letter(IncidentRow row, NoticeTo audience) {
        String key = "incident." + audience.name().toLowerCase(Locale.ROOT);
        String page = audience == NoticeTo.OFFICE ? "/soc/incident.xhtml?id=" + row.id() : "/";
        Object[] values = {
            row.number().toString(), portal.orElse("") + page, row.drill() ? WORDS.text("incident.drill") : ""
        };
        return new Letter(WORDS.text(key + ".subject", values), WORDS.text(key + ".body", values));
    }
}
