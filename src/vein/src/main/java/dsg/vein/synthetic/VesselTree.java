package dsg.vein.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The vessels under the skin of one finger, grown towards points that need blood: A. Runions et al., "Modeling and visualization
 * of leaf venation patterns", SIGGRAPH 2005 (space colonisation), with tips joined to their neighbours as real vessels are.
 * Diameters by C. D. Murray's law (PNAS 12, 1926): the cube of a vessel's radius is the sum of its branches' cubes.
 */
final class VesselTree {

    /** From root to tip of the finger, and around it, in the same unit: about a finger's radius. */
    static final double LENGTH = 5;

    static final double AROUND = 4;

    private static final int NEEDS = 130;
    private static final double STEP = 0.12;
    private static final double REACHED = 0.28;
    private static final double FAR = 1.3;
    private static final double JOINED = 0.55;
    private static final int MOST_NODES = 1200;

    /** A piece of vessel. */
    record Piece(double fromAlong, double fromAround, double toAlong, double toAround, double radius, double depth) {}

    private static final class Node {

        private final double along;
        private final double around;
        private final int parent;
        private int children;
        private double cubes;

        Node(double along, double around, int parent) {
            this.along = along;
            this.around = around;
            this.parent = parent;
        }

        double distance(Node other) {
            return StrictMath.hypot(along - other.along, around - other.around);
        }
    }

    private final Random random;
    private final List<Node> nodes = new ArrayList<>();

    private VesselTree(long seed) {
        random = new Random(seed);
    }

    static List<Piece> grow(long seed) {
        VesselTree tree = new VesselTree(seed);
        tree.grow();
        return tree.pieces();
    }

    private void grow() {
        int roots = 2 + random.nextInt(2);
        for (int i = 0; i < roots; i++) {
            nodes.add(new Node(0, AROUND * (i + 0.2 + 0.6 * random.nextDouble()) / roots - AROUND / 2, -1));
        }
        List<Node> needs = new ArrayList<>();
        for (int i = 0; i < NEEDS; i++) {
            needs.add(new Node(random.nextDouble() * LENGTH, (random.nextDouble() - 0.5) * AROUND, -1));
        }
        boolean grown = true;
        while (grown && nodes.size() < MOST_NODES) {
            grown = step(needs);
            needs.removeIf(need -> need.distance(nodes.get(nearest(need))) < REACHED);
        }
    }

    /** Every node grows towards the mean direction of the points that are nearest to it. */
    private boolean step(List<Node> needs) {
        double[][] pull = new double[nodes.size()][2];
        for (Node need : needs) {
            int nearest = nearest(need);
            double distance = need.distance(nodes.get(nearest));
            if (distance < FAR) {
                pull[nearest][0] += (need.along - nodes.get(nearest).along) / distance;
                pull[nearest][1] += (need.around - nodes.get(nearest).around) / distance;
            }
        }
        boolean grown = false;
        for (int i = 0; i < pull.length; i++) {
            double length = StrictMath.hypot(pull[i][0], pull[i][1]);
            Node node = nodes.get(i);
            if (length > 0.05 && node.children < 3) {
                double along = node.along + STEP * (pull[i][0] / length + 0.3 * random.nextGaussian());
                double around = node.around + STEP * (pull[i][1] / length + 0.3 * random.nextGaussian());
                nodes.add(new Node(along, around, i));
                node.children++;
                grown = true;
            }
        }
        return grown;
    }

    private int nearest(Node point) {
        int nearest = 0;
        for (int i = 1; i < nodes.size(); i++) {
            nearest = point.distance(nodes.get(i)) < point.distance(nodes.get(nearest)) ? i : nearest;
        }
        return nearest;
    }

    private List<Piece> pieces() {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            node.cubes = node.children == 0 ? 1 : node.cubes;
            if (node.parent >= 0) {
                nodes.get(node.parent).cubes += node.cubes;
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node.parent >= 0) {
                pieces.add(piece(nodes.get(node.parent), node, node.cubes));
            }
            if (node.children == 0) {
                join(i, pieces);
            }
        }
        return pieces;
    }

    /** A tip ends in the nearest vessel that is not its own. */
    private void join(int tip, List<Piece> pieces) {
        Node end = nodes.get(tip);
        int best = -1;
        for (int i = 0; i < nodes.size(); i++) {
            boolean own = Math.abs(i - tip) < 12 || nodes.get(i).parent == end.parent;
            boolean nearer = best < 0 || end.distance(nodes.get(i)) < end.distance(nodes.get(best));
            best = !own && nearer ? i : best;
        }
        if (best >= 0 && end.distance(nodes.get(best)) < JOINED) {
            pieces.add(piece(end, nodes.get(best), 1));
        }
    }

    /** The bigger, the deeper. */
    private static Piece piece(Node from, Node to, double cubes) {
        double radius = 0.022 * StrictMath.cbrt(cubes);
        return new Piece(from.along, from.around, to.along, to.around, radius, 0.1 + 2 * radius);
    }
}
