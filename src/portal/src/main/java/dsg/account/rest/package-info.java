/** What the gateway's other servers tell the account register. */
@NullMarked
package dsg.account.rest;

import org.jspecify.annotations.NullMarked;
