package dsg.operations.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dsg.protocol.evidence.Merkle;
import dsg.protocol.evidence.Signatures;
import dsg.protocol.evidence.TreeHead;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a time-stamp authority of our own behind HTTP, and heads that are really signed. */
class HeadKeeperTest {

    @TempDir
    Path directory;

    private final KeyPair log = keys();
    private final KeyPair stamping = keys();
    private final X509Certificate certificate = certificate(stamping);
    private HttpServer server = free();
    private Path portal = Path.of("");
    private Path kept = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        portal = Files.createDirectory(directory.resolve("portal"));
        kept = Files.createDirectory(directory.resolve("kept"));
        Files.writeString(portal.resolve("audit-log.pem"), Signatures.pem(log.getPublic()));
        server.createContext("/", exchange -> answer(exchange, stamping));
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private HeadKeeper keeper() {
        return new HeadKeeper(portal, kept, address(), new TimeStamps(certificate));
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private byte[] head(long size, KeyPair key) throws IOException {
        String text = head(key, size).text();
        Files.writeString(portal.resolve("head-%018d.txt".formatted(size)), text);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("each head is taken once and stamped; the stamp says when, and is of this head alone")
    void stamped() throws IOException {
        byte[] three = head(3, log);
        byte[] seven = head(7, log);
        Instant before = Instant.now().minusSeconds(2);
        keeper().round();
        keeper().round();
        byte[] stamp = Files.readAllBytes(kept.resolve("head-000000000000000003.tsr"));
        TimeStamps authority = new TimeStamps(certificate);
        assertThat(authority.time(stamp, three)).isBetween(before, Instant.now().plusSeconds(2));
        assertThatThrownBy(() -> authority.time(stamp, seven)).hasMessageContaining("something else");
        assertThat(Files.readAllBytes(kept.resolve("head-000000000000000007.txt")))
                .isEqualTo(seven);
    }

    @Test
    @DisplayName("while the authority is away heads are kept, and stamped when it is back")
    void away() throws IOException {
        head(3, log);
        int port = server.getAddress().getPort();
        server.stop(0);
        HeadKeeper keeper =
                new HeadKeeper(portal, kept, URI.create("http://127.0.0.1:" + port + "/"), new TimeStamps(certificate));
        assertThatThrownBy(keeper::round).isInstanceOf(IOException.class);
        assertThat(kept.resolve("head-000000000000000003.txt")).exists();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> answer(exchange, stamping));
        server.start();
        keeper.round();
        assertThat(kept.resolve("head-000000000000000003.tsr")).exists();
    }

    @Test
    @DisplayName("another's stamp is refused, and so is a head with another key than the first")
    void forged() throws IOException {
        head(3, log);
        HeadKeeper keeper = new HeadKeeper(portal, kept, address(), new TimeStamps(certificate(keys())));
        assertThatThrownBy(keeper::round).isInstanceOf(IOException.class);
        assertThat(kept.resolve("head-000000000000000003.tsr")).doesNotExist();
        keeper().round();
        head(9, keys());
        assertThatThrownBy(() -> keeper().round()).hasMessageContaining("given first");
        assertThat(kept.resolve("head-000000000000000009.txt")).doesNotExist();
    }

    private void answer(HttpExchange exchange, KeyPair key) throws IOException {
        try {
            TimeStampRequest request =
                    new TimeStampRequest(exchange.getRequestBody().readAllBytes());
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", key.getPrivate(), certificate),
                    new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    new ASN1ObjectIdentifier("1.2.3.4.5"));
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            byte[] answer = new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256.getId()))
                    .generate(request, BigInteger.ONE, Date.from(Instant.now()))
                    .getEncoded();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (Exception broken) {
            throw new IOException(broken);
        } finally {
            exchange.close();
        }
    }

    private static TreeHead head(KeyPair key, long size) {
        try {
            Instant at = Instant.EPOCH.plusSeconds(size);
            Signature signature = Signature.getInstance(Signatures.ALGORITHM);
            signature.initSign(key.getPrivate());
            signature.update(TreeHead.signed(Signatures.name(key.getPublic()), size, Merkle.EMPTY, at));
            return new TreeHead(
                    Signatures.name(key.getPublic()), size, Merkle.EMPTY, at, Signatures.encoded(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(KeyPair key) {
        try {
            X500Name name = new X500Name("CN=stamps.example");
            Date from = Date.from(Instant.now().minusSeconds(60));
            Date until = Date.from(Instant.now().plusSeconds(3600));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            new JcaX509v3CertificateBuilder(name, BigInteger.TEN, from, until, name, key.getPublic())
                                    .addExtension(
                                            Extension.extendedKeyUsage,
                                            true,
                                            new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer free() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
