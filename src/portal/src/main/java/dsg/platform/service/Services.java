package dsg.platform.service;

import dsg.platform.access.Caller;
import dsg.platform.access.Rights;
import dsg.platform.access.Role;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All that the services declare, and who may do it. */
@ApplicationScoped
public class Services implements Rights {

    @Inject
    @Any
    Instance<ServiceDeclaration> declarations;

    private Map<String, Set<Role>> actions = Map.of();
    private Map<String, String> peers = Map.of();
    private List<Entry> entries = List.of();
    private List<Fragment> fragments = List.of();
    private List<Setting> settings = List.of();

    @PostConstruct
    void collect() {
        collect(declarations);
    }

    void collect(Iterable<? extends ServiceDeclaration> services) {
        Map<String, Set<Role>> declared = new HashMap<>();
        Map<String, String> callers = new HashMap<>();
        List<Entry> pages = new ArrayList<>();
        List<Fragment> parts = new ArrayList<>();
        Map<String, Setting> values = new TreeMap<>();
        for (ServiceDeclaration service : services) {
            service.actions().forEach(may -> once(declared, may.action(), may.roles()));
            service.peers().forEach((step, peer) -> once(callers, step, peer));
            pages.addAll(service.navigation());
            parts.addAll(service.fragments());
            service.settings().forEach(setting -> once(values, setting.name(), setting));
        }
        pages.sort(Comparator.comparing(Entry::group).thenComparingInt(Entry::order));
        parts.sort(Comparator.comparingInt(Fragment::order));
        actions = Map.copyOf(declared);
        peers = Map.copyOf(callers);
        entries = List.copyOf(pages);
        fragments = List.copyOf(parts);
        settings = List.copyOf(values.values());
    }

    private static <T> void once(Map<String, T> all, String name, T value) {
        if (all.put(name, value) != null) {
            throw new IllegalStateException("Declared by two services: " + name);
        }
    }

    @Override
    public boolean allow(Caller caller, String action) {
        return shares(caller, roles(action));
    }

    /**
     * The roles that may try this action.
     *
     * @throws IllegalArgumentException where no service declares it
     */
    public Set<Role> roles(String action) {
        Set<Role> roles = actions.get(action);
        if (roles == null) {
            throw new IllegalArgumentException("No service declares the action " + action);
        }
        return roles;
    }

    /** Every action that a service declares. */
    public Set<String> actions() {
        return actions.keySet();
    }

    /** The peer that may call this step below {@code /internal}. */
    public Optional<String> peer(String step) {
        return Optional.ofNullable(peers.get(step));
    }

    /** What this caller may open, by group and order. */
    public List<Entry> navigation(Caller caller) {
        return entries.stream()
                .filter(entry -> allow(caller, entry.action()))
                .filter(entry -> entry.roles().isEmpty() || shares(caller, entry.roles()))
                .toList();
    }

    /** What stands at this place for this caller. */
    public List<Fragment> fragments(Fragment.Place place, Caller caller) {
        return fragments.stream()
                .filter(fragment -> fragment.place() == place && shares(caller, fragment.roles()))
                .toList();
    }

    /** What the installation may set, by name. */
    public List<Setting> settings() {
        return settings;
    }

    private static boolean shares(Caller caller, Set<Role> roles) {
        return !Collections.disjoint(roles, caller.roles());
    }

    /** Every entry, whoever may open it. */
    List<Entry> entries() {
        return entries;
    }
}
