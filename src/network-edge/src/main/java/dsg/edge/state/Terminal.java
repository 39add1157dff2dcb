package dsg.edge.state;

/** A terminal at its site. Its router lets it in by both addresses together. */
public record Terminal(String id, String site, String mac, Address address, Standing standing) {
    public Terminal {
        Names.demand(id);
        if (!mac.matches("[0-9a-f]{2}(:[0-9a-f]{2}){5}")) {
            throw new Broken("mac", mac);
        }
    }
}
