/** The SOC inside the running portal. */
@org.jspecify.annotations.NullMarked
package dsg.soc.watch;
