/**
 * 多要素認証, the portal's side: who has logged in, on which terminal, for how long (R61, R69, T39). Keycloak asks for password
 * and vein; what it says is bound here to the terminal's certificate and to the register's approved account. Every request asks
 * whether its session still holds.
 */
@NullMarked
package dsg.authentication;

import org.jspecify.annotations.NullMarked;
