/**
 * ファイアウォール (2-1): who may reach what, decided by two (R23), and the state that is made of it and of the lines for each edge of
 * the network, with what the edges have seen.
 */
@NullMarked
package dsg.firewall;

import org.jspecify.annotations.NullMarked;
