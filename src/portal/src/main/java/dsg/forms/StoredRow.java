package dsg.forms;

import dsg.forms.check.RowChange;
import dsg.platform.access.AccountId;
import dsg.platform.access.RuleBroken;
import dsg.platform.excel.FilledRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in a form, with what the requesting office has found (R99, T21). */
@Entity
class StoredRow {

    private static final int LONGEST = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID contract;

    @Column(updatable = false)
    private int line;

    @Column(updatable = false)
    private String content;

    @Column(updatable = false)
    private String subject;

    private boolean underway;

    @Enumerated(EnumType.STRING)
    private Finding finding = Finding.OPEN;

    private @Nullable String because;
    private @Nullable UUID foundBy;
    private @Nullable Instant foundAt;
    private @Nullable UUID account;
    private @Nullable Instant carriedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredRow() {}

    /** @param subject the same for the same person, whichever form names them (T47) */
    StoredRow(UUID contract, FilledRow filled, String subject, boolean underway) {
        this.id = UUID.randomUUID();
        this.contract = contract;
        this.line = filled.number();
        this.content = RowContent.write(filled.values());
        this.subject = subject;
        this.underway = underway;
    }

    void found(Finding what, String why, AccountId by, Instant now) {
        String reason = why.strip();
        if (reason.length() > LONGEST || (reason.isEmpty() && (what == Finding.NOT_OK || what == Finding.HELD))) {
            throw new RuleBroken("forms.finding.reason", line, LONGEST);
        }
        finding = what;
        because = reason.isEmpty() ? null : reason;
        foundBy = by.value();
        foundAt = now;
    }

    /** Its account is on the register. */
    void registered(AccountId made) {
        account = made.value();
    }

    /** What it asks for to an account that exists has been done. */
    void carried(Instant now) {
        carriedAt = now;
    }

    /** Whether somebody's account has still to be changed or removed. */
    boolean isToBeCarried() {
        return finding == Finding.OK && change() != RowChange.ADD && carriedAt == null;
    }

    RowChange change() {
        return RowChange.of(filled());
    }

    boolean isCarried() {
        return carriedAt != null;
    }

    /** Another form may name the person as soon as nothing more comes of this row. */
    void follow(FormState form) {
        underway = form.isUnderway() && finding != Finding.NOT_OK;
    }

    UUID id() {
        return id;
    }

    int line() {
        return line;
    }

    FilledRow filled() {
        return new FilledRow(line, RowContent.read(content));
    }

    Finding finding() {
        return finding;
    }

    String because() {
        return because == null ? "" : because;
    }

    Optional<AccountId> foundBy() {
        return Optional.ofNullable(foundBy).map(AccountId::new);
    }

    Optional<Instant> foundAt() {
        return Optional.ofNullable(foundAt);
    }

    Optional<AccountId> account() {
        return Optional.ofNullable(account).map(AccountId::new);
    }

    /** Whether an account is made of it: found right, and the person agrees to the enrolment without which nobody gets in (T22). */
    boolean becomesAccount() {
        return finding == Finding.OK && change() == RowChange.ADD && "する".equals(filled().value("consent"));
    }
}
