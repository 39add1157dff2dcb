package dsg.agent.inventory;

import dsg.agent.Duty;
import dsg.agent.Reports;
import dsg.agent.platform.Drive;
import dsg.agent.platform.LocalUser;
import dsg.agent.platform.Mount;
import dsg.agent.platform.NetworkCard;
import dsg.agent.platform.Platform;
import dsg.agent.platform.UsbDevice;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reports what the machine is, whenever anything of it has changed. */
public final class InventoryDuty implements Duty {

    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final int LONGEST_VALUE = 1000;
    private static final int LONGEST_ITEM = 500;

    private final Platform platform;
    private final Reports reports;
    private final Map<String, String> certificates;
    private JsonValue reported = JsonValue.NULL;

    /** @param certificates fingerprint to what it is for and until when */
    public InventoryDuty(Platform platform, Reports reports, Map<String, String> certificates) {
        this.platform = platform;
        this.reports = reports;
        this.certificates = Map.copyOf(certificates);
    }

    @Override
    public String name() {
        return "inventory";
    }

    @Override
    public void apply(JsonObject part) {
        run();
    }

    @Override
    public void withhold() {
        // to look at the machine opens nothing
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public void run() {
        JsonObject now = sections();
        if (!now.equals(reported)) {
            reports.add(
                    "inventory", Json.createObjectBuilder().add("sections", now).build());
            reported = now;
        }
    }

    private JsonObject sections() {
        return Json.createObjectBuilder()
                .add("system", section(platform.system()))
                .add("hardware", section(platform.hardware()))
                .add("drives", section(drives()))
                .add("usb", section(usb()))
                .add("volumes", section(volumes()))
                .add("networks", section(networks()))
                .add("users", section(users()))
                .add("packages", section(platform.packages()))
                .add("shares", section(platform.shares()))
                .add("certificates", section(certificates))
                .build();
    }

    /** Those that stay: what comes and goes with a stick is the media's register's. */
    private Map<String, String> drives() {
        Map<String, String> all = new TreeMap<>();
        platform.drives().stream()
                .filter(each -> !each.bus().equals("usb") && !each.bus().equals("loop"))
                .forEach(each -> all.put(
                        each.serial().isEmpty() ? each.bus() + " " + each.name() : each.bus() + " " + each.serial(),
                        described(each)));
        return all;
    }

    private static String described(Drive drive) {
        return (drive.model() + " " + (drive.optical() ? "optical" : drive.bytes())).strip();
    }

    private Map<String, String> usb() {
        Map<String, String> all = new TreeMap<>();
        for (UsbDevice each : platform.usb()) {
            all.put(
                    each.path(),
                    each.vendor() + ":" + each.product() + " " + each.name() + " " + each.serial() + " "
                            + String.join(",", each.classes()));
        }
        return all;
    }

    private Map<String, String> volumes() {
        Map<String, String> all = new TreeMap<>();
        for (Mount each : platform.mounts()) {
            all.put(each.place().toString(), each.device() + " " + each.type() + (each.readOnly() ? " ro" : " rw"));
        }
        return all;
    }

    private Map<String, String> networks() {
        Map<String, String> all = new TreeMap<>();
        for (NetworkCard each : platform.networks()) {
            all.put(
                    each.name(),
                    each.kind() + " " + each.mac() + (each.connected() ? " up " : " down ")
                            + String.join(" ", each.addresses()));
        }
        return all;
    }

    private Map<String, String> users() {
        Map<String, String> all = new TreeMap<>();
        for (LocalUser each : platform.users()) {
            all.put(
                    each.name(),
                    each.number()
                            + (each.administrator() ? " administrator" : " user")
                            + (each.locked() ? " locked" : ""));
        }
        return all;
    }

    private static JsonObject section(Map<String, String> items) {
        JsonObjectBuilder section = Json.createObjectBuilder();
        items.forEach((item, value) -> {
            if (!item.isBlank()) {
                section.add(plain(item, LONGEST_ITEM), plain(value, LONGEST_VALUE));
            }
        });
        return section.build();
    }

    /** Devices say what they like. */
    private static String plain(String text, int longest) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > longest ? plain.substring(0, longest) : plain;
    }
}
