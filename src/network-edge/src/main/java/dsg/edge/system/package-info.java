/** The machine that an edge runs on: its programs and files. */
@org.jspecify.annotations.NullMarked
package dsg.edge.system;
