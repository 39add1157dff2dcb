package dsg.operations;

/**
 * What the examination of a gateway says about one thing.
 *
 * @param subject what was looked at
 * @param state how it is, in both languages
 * @param remedy what to do, in both languages; empty where nothing has to be done
 */
record Finding(Grade grade, String subject, String state, String remedy) {

    /** {@code UNKNOWN} is never taken for good. */
    enum Grade {
        GOOD("○"),
        UNKNOWN("？"),
        WARNING("△"),
        WRONG("×");

        private final String mark;

        Grade(String mark) {
            this.mark = mark;
        }
    }

    boolean isWrong() {
        return grade == Grade.WRONG;
    }

    @Override
    public String toString() {
        String line = "%s %s: %s".formatted(grade.mark, subject, state);
        return remedy.isEmpty() ? line : "%s%n   → %s".formatted(line, remedy);
    }
}
