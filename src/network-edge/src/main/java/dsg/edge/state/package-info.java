/**
 * What an edge has to bring about, as records: the register's part in it, cut to what routers need to know. Read and written as JSON,
 * sealed by the portal. No server types and no engines: the portal builds these, and asks with them what would pass.
 */
@org.jspecify.annotations.NullMarked
package dsg.edge.state;
