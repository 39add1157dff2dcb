package dsg.onboarding;

import dsg.platform.access.AccountId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who has a duty in a company, for a time. */
@Entity
@Table(name = "onboarding_officer")
class Officer {

    @Id
    private UUID id;

    private UUID onboarding;

    @Enumerated(EnumType.STRING)
    private Duty duty;

    private String name;
    private String deputy;
    private LocalDate fromDay;
    private @Nullable LocalDate untilDay;
    private UUID namedBy;
    private Instant namedAt;

    @SuppressWarnings("NullAway.Init")
    protected Officer() {}

    Officer(OnboardingCase of, Duty duty, String name, String deputy, LocalDate from, AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.onboarding = of.id();
        this.duty = duty;
        this.name = OnboardingCase.line(name, OnboardingCase.NAME);
        this.deputy = deputy.isBlank() ? "" : OnboardingCase.line(deputy, OnboardingCase.NAME);
        this.fromDay = from;
        this.namedBy = by.value();
        this.namedAt = now;
        if (this.deputy.equals(this.name)) {
            throw new RuleBroken("onboarding.officer.deputy");
        }
    }

    /** The day before the next one begins is the last one. */
    void replacedOn(LocalDate day) {
        if (!day.isAfter(fromDay)) {
            throw new RuleBroken("onboarding.officer.early");
        }
        untilDay = day.minusDays(1);
    }

    OfficerRow row() {
        return new OfficerRow(duty, name, deputy, fromDay, untilDay);
    }
}
