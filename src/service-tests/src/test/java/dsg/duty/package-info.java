/** The duty roster inside the running portal. */
@org.jspecify.annotations.NullMarked
package dsg.duty;
