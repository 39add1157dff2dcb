/** Addresses of terminals, given by their router as the register has them (dnsmasq as DHCP server, and as nothing else). */
@org.jspecify.annotations.NullMarked
package dsg.edge.dhcp;
