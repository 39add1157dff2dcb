package dsg.edge.state;

/** 拠点, as far as routers know it. */
public record Site(String id, String name, Network network) {
    public Site {
        Names.demand(id);
    }
}
