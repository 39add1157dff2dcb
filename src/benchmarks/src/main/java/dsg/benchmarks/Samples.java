package dsg.benchmarks;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** One figure, measured once per round; the n-th values of two of them come from the same round. */
record Samples(List<Double> values) {

    Samples {
        values = List.copyOf(values);
    }

    /** Not a number when nothing was measured. */
    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    Samples map(DoubleUnaryOperator change) {
        return new Samples(
                values.stream().map(value -> change.applyAsDouble(value)).toList());
    }

    Samples plus(Samples other) {
        return combine(other, Double::sum);
    }

    Samples minus(Samples other) {
        return combine(other, (mine, theirs) -> mine - theirs);
    }

    /** The ratio of each round: what disturbs both in a round does not disturb it. */
    Samples per(Samples other) {
        return combine(other, (mine, theirs) -> mine / theirs);
    }

    private Samples combine(Samples other, DoubleBinaryOperator how) {
        if (values.size() != other.values.size()) {
            throw new IllegalArgumentException("%d rounds against %d".formatted(values.size(), other.values.size()));
        }
        return new Samples(IntStream.range(0, values.size())
                .mapToObj(round -> how.applyAsDouble(values.get(round), other.values.get(round)))
                .toList());
    }
}
