package dsg.noc;

import dsg.noc.probe.Health;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of what is down, the roots: those that depend on nothing that is down. What depends on a root, by however many steps, is a consequence
 * whatever it shows itself. Pure.
 */
final class Diagnosis {

    private final Map<String, Standing> all = new HashMap<>();

    Diagnosis(Collection<Standing> standings) {
        standings.forEach(each -> all.put(each.key(), each));
    }

    /** Each root with the number of its consequences. */
    Map<String, Integer> roots() {
        Map<String, Integer> roots = new HashMap<>();
        all.values()
                .forEach(each -> rootOf(each.key()).ifPresent(root -> {
                    roots.merge(root, each.key().equals(root) ? 0 : 1, Integer::sum);
                }));
        return roots;
    }

    /** The highest that is down on the way up from this one, itself included. */
    Optional<String> rootOf(String key) {
        Optional<String> root = Optional.empty();
        Set<String> passed = new HashSet<>();
        for (Standing each = all.get(key); each != null && passed.add(each.key()); each = above(each)) {
            if (each.health() == Health.DOWN) {
                root = Optional.of(each.key());
            }
        }
        return root;
    }

    private @Nullable Standing above(Standing standing) {
        return standing.parent() == null ? null : all.get(standing.parent());
    }
}
