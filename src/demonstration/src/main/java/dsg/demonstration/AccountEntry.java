package dsg.demonstration;

/**
 * Somebody who can log in.
 *
 * @param password for the first login; empty where it has been told before
 * @param role the name of the {@code Role}
 * @param organisation its code
 * @param contract its number; empty for staff
 * @param terminal of the person's organisation
 */
public record AccountEntry(
        String username,
        String password,
        String name,
        String role,
        String organisation,
        String contract,
        String terminal) {

    @Override
    public String toString() {
        return username;
    }
}
