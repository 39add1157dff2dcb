package dsg.forms;

import dsg.platform.calendar.Clocks;
import dsg.server.Shared;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What forms are filled with: fields by their names in the layouts. */
@Shared
final class FormRows {

    private FormRows() {}

    static Map<String, String> map(String... pairs) {
        Map<String, String> map = new HashMap<>();
        Stream.of(pairs).map(pair -> pair.split("=", 2)).forEach(pair -> map.put(pair[0], pair[1]));
        return map;
    }

    static Map<String, String> with(Map<String, String> before, String... more) {
        Map<String, String> all = new HashMap<>(before);
        all.putAll(map(more));
        return all;
    }

    static Map<String, String> head(String contract, String manager, String... more) {
        return with(
                map(
                        "requestedOn=" + today(),
                        "contractNumber=" + contract,
                        "company=あおぞら架空重工（デモ）",
                        "manager=" + manager,
                        "managerMail=mamoru@prime-a.example"),
                more);
    }

    static Map<String, String> medium(String serial) {
        return map(
                "kind=USBメモリ",
                "control=媒体-" + serial,
                "maker=架空電子",
                "model=K-1",
                "serial=" + serial,
                "vendor=0abc",
                "product=f00d",
                "terminal=prime-01",
                "purpose=架空の納品",
                "holder=架空 太郎",
                "keptAt=金庫",
                "until=" + today().plusDays(30),
                "disposal=破砕");
    }

    static Map<String, String> terminal(String name) {
        return map(
                "name=" + name,
                "maker=架空電子",
                "model=T-1",
                "serial=SN" + name,
                "mac=00-00-5E-00-53-01",
                "os=Windows 11 24H2",
                "drives=内蔵SSD 1台",
                "place=中央工場 1階",
                "holder=架空 太郎",
                "encrypted=有",
                "camera=有",
                "sensor=有",
                "line=6-1");
    }

    static String fingerprint() {
        return HexFormat.of()
                .toHexDigits(UUID.randomUUID().getMostSignificantBits())
                .repeat(4);
    }

    static LocalDate today() {
        return LocalDate.now(Clocks.JAPAN);
    }
}
