/** Logins and sessions, asked in the running portal. */
@NullMarked
package dsg.authentication;

import org.jspecify.annotations.NullMarked;
