/** What has happened, as rules see it: named values, a source and a time. */
@org.jspecify.annotations.NullMarked
package dsg.detection.event;
