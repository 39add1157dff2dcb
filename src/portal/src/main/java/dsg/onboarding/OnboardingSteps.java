package dsg.onboarding;

import dsg.platform.access.Caller;
import dsg.platform.access.Rights;
import dsg.platform.service.NextStep;
import dsg.platform.service.NextSteps;
import dsg.platform.view.Languages;
import dsg.platform.view.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Companies on their way in that wait for somebody of the staff: what a company owes is the provider's to ask for. */
@ApplicationScoped
class OnboardingSteps implements NextSteps {

    private static final int MOST = 10;

    @PersistenceContext
    EntityManager entities;

    @Inject
    OnboardingBook book;

    @Inject
    Rights rights;

    @Inject
    Messages messages;

    @Override
    public List<NextStep> of(Caller caller) {
        boolean leads = rights.allow(caller, OnboardingService.LEAD_ONBOARDING);
        boolean completes = rights.allow(caller, OnboardingService.COMPLETE_ONBOARDING);
        if (!leads && !completes) {
            return List.of();
        }
        return entities.createQuery("select c from OnboardingCase c order by c.openedAt", OnboardingCase.class)
                .getResultStream()
                .map(book::row)
                .filter(row -> isFor(row.next(), leads, completes))
                .limit(MOST)
                .map(this::step)
                .toList();
    }

    private static boolean isFor(@Nullable OnboardingStep next, boolean leads, boolean completes) {
        return next != null && (next.side() == OnboardingStep.Side.SECURITY_OFFICE ? completes : leads);
    }

    private NextStep step(OnboardingRow row) {
        String waits = "OnboardingStep." + Objects.requireNonNull(row.next());
        return NextStep.of(
                "onboarding.next",
                "/onboarding/case.xhtml?id=" + row.id(),
                row.company(),
                row.number(),
                messages.text(waits, Languages.JAPANESE));
    }
}
