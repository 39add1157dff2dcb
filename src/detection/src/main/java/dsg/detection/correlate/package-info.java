/** What several events together mean: counted, valued, in order, or missing. */
@org.jspecify.annotations.NullMarked
package dsg.detection.correlate;
