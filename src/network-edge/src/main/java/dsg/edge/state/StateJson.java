package dsg.edge.state;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A desired state as JSON. What is not said, or said in another format, is not guessed. */
public final class StateJson {

    private static final int FORMAT = 2;

    /** Far above what ten thousand terminals need. */
    static final int MOST_BYTES = 32 << 20;

    private StateJson() {}

    public static byte[] write(DesiredState state) {
        return Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("edge", state.edge())
                .add("version", state.version())
                .add("issued", state.issued().toString())
                .add("enforcement", state.enforcement().name())
                .add("reportUntil", state.reportUntil().toString())
                .add("isolation", state.isolation())
                .add("sites", array(state.sites(), StateJson::site))
                .add("terminals", array(state.terminals(), StateJson::terminal))
                .add("services", array(state.services(), StateJson::service))
                .add("policies", array(state.policies(), StateJson::policy))
                .add("tunnels", array(state.tunnels(), FacilityJson::tunnel))
                .add("naming", FacilityJson.naming(state.naming()))
                .add("timing", FacilityJson.timing(state.timing()))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads one.
     *
     * @throws Broken whatever is wrong with it
     */
    public static DesiredState read(byte[] json) {
        if (json.length > MOST_BYTES) {
            throw new Broken("size", String.valueOf(json.length));
        }
        try (var reader = Json.createReader(new ByteArrayInputStream(json))) {
            return state(reader.readObject());
        } catch (JsonException
                | NullPointerException
                | ClassCastException
                | IllegalArgumentException
                | DateTimeException unreadable) {
            throw new Broken("json", String.valueOf(unreadable.getMessage()));
        }
    }

    private static DesiredState state(JsonObject json) {
        if (json.getInt("format") != FORMAT) {
            throw new Broken("format", String.valueOf(json.getInt("format")));
        }
        return new DesiredState(
                json.getString("edge"),
                json.getJsonNumber("version").longValueExact(),
                Instant.parse(json.getString("issued")),
                Enforcement.valueOf(json.getString("enforcement")),
                // a state kept from before this was said: what is not said is over
                Instant.parse(json.getString("reportUntil", json.getString("issued"))),
                json.getString("isolation"),
                list(
                        json,
                        "sites",
                        each -> new Site(
                                each.getString("id"), each.getString("name"), Network.of(each.getString("network")))),
                list(
                        json,
                        "terminals",
                        each -> new Terminal(
                                each.getString("id"),
                                each.getString("site"),
                                each.getString("mac"),
                                Address.of(each.getString("address")),
                                Standing.valueOf(each.getString("standing")))),
                list(
                        json,
                        "services",
                        each -> new Service(
                                each.getString("id"),
                                Protocol.valueOf(each.getString("protocol")),
                                Network.of(each.getString("target")),
                                each.getInt("first"),
                                each.getInt("last"))),
                list(
                        json,
                        "policies",
                        each -> new Policy(
                                each.getString("id"),
                                each.getString("site"),
                                each.getJsonArray("terminals").getValuesAs(JsonString::getString),
                                each.getString("service"),
                                Instant.parse(each.getString("until")))),
                list(json, "tunnels", FacilityJson::tunnel),
                FacilityJson.naming(json.getJsonObject("naming")),
                FacilityJson.timing(json.getJsonObject("timing")));
    }

    static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> read) {
        JsonArray array = json.getJsonArray(name);
        return array.getValuesAs(JsonObject.class).stream().map(read).toList();
    }

    static <T> JsonArrayBuilder array(Collection<T> all, Function<T, JsonObjectBuilder> write) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        all.forEach(each -> array.add(write.apply(each)));
        return array;
    }

    private static JsonObjectBuilder site(Site site) {
        return Json.createObjectBuilder()
                .add("id", site.id())
                .add("name", site.name())
                .add("network", site.network().toString());
    }

    private static JsonObjectBuilder terminal(Terminal terminal) {
        return Json.createObjectBuilder()
                .add("id", terminal.id())
                .add("site", terminal.site())
                .add("mac", terminal.mac())
                .add("address", terminal.address().toString())
                .add("standing", terminal.standing().name());
    }

    private static JsonObjectBuilder service(Service service) {
        return Json.createObjectBuilder()
                .add("id", service.id())
                .add("protocol", service.protocol().name())
                .add("target", service.target().toString())
                .add("first", service.first())
                .add("last", service.last());
    }

    private static JsonObjectBuilder policy(Policy policy) {
        return Json.createObjectBuilder()
                .add("id", policy.id())
                .add("site", policy.site())
                .add("terminals", Json.createArrayBuilder(policy.terminals()))
                .add("service", policy.service())
                .add("until", policy.until().toString());
    }
}
