package dsg.application;

import dsg.platform.access.AccountId;
import java.util.List;
import java.util.UUID;

/**
 * An application with what the caller can do about it.
 *
 * @param fragment the page's part that shows what it is about
 * @param shown marks what is on this page; whoever decides says it again
 * @param mayDecide whether the caller can decide now
 * @param bar the message key of why somebody who has the role must not decide; empty where nothing is in the way
 * @param represented those in whose place the caller can decide now
 */
public record ApplicationPage(
        ApplicationRow row,
        String fragment,
        String shown,
        boolean asksForWords,
        boolean mayDecide,
        String bar,
        boolean mayWithdraw,
        List<CommentRow> comments,
        List<Represented> represented) {

    /** Somebody who has asked the caller to decide for them. */
    public record Represented(AccountId account, String name) {}

    public UUID subject() {
        return row.subject();
    }
}
