/** The log store inside the running portal. */
@org.jspecify.annotations.NullMarked
package dsg.loganalysis;
