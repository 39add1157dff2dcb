package dsg.platform.content;

import dsg.platform.access.RuleBroken;

/** Why content may not come in: {@code content.} and a reason, whose text says it in plain words. */
final class Fault {

    private Fault() {}

    static RuleBroken of(String reason, Object... arguments) {
        return new RuleBroken("content." + reason, arguments);
    }

    static void when(String reason, boolean broken, Object... arguments) {
        if (broken) {
            throw of(reason, arguments);
        }
    }
}
