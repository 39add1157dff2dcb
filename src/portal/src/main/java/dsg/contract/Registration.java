package dsg.contract;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What was said of a contract when it was registered; added once and never changed. */
@Entity(name = "ContractRegistration")
class Registration {

    private static final int LONG = 200;
    private static final int NAME = 100;

    @Id
    private UUID contract;

    private String project;

    @Enumerated(EnumType.STRING)
    private Procurement procurement;

    private String designation;
    private String clerk;
    private String deputy;
    private UUID registeredBy;
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    Registration(ContractId contract, NewContract.Said said, AccountId by, Instant now) {
        this.contract = contract.value();
        this.project = text(said.project(), LONG);
        this.procurement = said.procurement();
        this.designation = said.designation().isBlank() ? "" : text(said.designation(), LONG);
        this.clerk = text(said.clerk(), NAME);
        this.deputy = text(said.deputy(), NAME);
        this.registeredBy = by.value();
        this.registeredAt = now;
        if (plain(clerk).equals(plain(deputy))) {
            throw new RuleBroken("contract.deputy");
        }
    }

    static String text(String typed, int longest) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new RuleBroken("contract.text", longest);
        }
        return text;
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\u3000]", "");
    }

    RegistrationRow row() {
        return new RegistrationRow(
                project, procurement, designation, clerk, deputy, new AccountId(registeredBy), registeredAt);
    }
}
