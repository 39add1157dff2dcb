/**
 * 2-1 ファイアウォール (R23, T38): the rules that follow from a desired state, once as nftables and once as answers to "would this
 * pass, and by which rule". {@link dsg.edge.firewall.Rules} makes the list that both go through.
 */
@org.jspecify.annotations.NullMarked
package dsg.edge.firewall;
