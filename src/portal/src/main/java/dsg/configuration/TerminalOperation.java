package dsg.configuration;

import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Something that was done on a terminal. */
@Entity
class TerminalOperation {

    private static final int LONGEST_PERSON = 100;
    private static final int LONGEST_OBJECT = 1000;
    private static final int LONGEST_PROGRAM = 200;

    @Id
    private UUID id;

    private UUID terminal;
    private UUID organisation;
    private Instant at;
    private Instant receivedAt;
    private String person;
    private String activity;
    private String object;
    private String program;

    @SuppressWarnings("NullAway.Init")
    protected TerminalOperation() {}

    TerminalOperation(TerminalId terminal, OrganisationId organisation, OperationRow told, Instant now) {
        boolean sound = told.activity().matches("[A-Z_]{1,40}")
                && told.person().length() <= LONGEST_PERSON
                && told.object().length() <= LONGEST_OBJECT
                && told.program().length() <= LONGEST_PROGRAM
                && (told.person() + told.object() + told.program()).chars().noneMatch(Character::isISOControl);
        if (!sound) {
            throw new ReportRefused("operation");
        }
        this.id = UUID.randomUUID();
        this.terminal = terminal.value();
        this.organisation = organisation.value();
        this.at = told.at();
        this.receivedAt = now;
        this.person = told.person();
        this.activity = told.activity();
        this.object = told.object();
        this.program = told.program();
    }

    UUID terminal() {
        return terminal;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    OperationRow row() {
        return new OperationRow(at, person, activity, object, program);
    }
}
