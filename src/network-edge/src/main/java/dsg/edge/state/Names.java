package dsg.edge.state;

/** Identifiers go into the engines' configuration as they are; so nothing else is one. */
final class Names {

    private Names() {}

    static void demand(String id) {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new Broken("id", id);
        }
    }
}
