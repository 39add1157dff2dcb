package dsg.platform.door;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The connections of which it is not known that a registered terminal holds them: silent ones, unfinished handshakes, callers
 * without a certificate. There are places for so many of them, and for fewer from one address; whoever comes when they are taken
 * gets the place of the one who has waited longest. So a terminal, which needs its place for the moment of its handshake only, gets
 * in however many strangers stand there.
 *
 * @param <C> a connection
 */
final class Strangers<C> {

    private final int most;
    private final int mostOfAddress;
    private final Predicate<C> isOpen;
    private final Map<InetSocketAddress, C> waiting = new LinkedHashMap<>();

    /**
     * @param most places in all
     * @param mostOfAddress places for one address; terminals behind a common address share them
     */
    Strangers(int most, int mostOfAddress, Predicate<C> isOpen) {
        this.most = most;
        this.mostOfAddress = mostOfAddress;
        this.isOpen = isOpen;
    }

    /** Takes one in; gives those that have to go for it. */
    synchronized List<C> enter(InetSocketAddress peer, C connection) {
        waiting.put(peer, connection);
        if (waiting.size() <= Math.min(most, mostOfAddress)) {
            return List.of();
        }
        waiting.values().removeIf(each -> !isOpen.test(each));
        List<C> leaving = new ArrayList<>();
        dropOldest(leaving, mostOfAddress, other -> other.equals(peer.getAddress()));
        dropOldest(leaving, most, other -> true);
        return leaving;
    }

    /** The connection is a terminal's: its place is free again, and it stays. */
    synchronized void known(InetSocketAddress peer) {
        waiting.remove(peer);
    }

    private void dropOldest(List<C> leaving, int places, Predicate<InetAddress> whose) {
        List<InetSocketAddress> theirs = waiting.keySet().stream()
                .filter(peer -> whose.test(peer.getAddress()))
                .toList();
        theirs.stream().limit(Math.max(0, theirs.size() - places)).forEach(peer -> leaving.add(waiting.remove(peer)));
    }
}
