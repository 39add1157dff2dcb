package dsg.platform.calendar;

/**
 * The years whose holidays are official, both ends inclusive; a year is official as a whole or not at all, as the Cabinet Office
 * publishes whole years.
 */
public record Officially(int from, int until) {

    /** Where nothing is official: everything comes from the rules. */
    public static final Officially NOTHING = new Officially(0, -1);

    public boolean covers(int year) {
        return year >= from && year <= until;
    }

    public boolean isNothing() {
        return until < from;
    }
}
