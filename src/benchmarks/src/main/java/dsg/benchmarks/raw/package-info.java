/** The servlet that stores what comes as it comes; deployed on a second copy of the portal's server, for comparison only. */
@org.jspecify.annotations.NullMarked
package dsg.benchmarks.raw;
