/** Advisories inside the running portal. */
@org.jspecify.annotations.NullMarked
package dsg.soc.advisory;
