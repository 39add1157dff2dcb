/** The duty to report inside the running portal. */
@org.jspecify.annotations.NullMarked
package dsg.report;
