package dsg.patch;

import dsg.vulnerability.Software;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The patches that there are. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PatchTable {

    @PersistenceContext
    EntityManager entities;

    List<Patch> all() {
        return entities.createQuery("select p from Patch p order by p.proposedAt desc", Patch.class)
                .getResultList();
    }

    /** What a ring gets: of each package the highest version by dpkg's order. */
    List<Patch> out(boolean pilot) {
        Map<String, Patch> highest = new LinkedHashMap<>();
        all().stream()
                .filter(each -> each.isFor(pilot))
                .forEach(each -> highest.merge(
                        each.name(),
                        each,
                        (one, other) ->
                                Software.isAtLeast(one.packageVersion(), other.packageVersion()) ? one : other));
        return highest.values().stream()
                .sorted(Comparator.comparing(Patch::name))
                .toList();
    }

    List<Repository.Entry> entries(boolean pilot) {
        return out(pilot).stream()
                .map(each -> new Repository.Entry(each.name(), each.packageVersion(), each.sha256(), each.id()))
                .toList();
    }

    /** What both rings should hold. */
    Map<String, List<Repository.Entry>> rings() {
        return Map.of(Repository.PILOT, entries(true), Repository.STABLE, entries(false));
    }

    byte[] content(UUID patch) {
        return entities.find(PatchContent.class, patch).content();
    }

    /** What agents have said last, by terminal, package and version. */
    Map<String, TerminalPatch> said() {
        Map<String, TerminalPatch> said = new LinkedHashMap<>();
        entities.createQuery("select t from TerminalPatch t", TerminalPatch.class)
                .getResultStream()
                .forEach(each -> said.put(each.key(), each));
        return said;
    }

    void told(UUID terminal, String name, String version, boolean failed, String words, Instant now) {
        String key = terminal + " " + name + " " + version;
        TerminalPatch before = said().get(key);
        if (before == null) {
            entities.persist(new TerminalPatch(terminal, name, version, failed, words, now));
        } else {
            before.again(failed, words, now);
        }
    }
}
