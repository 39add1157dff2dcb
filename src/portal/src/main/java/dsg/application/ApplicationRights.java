package dsg.application;

import dsg.platform.access.Caller;
import dsg.platform.access.PersonId;
import dsg.platform.access.Refused;
import dsg.platform.access.Rights;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Who may see an application, decide about it and take it back. */
@ApplicationScoped
class ApplicationRights {

    @Inject
    Rights allowed;

    @Inject
    Kinds kinds;

    @Inject
    People people;

    /** Whether the caller is one of those who decide about it, or of those who have applied for it. */
    boolean sees(Caller caller, Application application) {
        return isAtDesk(caller, application) || isOfApplicants(caller, application);
    }

    /** Of the applicant's organisation, which may take it back: what one applied for, another of them may have to settle. */
    boolean isOfApplicants(Caller caller, Application application) {
        return caller.organisation().equals(application.organisation())
                && allowed.allow(caller, kinds.get(application.kind()).applying())
                && (!application.isConfined()
                        || Optional.ofNullable(caller.contract()).equals(application.contract()));
    }

    /** By role and contract; whether this human being may is another question. */
    boolean isAtDesk(Caller caller, Application application) {
        ApplicationKind kind = kinds.get(application.kind());
        boolean ofContract = Optional.ofNullable(caller.contract()).equals(application.contract());
        return allowed.allow(caller, kind.deciding()) && (kind.isOfContract() ? ofContract : caller.contract() == null);
    }

    void demandDesk(Caller caller, Application application) {
        if (!isAtDesk(caller, application)) {
            throw new Refused("access.role");
        }
    }

    void demandApplicants(Caller caller, Application application) {
        if (!isOfApplicants(caller, application)) {
            throw new Refused("access.role");
        }
    }

    FourEyes eyes(Application application) {
        Set<PersonId> concerned = new HashSet<>(kinds.get(application.kind()).concerned(application.subject()));
        return new FourEyes(application.applicantPerson(), concerned);
    }

    /** Nothing is granted to somebody who is no longer there: a colleague takes it back and applies for it again. */
    void demandApplicant(Application application) {
        if (!people.isUsable(application.applicant())) {
            throw new RuleBroken("application.orphaned");
        }
    }
}
