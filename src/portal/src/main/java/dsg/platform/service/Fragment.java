package dsg.platform.service;

import dsg.platform.access.Role;
import java.util.Set;

/**
 * What a service adds to a page of all.
 *
 * @param order among those at the same place, the smallest first
 * @param file from the root of the WAR
 * @param roles to whom it is shown
 */
public record Fragment(Place place, int order, String file, Set<Role> roles) {

    /** Where in the page. */
    public enum Place {
        /** In the header, among the facts about who is signed in. */
        IDENTITY,
        /** Above every page. */
        BANNER,
        /** On the home page. */
        HOME,
        /** On the page of a terminal, which the page's parameter {@code id} names. */
        TERMINAL,
        /** On a page that refuses, which the request's attribute {@code dsg.code} names. */
        REFUSAL,
        /** Below every page. */
        FOOTER
    }

    public Fragment {
        roles = Set.copyOf(roles);
    }

    public static Fragment of(Place place, int order, String file, Role... roles) {
        return new Fragment(place, order, file, Set.of(roles));
    }
}
