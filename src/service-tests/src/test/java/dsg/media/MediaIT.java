package dsg.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.TerminalId;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import dsg.terminal.RegisteredTerminal;
import dsg.terminal.TerminalDirectory;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the application for a medium to what terminals are told of it. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class MediaIT {

    private static final String CONTRACT = "DEMO-2026-001";
    private static final String MANAGER = "架空 守";
    private static final String OFFICE = "架空 官子";
    private static final String PROVIDER = "架空 運子";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    MediaRegister register;

    @Inject
    MediaPart part;

    @Inject
    MediaReport reports;

    @Inject
    TerminalDirectory terminals;

    @Inject
    UserTransaction transaction;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R133", says = "Portable media are used only after permission")
    @Proves(value = "T35", says = "Media belong to one company and its terminals")
    @DisplayName(
            "a medium is told to its terminal, and no other, from the office's yes until its end; the first use fixes"
                    + " its size")
    void fromApplicationToPolicy() throws Exception {
        String serial = "DSG" + System.nanoTime();
        UUID medium = acting.as(MANAGER, CONTRACT, () -> register.apply(form(serial, "prime-01")));
        assertThat(told("prime-01", serial)).isNull();
        deciding.accept(OFFICE, CONTRACT, medium, "");
        assertThat(told("prime-01", serial)).isNotNull();
        assertThat(told("spare-01", serial)).isNull();
        assertThat(told("other-01", serial)).isNull();
        put(medium, serial, 8_000_000_000L);
        JsonObject sized = told("prime-01", serial);
        assertThat(sized == null ? 0 : sized.getJsonNumber("bytes").longValue()).isEqualTo(8_000_000_000L);
        assertThat(acting.as(MANAGER, CONTRACT, () -> register.uses(terminal("prime-01"))))
                .first()
                .satisfies(use -> assertThat(use.isAllowed()).isTrue());
        acting.as(PROVIDER, () -> run(() -> register.remove(medium, "架空の廃棄")));
        assertThat(told("prime-01", serial)).isNull();
    }

    @Test
    @Proves(value = "T33", says = "Media are told apart by real serial numbers")
    @DisplayName("serial numbers that tell nothing apart, that the computer has made up or that two share are refused")
    void serials() throws Exception {
        assertRefused("0000000000", "media.serial.same");
        assertRefused("7&2A3B4C&0", "media.serial.invented");
        assertRefused("0123456789", "media.serial.invented");
        assertRefused("abc", "media.serial.bad");
        String serial = "SHARED" + System.nanoTime();
        acting.as(MANAGER, CONTRACT, () -> register.apply(form(serial, "prime-01")));
        assertRefused(serial, "media.serial.shared");
        assertThatThrownBy(() -> acting.as(MANAGER, CONTRACT, () -> register.apply(form("X" + serial, "other-01"))))
                .hasMessage("media.terminals.foreign");
    }

    private void assertRefused(String serial, String code) {
        assertThatThrownBy(() -> acting.as(MANAGER, CONTRACT, () -> register.apply(form(serial, "prime-01"))))
                .hasMessage(code);
    }

    private @Nullable JsonObject told(String name, String serial) throws Exception {
        transaction.begin();
        try {
            return part.of(terminal(name)).getJsonArray("allowed").getValuesAs(JsonObject.class).stream()
                    .filter(each -> each.getString("serial").equals(serial))
                    .findFirst()
                    .orElse(null);
        } finally {
            transaction.rollback();
        }
    }

    private void put(UUID medium, String serial, long bytes) throws Exception {
        transaction.begin();
        reports.read(
                terminal("prime-01"),
                Json.createObjectBuilder()
                        .add("at", Instant.now().getEpochSecond())
                        .add("medium", medium.toString())
                        .add("reason", "ALLOWED")
                        .add("vendor", "46f4")
                        .add("product", "0001")
                        .add("serial", serial)
                        .add("model", "架空")
                        .add("bytes", bytes)
                        .add("optical", false)
                        .add("done", true)
                        .build(),
                Instant.now());
        transaction.commit();
    }

    private MediumForm form(String serial, String terminal) {
        return new MediumForm(
                MediumKind.USB_MEMORY,
                "K-" + UUID.randomUUID().toString().substring(0, 8),
                "架空電機",
                "KM-8",
                "46f4",
                "0001",
                serial,
                List.of(terminal(terminal).value()),
                "架空の図面の受渡し",
                "架空 青子",
                "架空の保管庫",
                Instant.now().plus(Duration.ofDays(30)),
                "架空の破砕");
    }

    private TerminalId terminal(String name) {
        return terminals.all().stream()
                .filter(each -> each.name().equals(name))
                .map(RegisteredTerminal::id)
                .findFirst()
                .orElseThrow();
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }
}
