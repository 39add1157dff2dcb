/**
 * What changes an account reaches the portal within seconds and is never lost (decision 2). Each change writes a row into an outbox
 * in Keycloak's own transaction; after the commit the rows are pushed to the portal, and the portal also pulls what it has not yet
 * acknowledged. A row says only whose account changed: the portal reloads it.
 */
@NullMarked
package dsg.keycloak.events;

import org.jspecify.annotations.NullMarked;
