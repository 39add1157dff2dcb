package dsg.application;

import dsg.platform.access.Caller;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds applications for those who may see them: to everybody else they are as if they did not exist. */
@ApplicationScoped
class ApplicationFinder {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ApplicationRights rights;

    Application get(ApplicationId id, Caller caller) {
        return visible(entities.find(Application.class, id.value()), caller);
    }

    /** So that of two decisions the second sees the first. */
    Application locked(ApplicationId id, Caller caller) {
        return visible(entities.find(Application.class, id.value(), LockModeType.PESSIMISTIC_WRITE), caller);
    }

    private Application visible(@Nullable Application found, Caller caller) {
        return Optional.ofNullable(found)
                .filter(application -> rights.sees(caller, application))
                .orElseThrow(() -> Refused.notFound("application.unknown"));
    }
}
