package dsg.noc.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProbesTest {

    @Test
    @DisplayName("the end of every certificate that Java trusts is read as Java reads it")
    void ends() throws GeneralSecurityException, IOException {
        KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
        Path file = Path.of(System.getProperty("java.home"), "lib/security/cacerts");
        try (InputStream content = Files.newInputStream(file)) {
            known.load(content, null);
        }
        assertThat(Collections.list(known.aliases())).hasSizeGreaterThan(50).allSatisfy(alias -> {
            X509Certificate certificate = (X509Certificate) known.getCertificate(alias);
            assertThat(Validity.end(certificate))
                    .isEqualTo(certificate.getNotAfter().toInstant());
        });
    }

    @Test
    @DisplayName("signatures are as old as the scanner says; without a daily set nobody knows")
    void signatures() {
        assertThat(Clamav.made("ClamAV 1.0.7/27000/Sat Nov 28 08:27:02 2026"))
                .contains(Instant.parse("2026-11-27T23:27:02Z"));
        assertThat(Clamav.made("ClamAV 1.0.7/27000/Sun Nov  1 08:27:02 2026"))
                .contains(Instant.parse("2026-10-31T23:27:02Z"));
        assertThat(Clamav.made("ClamAV 1.0.7")).isEmpty();
        assertThat(Clamav.made("x/y/z")).isEmpty();
    }

    @Test
    @DisplayName("how long an echo took is read from what any ping prints")
    void echo() {
        assertThat(Echo.time("64 bytes from 192.0.2.1: icmp_seq=1 ttl=64 time=0.045 ms"))
                .isEqualTo("0.045 ms");
        assertThat(Echo.time("64 bytes from 192.0.2.1: seq=0 ttl=64 time<1 ms")).isEqualTo("1 ms");
        assertThat(Echo.time("1 packets transmitted, 0 received")).isEmpty();
    }

    @Test
    @DisplayName("a clock's offset is told against the middle between question and answer")
    void time() {
        Instant sent = Instant.parse("2026-11-29T00:00:00Z");
        byte[] answer = new byte[48];
        ByteBuffer.wrap(answer)
                .putInt(40, (int) (sent.getEpochSecond() + 3 + 2_208_988_800L))
                .putInt(44, 0);
        assertThat(Host.offset(answer, sent, sent.plusSeconds(2))).isEqualTo(Duration.ofSeconds(2));
    }
}
