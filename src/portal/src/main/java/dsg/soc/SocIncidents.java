package dsg.soc;

import dsg.soc.incident.IncidentBook;
import dsg.soc.incident.NewIncident;
import dsg.soc.incident.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How other services have an incident opened; only outside of any contract, so from a task. */
@ApplicationScoped
public class SocIncidents {

    @Inject
    IncidentBook book;

    /**
     * What was reported.
     *
     * @param text what the reporter says, the first note of the incident
     * @param link where it stands, by its number
     */
    public record Reported(
            String title,
            Gravity severity,
            @Nullable ProhibitedAct act,
            boolean byTelephone,
            Instant happenedAt,
            String text,
            String link,
            List<Subject> subjects) {}

    /** Opens an incident of a report (R160). */
    @Transactional(Transactional.TxType.MANDATORY)
    public IncidentId open(Reported reported) {
        IncidentId incident = book.open(new NewIncident(
                reported.title(),
                reported.severity(),
                reported.act(),
                reported.byTelephone() ? Origin.TELEPHONE : Origin.REPORT,
                false,
                reported.happenedAt(),
                null,
                reported.subjects()));
        book.told(incident, reported.text(), reported.link());
        return incident;
    }
}
