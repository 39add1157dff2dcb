package dsg.benchmarks;

/**
 * One comparison of the report.
 *
 * @param ratio ours to the peer's: the median of the rounds' ratios; not a number when it was not measured
 */
record Row(Goal goal, String what, double ours, double peer, double ratio, Bound bound, double limit) {

    /** On which side of its limit a ratio is good. */
    enum Bound {
        AT_MOST("≤"),
        AT_LEAST("≥");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }

        @Override
        public String toString() {
            return sign;
        }
    }

    static Row of(Goal goal, String what, Samples ours, Samples peer, Bound bound, double limit) {
        return new Row(goal, what, ours.median(), peer.median(), ours.per(peer).median(), bound, limit);
    }

    /** Follows from ratio and limit alone; what was not measured is not met. */
    boolean met() {
        return switch (bound) {
            case AT_MOST -> ratio <= limit;
            case AT_LEAST -> ratio >= limit;
        };
    }
}
