package dsg.audit;

import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditFinder;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.AuditQuery;
import dsg.platform.audit.AuditRow;
import dsg.platform.ledger.Ledger;
import dsg.protocol.evidence.TreeHead;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What the log can be held to: its signed heads, which everybody may take away and keep, and extracts with their proofs, the office's of
 * anything, a company's of its own contract. Whoever has them verifies them without the gateway.
 */
@Stateless
public class Evidence {

    private static final int HEADS = 100;

    @Inject
    Ledger ledger;

    @Inject
    AuditFinder finder;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /** The newest heads, the newest first. */
    @UseCase(AuditService.VIEW_AUDIT_HEADS)
    public List<TreeHead> heads() {
        return ledger.heads(HEADS);
    }

    /** One head, as it is kept. */
    @UseCase(AuditService.VIEW_AUDIT_HEADS)
    public String head(long size) {
        audit.detail("size=" + size);
        return ledger.head(size).map(TreeHead::text).orElseThrow(() -> Refused.notFound("audit.head.unknown"));
    }

    /** The key that heads are verified with, in PEM. */
    @UseCase(AuditService.VIEW_AUDIT_HEADS)
    public String key() {
        return ledger.publicKey();
    }

    /** Rows that the filters let through, each with its proof, under a head that is signed now. */
    @UseCase(AuditService.EXPORT_AUDIT_EVIDENCE)
    public List<String> extract(AuditQuery query) {
        return lines(query);
    }

    /** Everything that was done in the caller's own contract, likewise. */
    @UseCase(AuditService.EXPORT_OWN_AUDIT_EVIDENCE)
    public List<String> ownExtract() {
        UUID contract = Objects.requireNonNull(current.get().contract(), "the gate lets no staff in here")
                .value();
        audit.about("contract", contract);
        return lines(AuditQuery.ofContract(contract));
    }

    private List<String> lines(AuditQuery query) {
        List<AuditRow> rows = finder.rows(query, AuditQuery.EXPORT + 1);
        if (rows.size() > AuditQuery.EXPORT) {
            throw new RuleBroken("audit.export.too-many", AuditQuery.EXPORT);
        }
        TreeHead head = ledger.sign().orElseThrow(() -> Refused.unavailable("audit.head.none"));
        audit.detail("rows=" + rows.size() + ", size=" + head.size());
        return ledger.extract(head, rows.stream().map(AuditRow::id).toList());
    }
}
