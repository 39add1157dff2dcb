package dsg.fileshare.rights;

import java.util.List;

/**
 * An exception that waits for a decision, with what would change.
 *
 * @param now what the organisation may in the folder today
 * @param then what it may once the exception holds
 */
public record ProposedAccess(ExceptionRow exception, List<Answer> now, List<Answer> then) {}
