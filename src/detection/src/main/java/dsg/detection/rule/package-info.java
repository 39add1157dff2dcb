/** Rules as they are understood: what one event must look like, and what many must. */
@org.jspecify.annotations.NullMarked
package dsg.detection.rule;
