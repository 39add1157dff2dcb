/**
 * DNS (6-6): PowerDNS holds the zone in PostgreSQL and signs it; Unbound stands in front, validates, refuses blocked names, and writes
 * down who asked for what.
 */
@org.jspecify.annotations.NullMarked
package dsg.edge.names;
