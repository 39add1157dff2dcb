package dsg.detection.rule;

import dsg.detection.event.LogSource;
import java.util.Set;

/**
 * Takes events out of rules that others have written.
 *
 * @param rules ids or names of the rules it is for
 * @param condition what an event must look like to be left alone
 */
public record FilterRule(
        String id, String title, LogSource source, Set<String> rules, Expression condition, int line) {}
