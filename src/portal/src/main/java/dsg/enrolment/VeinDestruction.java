package dsg.enrolment;

import dsg.account.AccountDirectory;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/** Looks for people without any account left, whose veins the gateway has no business with any more (T1). */
@ApplicationScoped
class VeinDestruction implements RecurringTask {

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    VeinRegister register;

    @Override
    public String kind() {
        return "enrolment.destruction";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    @Transactional
    public void run() {
        List<VeinSet> orphans = entities.createQuery("select v from VeinSet v", VeinSet.class)
                .getResultStream()
                .filter(set -> !accounts.hasAccount(set.person()))
                .toList();
        orphans.forEach(register::destroyOrphan);
    }
}
