@org.jspecify.annotations.NullMarked
package dsg.benchmarks.vein;
