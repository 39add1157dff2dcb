package dsg.protocol.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The Merkle tree of RFC 9162, section 2.1, with SHA-256: hashes, proofs and what they prove. Pure. */
public final class Merkle {

    /** The root of a tree without leaves. */
    public static final Hash EMPTY = Hash.adopted(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    /** Complete subtrees by level (0: leaves) and by their index in it, from the left. */
    @FunctionalInterface
    public interface Nodes {
        Hash at(int level, long index);
    }

    /** The hash of a leaf that holds these bytes. */
    public static Hash leaf(byte[] entry) {
        return leaf(sha256(), entry, entry.length);
    }

    /** Likewise of the first bytes, by a digest that is used again and again. */
    static Hash leaf(MessageDigest digest, byte[] entry, int length) {
        digest.update(LEAF);
        digest.update(entry, 0, length);
        return Hash.adopted(digest.digest());
    }

    public static Hash node(Hash left, Hash right) {
        return node(sha256(), left, right);
    }

    static Hash node(MessageDigest digest, Hash left, Hash right) {
        digest.update(NODE);
        left.into(digest);
        right.into(digest);
        return Hash.adopted(digest.digest());
    }

    /** The root of the tree of the first leaves. */
    public static Hash root(Nodes nodes, long size) {
        return size == 0 ? EMPTY : hash(nodes, 0, size);
    }

    /** The root of these leaves, which are all in memory. */
    public static Hash root(List<Hash> leaves) {
        Frontier frontier = Frontier.empty();
        leaves.forEach(leaf -> frontier.append(leaf, (level, index, hash) -> {}));
        return frontier.root();
    }

    /** Proves that a leaf is part of the tree of this size (RFC 9162, 2.1.3.1). */
    public static List<Hash> inclusion(Nodes nodes, long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException(leaf + " of " + size);
        }
        List<Hash> path = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + split(end - start);
            if (leaf < middle) {
                path.addFirst(hash(nodes, middle, end));
                end = middle;
            } else {
                path.addFirst(hash(nodes, start, middle));
                start = middle;
            }
        }
        return path;
    }

    /** Proves that a smaller tree is the beginning of a greater one (RFC 9162, 2.1.4.1). */
    public static List<Hash> consistency(Nodes nodes, long older, long size) {
        if (older <= 0 || older > size) {
            throw new IllegalArgumentException(older + " of " + size);
        }
        List<Hash> path = new ArrayList<>();
        long start = 0;
        long end = size;
        boolean whole = true;
        while (older != end) {
            long middle = start + split(end - start);
            if (older <= middle) {
                path.addFirst(hash(nodes, middle, end));
                end = middle;
            } else {
                path.addFirst(hash(nodes, start, middle));
                start = middle;
                whole = false;
            }
        }
        if (!whole) {
            path.addFirst(hash(nodes, start, end));
        }
        return path;
    }

    /** Whether the proof shows this leaf in the tree with this root (RFC 9162, 2.1.3.2). */
    public static boolean includes(Hash root, long size, long leaf, Hash hash, List<Hash> proof) {
        if (leaf < 0 || leaf >= size) {
            return false;
        }
        long fn = leaf;
        long sn = size - 1;
        Hash reached = hash;
        for (Hash sibling : proof) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                reached = node(sibling, reached);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                reached = node(reached, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && reached.equals(root);
    }

    /** Whether the proof shows that the older tree is the beginning of the newer one (RFC 9162, 2.1.4.2). */
    public static boolean extend(long older, Hash olderRoot, long newer, Hash newerRoot, List<Hash> proof) {
        if (older <= 0 || older > newer) {
            return false;
        }
        if (older == newer) {
            return proof.isEmpty() && olderRoot.equals(newerRoot);
        }
        List<Hash> path = new ArrayList<>(proof);
        if ((older & older - 1) == 0) {
            path.addFirst(olderRoot);
        }
        return !path.isEmpty() && climbs(older - 1, newer - 1, path, olderRoot, newerRoot);
    }

    private static boolean climbs(long first, long last, List<Hash> path, Hash olderRoot, Hash newerRoot) {
        long fn = first;
        long sn = last;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        Hash older = path.getFirst();
        Hash newer = path.getFirst();
        for (Hash each : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                older = node(each, older);
                newer = node(each, newer);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                newer = node(newer, each);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && older.equals(olderRoot) && newer.equals(newerRoot);
    }

    private static Hash hash(Nodes nodes, long start, long end) {
        long width = end - start;
        if (Long.bitCount(width) == 1 && start % width == 0) {
            int level = Long.numberOfTrailingZeros(width);
            return nodes.at(level, start >> level);
        }
        long middle = start + split(width);
        return node(hash(nodes, start, middle), hash(nodes, middle, end));
    }

    /** The greatest power of two below this width. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
