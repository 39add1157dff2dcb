package dsg.edge.firewall;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A set of nftables.
 *
 * @param members what is looked up, to the id of the terminal that it stands for
 */
record Listing(String name, Field field, Map<String, String> members) {

    Listing {
        members = Collections.unmodifiableMap(new TreeMap<>(members));
    }

    /** What of a packet is looked up. */
    enum Field {
        CARD_AND_SOURCE("ether saddr . ip saddr") {
            @Override
            String of(Packet packet) {
                return packet.mac() + " . " + packet.source();
            }
        },
        SOURCE("ip saddr") {
            @Override
            String of(Packet packet) {
                return packet.source().toString();
            }
        },
        TARGET("ip daddr") {
            @Override
            String of(Packet packet) {
                return packet.target().toString();
            }
        };

        private final String nft;

        Field(String nft) {
            this.nft = nft;
        }

        String nft() {
            return nft;
        }

        abstract String of(Packet packet);
    }
}
