package dsg.agent.media;

import dsg.agent.Duty;
import dsg.agent.Reports;
import dsg.agent.Shown;
import dsg.agent.platform.Platform;
import dsg.agent.platform.UsbDevice;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Shuts cameras and telephones, which take files without ever becoming a drive (MTP, PTP). No medium of this kind can be registered, so no
 * policy allows any (R133).
 */
public final class TelephoneDuty implements Duty {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Platform platform;
    private final Reports reports;

    /** By port: what was found there, and whether it could be shut. A device that is shut shows no interfaces any more. */
    private final Map<String, Found> found = new TreeMap<>();

    private record Found(String what, boolean shut) {}

    public TelephoneDuty(Platform platform, Reports reports) {
        this.platform = platform;
        this.reports = reports;
    }

    @Override
    public String name() {
        return "telephones";
    }

    @Override
    public void apply(JsonObject part) {
        run();
    }

    @Override
    public void withhold() {
        run();
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(EVERY);
    }

    @Override
    public synchronized List<Shown> shown() {
        return found.values().stream()
                .map(each -> Shown.blocked(
                        each.what(),
                        each.shut()
                                ? "カメラや電話機は、この端末では使えません。遮断しました。"
                                : "カメラや電話機は、この端末では使えません。遮断できていません。抜いて、保護システム管理者に連絡してください。"))
                .toList();
    }

    @Override
    public synchronized void run() {
        Map<String, UsbDevice> there = new HashMap<>();
        platform.usb().forEach(each -> there.put(each.path(), each));
        found.entrySet()
                .removeIf(each -> !there.containsKey(each.getKey())
                        || !words(there.get(each.getKey()))
                                .equals(each.getValue().what()));
        there.values().stream().filter(UsbDevice::handsFilesOver).forEach(this::shut);
    }

    /** Tried again each time; told once, and once more when it has changed. */
    private void shut(UsbDevice device) {
        Found now = new Found(words(device), isShut(device));
        if (now.equals(found.put(device.path(), now))) {
            return;
        }
        reports.add(
                "finding",
                Json.createObjectBuilder()
                        .add("kind", "MEDIA")
                        .add("item", now.what())
                        .add("detail", "MTP")
                        .add("stopped", now.shut())
                        .build());
    }

    private boolean isShut(UsbDevice device) {
        try {
            platform.shut(device);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static String words(UsbDevice device) {
        return "%s:%s %s %s"
                .formatted(device.vendor(), device.product(), device.serial(), device.name())
                .strip();
    }
}
