package dsg.platform.service;

import java.util.List;
import java.util.Map;

/**
 * Says what a service is; one {@code @ApplicationScoped} implementation in the root package of each, named after it. Its
 * constants name its actions, for {@code @UseCase} and the audit log; the bundle beside the package holds
 * {@code audit.action.<ACTION>} for each of them, and {@code <page>.title}, {@code .nav} and {@code .about} for its pages.
 */
public interface ServiceDeclaration {

    /** What can be done through its use cases, and by whom. */
    default List<ActionRoles> actions() {
        return List.of();
    }

    /** Its pages in the navigation. */
    default List<Entry> navigation() {
        return List.of();
    }

    /** What it adds to pages of all. */
    default List<Fragment> fragments() {
        return List.of();
    }

    /** What the installation may set of it. */
    default List<Setting> settings() {
        return List.of();
    }

    /** First step of a path below {@code /internal} to the common name of the peer that may call it; {@code name-*} for all whose names begin so. */
    default Map<String, String> peers() {
        return Map.of();
    }
}
