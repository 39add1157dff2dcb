package dsg.proof;

/** How a test ended; of several cases the worst one counts, which is the later one here. */
enum Outcome {
    PASSED,
    SKIPPED,
    FAILED;

    Outcome and(Outcome other) {
        return compareTo(other) < 0 ? other : this;
    }
}
