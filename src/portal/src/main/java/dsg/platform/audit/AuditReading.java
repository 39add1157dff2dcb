package dsg.platform.audit;

import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reading the log: the security office's use case, itself on the log. */
@Stateless
public class AuditReading {

    /** The action of reading it, which the service of the log declares. */
    public static final String READ_AUDIT_LOG = "READ_AUDIT_LOG";

    @Inject
    AuditFinder finder;

    @Inject
    AuditLog audit;

    /** One page of the log, the newest first. */
    @UseCase(READ_AUDIT_LOG)
    public AuditPage page(AuditQuery query) {
        List<AuditRow> rows = finder.rows(query, AuditQuery.PAGE + 1);
        boolean more = rows.size() > AuditQuery.PAGE;
        return new AuditPage(more ? rows.subList(0, AuditQuery.PAGE) : rows, more);
    }

    /** All rows that the filters let through, for a file; refused where they are too many to be one. */
    @UseCase(READ_AUDIT_LOG)
    public List<AuditRow> export(AuditQuery query) {
        List<AuditRow> rows = finder.rows(query, AuditQuery.EXPORT + 1);
        if (rows.size() > AuditQuery.EXPORT) {
            throw new RuleBroken("audit.export.too-many", AuditQuery.EXPORT);
        }
        audit.detail("rows=" + rows.size());
        return rows;
    }
}
