package dsg.configuration;

import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that must not be. */
@Entity
class TerminalFinding {

    private static final int LONGEST_ITEM = 500;
    private static final int LONGEST_DETAIL = 1000;

    @Id
    private UUID id;

    private UUID terminal;
    private UUID organisation;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private FindingKind kind;

    private String item;
    private String detail;
    private boolean stopped;
    private @Nullable UUID notice;

    @SuppressWarnings("NullAway.Init")
    protected TerminalFinding() {}

    TerminalFinding(TerminalId terminal, OrganisationId organisation, Told told, Instant now) {
        if (told.item().isBlank()
                || told.item().length() > LONGEST_ITEM
                || told.detail().length() > LONGEST_DETAIL
                || (told.item() + told.detail()).chars().anyMatch(Character::isISOControl)) {
            throw new ReportRefused("finding");
        }
        this.id = UUID.randomUUID();
        this.terminal = terminal.value();
        this.organisation = organisation.value();
        this.at = now;
        this.kind = told.kind();
        this.item = told.item();
        this.detail = told.detail();
        this.stopped = told.stopped();
        this.notice = told.notice();
    }

    /**
     * What was found.
     *
     * @param stopped whether the agent has shut it
     * @param notice that explains it; null where none does
     */
    record Told(
            FindingKind kind,
            String item,
            String detail,
            boolean stopped,
            @Nullable UUID notice) {}

    FindingRow row() {
        return new FindingRow(at, kind, item, detail, stopped, notice != null);
    }
}
