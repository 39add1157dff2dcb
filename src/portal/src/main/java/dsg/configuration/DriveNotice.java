package dsg.configuration;

import dsg.platform.access.AccountId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.TerminalId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a company has told before it changes the drives of a terminal (R149). */
@Entity
class DriveNotice {

    private static final int LONGEST = 500;

    /** A window that stays open is no window. */
    private static final int MOST_DAYS = 14;

    @Id
    private UUID id;

    private UUID terminal;
    private UUID organisation;
    private LocalDate fromDay;
    private LocalDate untilDay;
    private String text;
    private UUID toldBy;
    private Instant toldAt;

    @SuppressWarnings("NullAway.Init")
    protected DriveNotice() {}

    /** @param today in Japan: what has happened already can no more be told beforehand */
    DriveNotice(
            TerminalId terminal,
            OrganisationId organisation,
            Window window,
            AccountId by,
            LocalDate today,
            Instant now) {
        String said = window.text().strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new RuleBroken("configuration.notice.text", LONGEST);
        }
        boolean sound = !window.from().isBefore(today)
                && !window.until().isBefore(window.from())
                && window.from().plusDays(MOST_DAYS).isAfter(window.until());
        if (!sound) {
            throw new RuleBroken("configuration.notice.days", MOST_DAYS);
        }
        this.id = UUID.randomUUID();
        this.terminal = terminal.value();
        this.organisation = organisation.value();
        this.fromDay = window.from();
        this.untilDay = window.until();
        this.text = said;
        this.toldBy = by.value();
        this.toldAt = now;
    }

    /** The days on which drives will be changed, and how. */
    record Window(LocalDate from, LocalDate until, String text) {}

    boolean covers(LocalDate day) {
        return !day.isBefore(fromDay) && !day.isAfter(untilDay);
    }

    UUID id() {
        return id;
    }

    NoticeRow row() {
        return new NoticeRow(fromDay, untilDay, text, toldAt);
    }
}
