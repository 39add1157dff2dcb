/** Where the network's edge fetches its state and tells what it has seen. */
@NullMarked
package dsg.firewall.rest;

import org.jspecify.annotations.NullMarked;
