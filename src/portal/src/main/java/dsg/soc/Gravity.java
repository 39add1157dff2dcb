package dsg.soc;

/** How bad it would be; the last is the worst. */
public enum Gravity {
    INFORMATIONAL(0),
    LOW(1),
    MEDIUM(2),
    HIGH(3),
    CRITICAL(4);

    private final int weight;

    Gravity(int weight) {
        this.weight = weight;
    }

    /** For sorting, the worst highest. */
    public int weight() {
        return weight;
    }
}
