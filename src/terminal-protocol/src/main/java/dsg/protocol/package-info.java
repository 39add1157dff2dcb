/**
 * Messages between the terminals, the network edge, Keycloak and the portal: records only, no behaviour but their own rules;
 * {@link dsg.protocol.capture} also seals and opens what it carries.
 */
@NullMarked
package dsg.protocol;

import org.jspecify.annotations.NullMarked;
