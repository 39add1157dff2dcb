package dsg.agent.media;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.agent.platform.WatchedOnly;
import dsg.agent.platform.linux.LinuxPlatform;
import dsg.proof.Proves;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Telephones on USB, in a directory in the form that the kernel gives. */
class TelephoneDutyTest {

    @TempDir
    Path root;

    private final List<JsonObject> reports = new ArrayList<>();
    private TelephoneDuty duty;

    @BeforeEach
    void begin() {
        duty = new TelephoneDuty(new LinuxPlatform(root), (topic, body) -> {
            assertThat(topic).isEqualTo("finding");
            reports.add(body.asJsonObject());
        });
    }

    private Path plug(String port, String interfaceClass, String words) throws IOException {
        Path device = Files.createDirectories(root.resolve("sys/bus/usb/devices/" + port));
        Files.writeString(device.resolve("idVendor"), "0000\n");
        Files.writeString(device.resolve("idProduct"), "4ee1\n");
        Files.writeString(device.resolve("serial"), "DSG" + port + "\n");
        Files.writeString(device.resolve("product"), "架空の電話機\n");
        Files.writeString(device.resolve("authorized"), "1\n");
        Path face = Files.createDirectories(device.resolve(port + ":1.0"));
        Files.writeString(face.resolve("bInterfaceClass"), interfaceClass + "\n");
        Files.writeString(face.resolve("interface"), words + "\n");
        return device;
    }

    @Test
    @Proves(value = "R133", says = "Portable media are used only after permission")
    @DisplayName(
            "a camera, and a telephone that only says in words that it is one, are shut, told once and shown; a keyboard is"
                    + " left alone")
    void shut() throws IOException {
        Path camera = plug("1-1", "06", "");
        Path telephone = plug("1-2", "ff", "MTP");
        Path keyboard = plug("1-3", "03", "");

        duty.run();
        duty.run();

        assertThat(camera.resolve("authorized")).hasContent("0");
        assertThat(telephone.resolve("authorized")).hasContent("0");
        assertThat(keyboard.resolve("authorized")).hasContent("1");
        assertThat(reports).hasSize(2).allSatisfy(report -> {
            assertThat(report.getString("kind")).isEqualTo("MEDIA");
            assertThat(report.getBoolean("stopped")).isTrue();
        });
        assertThat(reports)
                .extracting(each -> each.getString("item"))
                .anyMatch(item -> item.contains("DSG1-1"))
                .anyMatch(item -> item.contains("DSG1-2"));
        assertThat(duty.shown()).hasSize(2);
    }

    @Test
    @DisplayName("one that is put in anew is shut and told anew, also into a port where another was")
    void anew() throws IOException {
        plug("1-1", "06", "");
        duty.run();
        // the kernel takes the interfaces of a device that is shut away
        delete(root.resolve("sys/bus/usb/devices/1-1/1-1:1.0"));
        duty.run();
        assertThat(duty.shown()).hasSize(1);
        delete(root.resolve("sys/bus/usb/devices/1-1"));
        duty.run();
        assertThat(duty.shown()).isEmpty();

        Path again = plug("1-1", "06", "");
        duty.run();

        assertThat(again.resolve("authorized")).hasContent("0");
        assertThat(reports).hasSize(2);
    }

    @Test
    @DisplayName("where it cannot be shut that is told once, and the window says so")
    void stays() throws IOException {
        plug("1-1", "06", "");
        TelephoneDuty watching = new TelephoneDuty(
                new WatchedOnly(new LinuxPlatform(root)), (topic, body) -> reports.add(body.asJsonObject()));
        watching.run();
        watching.run();
        assertThat(reports)
                .singleElement()
                .satisfies(report -> assertThat(report.getBoolean("stopped")).isFalse());
        assertThat(watching.shown()).singleElement().asString().contains("遮断できていません");
    }

    private static void delete(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            for (Path each : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(each);
            }
        }
    }
}
