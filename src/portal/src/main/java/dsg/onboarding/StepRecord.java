package dsg.onboarding;

import dsg.platform.access.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What somebody has recorded of a step. */
@Entity
@Table(name = "onboarding_step")
class StepRecord {

    private static final int LONGEST = 200;

    @Id
    private UUID id;

    private UUID onboarding;

    @Enumerated(EnumType.STRING)
    private OnboardingStep step;

    private LocalDate doneOn;
    private String reference;
    private boolean reopened;
    private UUID byAccount;
    private String byName;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected StepRecord() {}

    StepRecord(
            OnboardingCase of,
            OnboardingStep step,
            LocalDate doneOn,
            String reference,
            boolean reopened,
            Caller by,
            Instant now) {
        this.id = UUID.randomUUID();
        this.onboarding = of.id();
        this.step = step;
        this.doneOn = doneOn;
        this.reference = OnboardingCase.line(reference, LONGEST);
        this.reopened = reopened;
        this.byAccount = by.account().value();
        this.byName = by.name();
        this.at = now;
    }

    OnboardingStep step() {
        return step;
    }

    StepRow.Entry row() {
        return new StepRow.Entry(doneOn, reference, reopened, byName, at);
    }
}
