/** What Keycloak asks about passwords. */
@NullMarked
package dsg.logon.rest;

import org.jspecify.annotations.NullMarked;
