package dsg.edge.firewall;

import dsg.edge.state.Network;
import dsg.edge.state.Protocol;
import dsg.edge.state.Service;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What a rule asks of a packet: each knows how nftables says it, and answers it itself. */
sealed interface Condition {

    boolean holds(Packet packet);

    String nft();

    record Arrives(Side side, String card) implements Condition {
        @Override
        public boolean holds(Packet packet) {
            return packet.from() == side;
        }

        @Override
        public String nft() {
            return "iifname \"" + card + "\"";
        }
    }

    /** From neither of the two. */
    record ArrivesElsewhere(String inside, String tunnel) implements Condition {
        @Override
        public boolean holds(Packet packet) {
            return packet.from() == Side.OUTSIDE;
        }

        @Override
        public String nft() {
            return "iifname != { \"%s\", \"%s\" }".formatted(inside, tunnel);
        }
    }

    /** Goes anywhere but there. */
    record LeavesElsewhere(Side side, String card) implements Condition {
        @Override
        public boolean holds(Packet packet) {
            return packet.to() != side;
        }

        @Override
        public String nft() {
            return "oifname != \"" + card + "\"";
        }
    }

    record Listed(Listing listing, Listing.Field field, boolean wanted) implements Condition {
        @Override
        public boolean holds(Packet packet) {
            return listing.members().containsKey(field.of(packet)) == wanted;
        }

        @Override
        public String nft() {
            return field.nft() + (wanted ? " @" : " != @") + listing.name();
        }
    }

    /** Sent from there. */
    record From(Network network) implements Condition {
        @Override
        public boolean holds(Packet packet) {
            return network.contains(packet.source());
        }

        @Override
        public String nft() {
            return "ip saddr " + network;
        }
    }

    /** Goes to this service. */
    record Reaches(Service service) implements Condition {
        @Override
        public boolean holds(Packet packet) {
            return packet.protocol() == service.protocol()
                    && service.target().contains(packet.target())
                    && packet.port() >= service.first()
                    && packet.port() <= service.last();
        }

        @Override
        public String nft() {
            String to = "ip daddr " + service.target();
            if (service.protocol() == Protocol.ICMP) {
                return to + " icmp type echo-request";
            }
            return "%s %s dport %d-%d"
                    .formatted(to, service.protocol().name().toLowerCase(Locale.ROOT), service.first(), service.last());
        }
    }

    record Reply() implements Condition {
        @Override
        public boolean holds(Packet packet) {
            return packet.reply();
        }

        @Override
        public String nft() {
            return "ct direction reply ct state { established, related }";
        }
    }

    /** The kernel's clock decides, also where nobody is left to change the rules. */
    record Before(Instant until) implements Condition {
        @Override
        public boolean holds(Packet packet) {
            return packet.at().getEpochSecond() < until.getEpochSecond();
        }

        @Override
        public String nft() {
            return "meta time < " + until.getEpochSecond();
        }
    }

    static String nft(List<Condition> all) {
        return String.join(" ", all.stream().map(Condition::nft).toList());
    }
}
