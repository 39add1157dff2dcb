/** Which of thousands of rules can match an event at all, found in one pass over its text. */
@org.jspecify.annotations.NullMarked
package dsg.detection.index;
