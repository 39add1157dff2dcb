package dsg.edge.state;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;

/** Lines, names and time as JSON. */
final class FacilityJson {

    private FacilityJson() {}

    static JsonObjectBuilder tunnel(Tunnel tunnel) {
        return Json.createObjectBuilder()
                .add("router", tunnel.router())
                .add("site", tunnel.site())
                .add("mobile", tunnel.mobile())
                .add("network", tunnel.network().toString());
    }

    static Tunnel tunnel(JsonObject json) {
        return new Tunnel(
                json.getString("router"),
                json.getString("site"),
                json.getBoolean("mobile"),
                Network.of(json.getString("network")));
    }

    static JsonObjectBuilder naming(Naming naming) {
        return Json.createObjectBuilder()
                .add("zone", naming.zone())
                .add("names", StateJson.array(naming.names(), FacilityJson::name))
                .add("blocked", Json.createArrayBuilder(naming.blocked()));
    }

    private static JsonObjectBuilder name(Name name) {
        return Json.createObjectBuilder()
                .add("host", name.host())
                .add("address", name.address().toString())
                .add("six", name.six());
    }

    static Naming naming(JsonObject json) {
        return new Naming(
                json.getString("zone"),
                StateJson.list(
                        json,
                        "names",
                        each -> new Name(
                                each.getString("host"), Address.of(each.getString("address")), each.getString("six"))),
                json.getJsonArray("blocked").getValuesAs(JsonString::getString));
    }

    static JsonObjectBuilder timing(Timing timing) {
        return Json.createObjectBuilder()
                .add(
                        "sources",
                        Json.createArrayBuilder(
                                timing.sources().stream().map(Address::toString).toList()))
                .add("limitMillis", timing.limitMillis())
                .add("secured", timing.secured());
    }

    static Timing timing(JsonObject json) {
        return new Timing(
                json.getJsonArray("sources").getValuesAs(JsonString::getString).stream()
                        .map(Address::of)
                        .toList(),
                json.getInt("limitMillis"),
                // a state kept from before this was said
                json.getBoolean("secured", false));
    }
}
