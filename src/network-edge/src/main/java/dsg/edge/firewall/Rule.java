package dsg.edge.firewall;

import java.util.List;

/**
 * One rule; the first whose conditions all hold decides.
 *
 * @param id what it is called in counters, notes and answers: a word, or {@code policy:<id>}
 * @param passes what it decides
 * @param note the word under which packets are noted; empty: they are only counted
 */
record Rule(String id, List<Condition> conditions, boolean passes, String note) {

    Rule {
        conditions = List.copyOf(conditions);
    }

    static Rule pass(String id, Condition... conditions) {
        return new Rule(id, List.of(conditions), true, "");
    }

    static Rule drop(String id, String note, Condition... conditions) {
        return new Rule(id, List.of(conditions), false, note);
    }

    boolean holds(Packet packet) {
        return conditions.stream().allMatch(each -> each.holds(packet));
    }
}
