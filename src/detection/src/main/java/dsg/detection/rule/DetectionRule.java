package dsg.detection.rule;

import dsg.detection.event.LogSource;

/** What one event must look like. */
public record DetectionRule(Header header, LogSource source, Expression condition) implements Rule {}
