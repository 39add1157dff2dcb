package dsg.forms.outside;

import dsg.platform.task.TaskHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Seals an original that an earlier edition of the gateway kept open; its migration has asked for that. */
@ApplicationScoped
class OutsideSealing implements TaskHandler {

    @PersistenceContext
    EntityManager entities;

    @Inject
    OutsideSafe safe;

    @Override
    public String kind() {
        return "forms.seal-outside";
    }

    @Override
    public void run(Occasion task) {
        UUID subject = UUID.fromString(task.key());
        entities.find(StoredOutsideForm.class, subject, LockModeType.PESSIMISTIC_WRITE)
                .seal(open -> safe.close(subject, open));
    }
}
