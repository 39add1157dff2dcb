package dsg.operations;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * {@code dsg site NAME up}: a site's router with its dedicated and its mobile line as the program that it is, in namespaces of this
 * machine, for the site that the portal's register has lent this router to. The other end is the gateway's own edge. Nobody edits a
 * file: what they bring about is what the portal says.
 */
public final class SiteLab {

    private static final Duration LISTENING = Duration.ofSeconds(10);
    private static final String LARGE = "large";
    private static final long LARGE_BYTES = 4L << 30;

    private final Installation here;
    private final EdgeLink link;
    private final GatewayEdge gateway;
    private final String router;
    private final EdgeDaemon program;
    private final Namespaces names;
    private boolean broughtGateway;

    SiteLab(Installation here, Certificates certificates, EdgeLink link, GatewayEdge gateway, String router) {
        this.here = here;
        this.link = link;
        this.gateway = gateway;
        this.router = router;
        this.names = new Namespaces("dsg%d-%s-".formatted(here.ports().base(), Integer.toHexString(hash())));
        this.program = new EdgeDaemon(here, certificates, router, router, "site-" + names.prefix() + router);
    }

    private int hash() {
        return router.hashCode() & 0xffff;
    }

    /** Wires the site and starts its end, and the gateway's where that does not run; what stood before goes first. */
    public void up() {
        down();
        JsonObject state = state();
        JsonObject site = state.getJsonArray("sites").getValuesAs(JsonObject.class).stream()
                .findFirst()
                .orElseThrow(() -> new Trouble(
                        router + " は使用中の拠点ルータではないか、拠点に今日の回線がありません。",
                        router + " is no router in use, or its site has no line today."));
        broughtGateway = !gateway.isUp();
        gateway.up();
        SiteWires wires = wires(network(site));
        wires.up();
        state.getJsonArray("terminals")
                .getValuesAs(JsonObject.class)
                .forEach(each -> wires.terminal(each.getString("mac"), each.getString("address")));
        Namespaces behind = gateway.wires().names();
        service()
                .start(
                        ServiceUser.caller(),
                        List.of(behind.command(
                                GatewayWires.SERVICES,
                                "%s -Xmx32m -m jdk.httpserver -b %s -p 443 -d %s"
                                        .formatted(
                                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                                GatewayWires.SERVICE,
                                                offered()))),
                        Map.of());
        program.start(settings(wires, site.getString("id")));
    }

    /** Ends the site and takes its wires away; the gateway's end with it where this has begun that. */
    public void down() {
        program.stop();
        Stream.of(service(), transfer()).filter(Daemon::alive).forEach(Daemon::stop);
        names.remove();
        if (broughtGateway) {
            gateway.down();
            broughtGateway = false;
        }
    }

    /** A terminal that nobody has registered is put in at the site; for tests. */
    public void stranger(String mac, String address) {
        wires(address.substring(0, address.lastIndexOf('.'))).terminal(mac, address);
    }

    /** Another card is put into a terminal, which keeps its address; for tests. */
    public void exchangeCard(String address, String mac) {
        names.in(SiteWires.terminal(address), "ip link set eth0 address " + mac);
    }

    /** A terminal begins to take something from the service that takes longer than any test; for tests. */
    public void download(String address) {
        wires("").slow(address);
        transfer()
                .start(
                        ServiceUser.caller(),
                        List.of(names.command(
                                SiteWires.terminal(address),
                                "curl -s -o /dev/null http://%s/%s".formatted(GatewayWires.SERVICE + ":443", LARGE))),
                        Map.of());
    }

    /** How many bytes have come to a terminal's card; for tests. */
    public long received(String address) {
        return Long.parseLong(
                Shell.run(names.command(SiteWires.terminal(address), "cat /sys/class/net/eth0/statistics/rx_bytes")));
    }

    /** Whether a terminal's packet comes back from the service behind the gateway; for tests. */
    public boolean pings(String address) {
        return names.succeeds(SiteWires.terminal(address), "ping -c 1 -W 1 " + GatewayWires.SERVICE);
    }

    /** Whether a terminal reaches this port of the service; for tests. */
    public boolean connects(String address, int port) {
        return names.succeeds(
                SiteWires.terminal(address),
                "curl -s -o /dev/null -m 2 http://%s:%d/".formatted(GatewayWires.SERVICE, port));
    }

    /** What a terminal is answered when it asks the gateway for a name; for tests. */
    public String asks(String address, String name) {
        return Shell.call(
                        List.of(names.command(
                                SiteWires.terminal(address),
                                "dig +short +time=2 +tries=1 @%s %s".formatted(GatewayWires.INSIDE, name))),
                        Map.of(),
                        "")
                .output();
    }

    /** What passes at the carrier while this is done, of packets that this filter of tcpdump lets through; for tests. */
    public String captured(String filter, Runnable work) {
        Namespaces at = gateway.wires().names();
        Daemon capture = new Daemon(here.home(), "site-capture");
        List<String> command = new ArrayList<>(List.of(at.command(GatewayWires.CARRIER, "tcpdump -i any -n -l")));
        command.add("--immediate-mode");
        command.add(filter);
        capture.start(ServiceUser.caller(), command, Map.of());
        Waiting.until(() -> capture.output().contains("listening on"), capture::alive, LISTENING);
        work.run();
        capture.stop();
        return capture.output();
    }

    /** As which the carrier sees this site's dedicated line, and its mobile one. */
    public List<String> lines() {
        SiteWires wires = wires("");
        return List.of(wires.fixed(), wires.behindNat());
    }

    /** What both programs have written. */
    public String output() {
        return gateway.output() + program.daemon().output();
    }

    private SiteWires wires(String network) {
        return new SiteWires(names, gateway.wires(), network, 1 + hash() % 250);
    }

    private JsonObject state() {
        EdgeLink.Fetched fetched = link.fetchAsRouter(router);
        if (fetched.status() != 200) {
            throw new Trouble(router + " は登録されていません。", router + " is not registered.");
        }
        byte[] bytes = Base64.getDecoder().decode(read(fetched.sealed()).getString("state"));
        return read(new String(bytes, StandardCharsets.UTF_8));
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static String network(JsonObject site) {
        String network = site.getString("network");
        return network.substring(0, network.lastIndexOf('.'));
    }

    private Properties settings(SiteWires wires, String site) {
        Properties all = program.settings(here.internalUrl() + "/internal/routers");
        all.setProperty("namespace", names.host(SiteWires.ROUTER));
        all.setProperty("site", site);
        all.setProperty("inside", "lan");
        all.setProperty("outside", "wan0,mob0");
        all.setProperty("tunnel", "ipsec0");
        all.setProperty("line.fixed", wires.fixed());
        all.setProperty("line.mobile", SiteWires.MOBILE);
        all.setProperty("line.gateway", GatewayWires.LINE);
        all.setProperty("line.services", GatewayWires.BEHIND);
        // in a namespace the encryption is the program's own: kernels of build machines often have none
        all.setProperty("line.kernel", "false");
        all.setProperty("addresses.router", wires.network() + ".1");
        all.setProperty("time.leads", "false");
        return all;
    }

    /** What the service hands out: a file without content, as large as nobody waits for. */
    private Path offered() {
        Path directory = here.home().openDirectory("site-service");
        try (RandomAccessFile large =
                new RandomAccessFile(directory.resolve(LARGE).toFile(), "rw")) {
            large.setLength(LARGE_BYTES);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Daemon transfer() {
        return new Daemon(here.home(), "site-transfer");
    }

    private Daemon service() {
        return new Daemon(here.home(), "site-service");
    }
}
