package dsg.detection.rule;

import dsg.detection.event.Event;
import java.util.List;

/**
 * Events that come with a rule and say what it is for.
 *
 * @param matches whether the rule must find something in them, or nothing
 */
public record Example(boolean matches, List<Event> events, int line) {}
