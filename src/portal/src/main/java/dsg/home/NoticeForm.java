package dsg.home;

import dsg.platform.access.Role;
import java.time.Instant;
import java.util.Set;

/**
 * A notice to be published.
 *
 * @param roles for whom; none means everybody
 * @param until from when on it is shown no more
 */
public record NoticeForm(String title, String text, Set<Role> roles, boolean mustAcknowledge, Instant until) {

    public NoticeForm {
        roles = Set.copyOf(roles);
    }
}
