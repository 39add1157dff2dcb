package dsg.soc;

/**
 * Somebody or something that alerts and incidents are about.
 *
 * @param id by which it is found again, as its kind says
 * @param name for the screen
 */
public record Subject(EntityKind kind, String id, String name) {

    private static final int LONGEST = 200;

    public Subject {
        id = cut(id);
        name = cut(name);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
