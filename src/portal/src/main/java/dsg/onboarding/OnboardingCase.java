package dsg.onboarding;

import dsg.platform.access.AccountId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One company's way in. */
@Entity
class OnboardingCase {

    static final int NAME = 100;
    static final int REACH = 255;
    static final int WISH = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private int serial;

    private UUID organisation;
    private LocalDate receivedOn;
    private String contactName;
    private String contactReach;
    private String lineWish;
    private UUID openedBy;
    private Instant openedAt;

    @SuppressWarnings("NullAway.Init")
    protected OnboardingCase() {}

    OnboardingCase(int year, int serial, OrganisationId company, OnboardingForm form, AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.year = year;
        this.serial = serial;
        this.organisation = company.value();
        this.receivedOn = form.receivedOn();
        this.contactName = line(form.contactName(), NAME);
        this.contactReach = line(form.contactReach(), REACH);
        this.lineWish = line(form.lineWish(), WISH);
        this.openedBy = by.value();
        this.openedAt = now;
    }

    /** What was typed, without what surrounds it. */
    static String line(String typed, int longest) {
        String text = typed.strip();
        if (text.isEmpty()
                || text.length() > longest
                || text.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n')) {
            throw new RuleBroken("onboarding.text.bad", longest);
        }
        return text;
    }

    UUID id() {
        return id;
    }

    /** As people say it: {@code J2026-0012}. */
    String number() {
        return "J%04d-%04d".formatted(year, serial);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    String contactName() {
        return contactName;
    }

    String contactReach() {
        return contactReach;
    }

    String lineWish() {
        return lineWish;
    }

    Instant openedAt() {
        return openedAt;
    }
}
