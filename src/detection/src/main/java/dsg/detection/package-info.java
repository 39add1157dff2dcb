/**
 * Detection rules over events (6-8, 2-3; R40, R25, T40): Sigma 2.1 rules, correlations and filters, and one type of correlation of our
 * own, absence.
 *
 * <p>{@link dsg.detection.RuleBook} reads YAML and refuses, with the line, whatever it does not know. {@link dsg.detection.Detector}
 * sees events one after the other and tells what they match. Event time decides, with a watermark; the same events in the same order
 * give the same findings on every machine. Memory and time are bounded whatever the rules and events: expressions run in linear time,
 * windows and groups have limits, and what a limit cost is counted.
 *
 * <p>No server types: the portal and the terminal's agent use the same jar. Why an engine of our own: {@code
 * src/docs/adr/0020-detection-engine.md}.
 */
@org.jspecify.annotations.NullMarked
package dsg.detection;
