package dsg.application;

import dsg.platform.access.PersonId;
import java.util.Set;
import java.util.UUID;

/**
 * Something that can be applied for, declared by the service that owns what it is about; found by CDI. Its words are the keys
 * {@code ApplicationKind.<name>} with {@code .about}, {@code .accept}, {@code .decline}, {@code .words} and {@code .words.support}.
 */
public interface ApplicationKind {

    /** Its name in the database and in the keys of its words. */
    String name();

    /** Who may apply, and take back what their organisation has applied for; the name on the log of taking back. */
    String applying();

    /** Who may decide; the name of a decision on the log. */
    String deciding();

    /** Whether only accounts of the application's own contract decide; else the staff does. */
    boolean isOfContract();

    /** Business days until somebody should have decided. */
    int days();

    /** Whether who accepts has to say something, such as the reference of a coordination. */
    default boolean asksForWords() {
        return false;
    }

    /** What the log calls that which it is about. */
    String object();

    /** Which one of those that is. */
    default UUID objectId(UUID subject) {
        return subject;
    }

    /** The page's part that shows it to who decides; it gets the {@link ApplicationPage} as {@code application}. */
    String fragment();

    /** What it is about, in a line of a list. */
    String title(UUID subject);

    /** Everything that a decision is about, as it is now, as text: what changes it makes void what somebody saw before. */
    String content(UUID subject);

    /** People beside the applicant who must not decide, since it is about them or they have had their say. */
    default Set<PersonId> concerned(UUID subject) {
        return Set.of();
    }

    /** Does what was asked for, in the transaction of the decision; what it refuses leaves the application as it was. */
    void accepted(UUID subject, Decision decision);

    /** In the transaction of the decision. */
    void declined(UUID subject, Decision decision);

    /** Taken back before anybody decided, in that transaction. */
    void withdrawn(UUID subject);
}
