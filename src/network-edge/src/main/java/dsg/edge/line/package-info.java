/**
 * 回線 (6-1) and モバイル接続 (6-11): strongSwan, told over its own control socket. Who is let in stands in the state; whose line is
 * taken away there is cut. What must not leave without a tunnel is the firewall's business.
 */
@org.jspecify.annotations.NullMarked
package dsg.edge.line;
