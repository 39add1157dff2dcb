/**
 * The program of the gateway's host and of site routers: asks the portal for its state, has it brought about, looks whether it still
 * is, and tells what it sees. Portal and database may be dead meanwhile: the network goes on as it was.
 */
@org.jspecify.annotations.NullMarked
package dsg.edge.program;
