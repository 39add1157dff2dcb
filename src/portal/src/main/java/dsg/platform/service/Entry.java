package dsg.platform.service;

import dsg.platform.access.Role;
import dsg.platform.view.NavigationGroup;
import java.util.Set;

/**
 * A page in the navigation, shown to those who may do its action.
 *
 * @param order among the entries of the group, the smallest first
 * @param page its path without slash and ending, {@code contract/list}
 * @param roles of whom it is an entry in this group; empty: of all who may
 * @param card whether the home page of the staff shows it with what it is about
 */
public record Entry(NavigationGroup group, int order, String page, String action, Set<Role> roles, boolean card) {

    public Entry {
        roles = Set.copyOf(roles);
    }

    public static Entry of(NavigationGroup group, int order, String page, String action) {
        return new Entry(group, order, page, action, Set.of(), false);
    }

    /** The same for these roles alone: one page may lie in different groups for different people. */
    public Entry forRoles(Role... only) {
        return new Entry(group, order, page, action, Set.of(only), card);
    }

    public Entry withCard() {
        return new Entry(group, order, page, action, roles, true);
    }

    /** The page's key in the texts, {@code contract.list}. */
    public String key() {
        return page.replace('/', '.');
    }

    public String address() {
        return "/" + page + ".xhtml";
    }
}
