package dsg.enrolment;

import dsg.platform.access.Caller;
import dsg.platform.access.Rights;
import dsg.platform.service.NextStep;
import dsg.platform.service.NextSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Enrolments that wait for the office's word. */
@ApplicationScoped
class SameFingerSteps implements NextSteps {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Rights rights;

    @Override
    public List<NextStep> of(Caller caller) {
        if (!rights.allow(caller, EnrolmentService.SETTLE_SAME_FINGER)) {
            return List.of();
        }
        long waiting = entities.createQuery(
                        "select count(f) from SameFinger f, VeinSet v where v.vaultKey = f.vaultKey and f.verdict ="
                                + " :open",
                        Long.class)
                .setParameter("open", SameFingerVerdict.OPEN)
                .getSingleResult();
        return waiting == 0 ? List.of() : List.of(NextStep.of("enrolment.same.next", "/enrolment/same.xhtml", waiting));
    }
}
