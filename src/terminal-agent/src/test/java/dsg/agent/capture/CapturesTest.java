package dsg.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.agent.Call;
import dsg.agent.Reply;
import dsg.protocol.capture.Capture;
import dsg.protocol.capture.CaptureRequest;
import dsg.protocol.capture.SealedCapture;
import dsg.vein.Enrolment;
import dsg.vein.VeinReader;
import dsg.vein.VeinReader.Acquired;
import dsg.vein.Verification;
import dsg.vein.Verification.Shown;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.image.UnreadableImage;
import dsg.vein.matching.Decision;
import dsg.vein.synthetic.SyntheticFinger;
import dsg.vein.template.ProtectedTemplate;
import dsg.vein.template.TemplateKey;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the agent takes of the simulated sensor, and that it is what a server compares. */
class CapturesTest {

    private static final String TERMINAL = "ab".repeat(32);
    private static final String ORIGIN = "https://localhost:8446";
    private static final CaptureRequest REQUEST = new CaptureRequest("n".repeat(43), "A10000001", "s", TERMINAL, 1);
    private static final VeinReader READER = new VeinReader(CaptureProfile.TRANSMISSION_4_3, image -> Optional.empty());

    private final SimulatedSensor sensor = new SimulatedSensor(() -> Map.of("a10000001", "架空 青子"));
    private AgentKey key;
    private KeyPair server;
    private CaptureDuty duty;

    @BeforeEach
    void agent() throws Exception {
        key = Keys.agent("prime-01-agent");
        server = Keys.pair();
        duty = new CaptureDuty(
                new Captures(
                        sensor,
                        terminal -> Optional.of(key).filter(own -> TERMINAL.equals(terminal)),
                        Clock.systemUTC()),
                Map.of(ORIGIN, Keys.publicOf(server)));
    }

    private Reply ask(CaptureRequest request) {
        return duty.answer(new Call("POST", ORIGIN, request.form()));
    }

    private static String text(Reply reply) {
        return reply.body();
    }

    private List<Acquired> frames() throws Exception {
        Reply reply = ask(REQUEST);
        assertThat(reply.status()).as(text(reply)).isEqualTo(200);
        Capture capture = SealedCapture.open(
                text(reply),
                server.getPrivate(),
                new SealedCapture.Expected(REQUEST, SealedCapture.fingerprint(key.certificate()), Instant.now()));
        return capture.frames().stream().map(CapturesTest::read).toList();
    }

    private static Acquired read(byte[] frame) {
        try {
            return (Acquired) READER.read(frame);
        } catch (UnreadableImage e) {
            throw new AssertionError(e);
        }
    }

    private static ProtectedTemplate enrolled(TemplateKey templateKey) {
        List<Acquired> samples = Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9)
                .map(sample -> READER.read(SyntheticFinger.of("架空 青子", 1).image(sample)))
                .filter(Acquired.class::isInstance)
                .map(Acquired.class::cast)
                .limit(3)
                .toList();
        return Enrolment.of(samples, 1, templateKey).orElseThrow();
    }

    private Decision compared(ProtectedTemplate template, TemplateKey templateKey) throws Exception {
        for (Acquired frame : frames()) {
            if (Verification.oneFinger(new Shown(frame, template), templateKey) == Decision.ACCEPTED) {
                return Decision.ACCEPTED;
            }
        }
        return Decision.REFUSED;
    }

    @Test
    void theFingerOfWhoeverLogsInMatchesAndEveryOtherDoesNot() throws Exception {
        TemplateKey templateKey = TemplateKey.derive(new byte[32], "person", 0);
        ProtectedTemplate template = enrolled(templateKey);

        assertThat(compared(template, templateKey)).isEqualTo(Decision.ACCEPTED);
        sensor.hold(new SimulatedSensor.WrongFinger());
        assertThat(compared(template, templateKey)).isEqualTo(Decision.REFUSED);
        sensor.hold(new SimulatedSensor.FingerOf("架空 港"));
        assertThat(compared(template, templateKey)).isEqualTo(Decision.REFUSED);
        sensor.hold(new SimulatedSensor.FingerOf("架空 青子"));
        assertThat(compared(template, templateKey)).isEqualTo(Decision.ACCEPTED);
    }

    @Test
    void itSaysWhyThereIsNothingToHandOver() {
        sensor.hold(new SimulatedSensor.Nothing());
        assertThat(text(ask(REQUEST))).isEqualTo("NO_FINGER");
        sensor.hold(new SimulatedSensor.Unplugged());
        assertThat(text(ask(REQUEST))).isEqualTo("NO_SENSOR");
        assertThat(text(ask(new CaptureRequest("n".repeat(43), "A1", "s", "cd".repeat(32), 1))))
                .isEqualTo("ANOTHER_TERMINAL");
    }

    @Test
    @DisplayName("while somebody is at the sensor the agent knows it, and not any more afterwards")
    void busy() {
        List<Boolean> meanwhile = new ArrayList<>();
        AtomicReference<Captures> taking = new AtomicReference<>();
        Captures captures = new Captures(
                sensor,
                terminal -> {
                    meanwhile.add(taking.get().isBusy());
                    return Optional.of(key);
                },
                Clock.systemUTC());
        taking.set(captures);
        assertThat(captures.isBusy()).isFalse();
        sensor.hold(new SimulatedSensor.Nothing());
        captures.take(REQUEST, Keys.publicOf(server));
        assertThat(meanwhile).containsExactly(true);
        assertThat(captures.isBusy()).isFalse();
    }

    /** Whom it is encrypted to follows from the page, and nobody can ask otherwise. */
    @Test
    void aPageThatNoServerStandsBehindGetsNothing() {
        assertThat(duty.answer(new Call("POST", "https://evil.example", REQUEST.form()))
                        .status())
                .isEqualTo(400);
        assertThat(duty.answer(new Call("POST", ORIGIN, "nonce=1&nonce=2")).status())
                .isEqualTo(400);
    }

    @Test
    void thePageLaysAnotherFingerOnTheSensor() {
        SensorPage page = new SensorPage(sensor);

        assertThat(text(page.answer(new Call("GET", ORIGIN, "")))).contains("模擬センサー", "架空 青子");
        page.answer(new Call("POST", ORIGIN, "held=wrong"));
        assertThat(sensor.held()).isEqualTo(new SimulatedSensor.WrongFinger());
        page.answer(new Call("POST", ORIGIN, "held=person%3A%E6%9E%B6%E7%A9%BA+%E9%9D%92%E5%AD%90"));
        assertThat(sensor.held()).isEqualTo(new SimulatedSensor.FingerOf("架空 青子"));
        page.answer(new Call("POST", ORIGIN, "held=somebody"));
        assertThat(sensor.held()).isEqualTo(new SimulatedSensor.FingerOf("架空 青子"));
    }
}
