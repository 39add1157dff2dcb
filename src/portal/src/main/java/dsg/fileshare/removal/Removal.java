package dsg.fileshare.removal;

import dsg.application.Decision;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.area.RemovalKind;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to delete files or to move them to another area of the company. Asked for by somebody of the company, agreed to by the
 * requesting office, carried out at the data manager's word (R63, R67); it stays as the record of who decided what (T9).
 */
@Entity
public class Removal {

    private static final int LONGEST = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contract;

    @Enumerated(EnumType.STRING)
    private RemovalKind kind;

    @Enumerated(EnumType.STRING)
    private RemovalState state = RemovalState.REQUESTED;

    private UUID organisation;
    private UUID requestedBy;
    private Instant requestedAt;
    private String because;
    private @Nullable UUID folder;
    private @Nullable UUID target;
    private @Nullable UUID agreement;
    private @Nullable UUID executedBy;
    private @Nullable Instant executedAt;
    private @Nullable UUID executedTerminal;
    private @Nullable UUID executedSession;
    private @Nullable Instant finishedAt;
    private @Nullable Instant remindedAt;
    private @Nullable Instant escalatedAt;
    private boolean ofOffice;

    @SuppressWarnings("NullAway.Init")
    protected Removal() {}

    private Removal(RemovalKind kind, ContractId contract, Caller caller, String because, Instant now) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.contract = contract.value();
        this.organisation = caller.organisation().value();
        this.requestedBy = caller.account().value();
        this.requestedAt = now;
        this.because = text(because, "fileshare.removal.because.bad");
    }

    /**
     * Asks for files to be deleted.
     *
     * @param folder the folder that goes too; null where single files go
     */
    public static Removal deletion(
            ContractId contract, Caller caller, String because, @Nullable FolderId folder, Instant now) {
        Removal removal = new Removal(RemovalKind.DELETION, contract, caller, because, now);
        removal.folder = folder == null ? null : folder.value();
        return removal;
    }

    /** Of files that the requesting office has registered itself: it asks nobody, and it is carried out at once (T12). */
    public static Removal ofOffice(ContractId contract, Caller office, String because, Instant now) {
        Removal removal = new Removal(RemovalKind.DELETION, contract, office, because, now);
        removal.ofOffice = true;
        removal.state = RemovalState.RUNNING;
        removal.enter(office, now);
        return removal;
    }

    /** Only a data manager asks for a move, so whoever asks has it carried out too. */
    public static Removal move(ContractId contract, Caller caller, String because, ContractId target, Instant now) {
        Removal removal = new Removal(RemovalKind.MOVE, contract, caller, because, now);
        removal.target = target.value();
        removal.enter(caller, now);
        return removal;
    }

    public void agree(Decision office) {
        moveTo(RemovalState.AGREED);
        agreement = office.application().value();
        // who has to act now has not been told
        remindedAt = null;
        escalatedAt = null;
    }

    /** Only before it has agreed: from then on a move is the other contract's to settle, a deletion the company's. */
    public void decline(Decision office) {
        demand(RemovalState.REQUESTED);
        moveTo(RemovalState.DECLINED);
        finishedAt = office.at();
    }

    /** The other contract does not take the files, or is no longer asked to. */
    public void turnedAway(Instant now) {
        moveTo(state == RemovalState.RECALLED ? RemovalState.WITHDRAWN : RemovalState.DECLINED);
        finishedAt = now;
    }

    /** A move that the other contract knows of is recalled first, and once: the other contract says what becomes of it. */
    public void withdraw(Instant now) {
        demand(RemovalState.REQUESTED, RemovalState.AGREED);
        if (kind == RemovalKind.MOVE && state == RemovalState.AGREED) {
            moveTo(RemovalState.RECALLED);
        } else {
            moveTo(RemovalState.WITHDRAWN);
            finishedAt = now;
        }
    }

    /** At the data manager's word. */
    public void execute(Caller manager, Instant now) {
        moveTo(RemovalState.RUNNING);
        enter(manager, now);
    }

    /** The other contract takes the files: what the data manager asked for is carried out, also where it is recalled too late. */
    public void depart() {
        moveTo(RemovalState.RUNNING);
    }

    public void finish(Instant now) {
        moveTo(RemovalState.DONE);
        finishedAt = now;
    }

    /** Those who have to act were told that it is overdue. */
    public void remind(Instant now) {
        remindedAt = now;
    }

    /** When those who have to act were told that it is overdue. */
    public Optional<Instant> remindedAt() {
        return Optional.ofNullable(remindedAt);
    }

    /** The office above was told that they let it lie all the same. */
    public void escalate(Instant now) {
        escalatedAt = now;
    }

    public boolean isEscalated() {
        return escalatedAt != null;
    }

    private void enter(Caller manager, Instant now) {
        executedBy = manager.account().value();
        executedAt = now;
        executedTerminal = manager.terminal().value();
        executedSession = manager.session().value();
    }

    private void demand(RemovalState... any) {
        if (!List.of(any).contains(state)) {
            throw new RuleBroken("fileshare.removal.over");
        }
    }

    private void moveTo(RemovalState next) {
        if (!state.leadsTo(next)) {
            throw new RuleBroken("fileshare.removal.over");
        }
        state = next;
    }

    public static String text(String typed, String code) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new RuleBroken(code, LONGEST);
        }
        return text;
    }

    public RemovalId id() {
        return new RemovalId(id);
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    public RemovalKind kind() {
        return kind;
    }

    public RemovalState state() {
        return state;
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public AccountId requestedBy() {
        return new AccountId(requestedBy);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public String because() {
        return because;
    }

    public Optional<FolderId> folder() {
        return Optional.ofNullable(folder).map(FolderId::new);
    }

    public Optional<ContractId> target() {
        return Optional.ofNullable(target).map(ContractId::new);
    }

    /** Whether the requesting office deletes what it has registered itself, so that there is nothing to agree to. */
    public boolean isOfOffice() {
        return ofOffice;
    }

    /** The data manager behind it, or the office's, for the log: who, on which terminal, in which session. */
    public Optional<Executor> executor() {
        return executedBy == null || executedTerminal == null || executedSession == null
                ? Optional.empty()
                : Optional.of(new Executor(new AccountId(executedBy), executedTerminal, executedSession));
    }

    public Optional<Instant> executedAt() {
        return Optional.ofNullable(executedAt);
    }

    Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    public record Executor(AccountId account, UUID terminal, UUID session) {}
}
