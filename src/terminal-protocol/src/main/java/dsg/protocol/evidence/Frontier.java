package dsg.protocol.evidence;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The right edge of a growing tree: the roots of its complete subtrees, the greatest first. All that appending needs to know. */
public final class Frontier {

    private long size;
    private final Deque<Hash> edge = new ArrayDeque<>();
    private final MessageDigest digest = Merkle.sha256();

    private Frontier() {}

    /** Hears of every complete subtree in the moment in which it becomes complete, leaves included. */
    @FunctionalInterface
    public interface Grown {
        void node(int level, long index, Hash hash);
    }

    public static Frontier empty() {
        return new Frontier();
    }

    /** The edge of a tree that has this size already. */
    public static Frontier of(Merkle.Nodes nodes, long size) {
        Frontier frontier = new Frontier();
        frontier.size = size;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                frontier.edge.addLast(nodes.at(level, (size >> level) - 1));
            }
        }
        return frontier;
    }

    public void append(Hash leaf, Grown grown) {
        Hash hash = leaf;
        int level = 0;
        grown.node(0, size, hash);
        for (long index = size; (index & 1) == 1; index >>= 1) {
            hash = Merkle.node(digest, edge.removeLast(), hash);
            level++;
            grown.node(level, index >> 1, hash);
        }
        edge.addLast(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        List<Hash> parts = new ArrayList<>(edge);
        if (parts.isEmpty()) {
            return Merkle.EMPTY;
        }
        Hash root = parts.removeLast();
        while (!parts.isEmpty()) {
            root = Merkle.node(parts.removeLast(), root);
        }
        return root;
    }
}
