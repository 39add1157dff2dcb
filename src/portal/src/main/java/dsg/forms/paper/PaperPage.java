package dsg.forms.paper;

import dsg.platform.access.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was asked for beside a form, and what lies there. */
public record PaperPage(List<Wish> wishes, List<Row> papers) {

    /** Something that is asked for. */
    public record Wish(String wanted, AccountId by, Instant at) {}

    /** A document. */
    public record Row(UUID id, String fileName, String sha256, AccountId by, Instant at) {}
}
