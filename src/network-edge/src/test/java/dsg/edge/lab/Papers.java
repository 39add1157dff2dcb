package dsg.edge.lab;

import dsg.edge.line.Identity;
import dsg.edge.system.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** A root, an authority of servers below it, and certificates of that: as the gateway's own, made by OpenSSL. */
public final class Papers {

    private static final String LEAF = "basicConstraints=critical,CA:false\nkeyUsage=critical,digitalSignature\n";
    private static final String LOCAL = "DNS:localhost";
    private static final String OWNER = "/O=Defense Security Gateway/CN=";

    private final Path directory;

    public Papers(Path directory) {
        this.directory = directory;
        authority("root", "", "critical,CA:true,pathlen:1");
        authority("servers", "root", "critical,CA:true,pathlen:0");
    }

    /** A key, and a certificate of a server at this address; of both the files by their names' ends. */
    public void server(String name, String address) {
        request(name);
        sign(name, "servers", LEAF, "IP:" + address);
    }

    /** Where a certificate ({@code pem}) or its key ({@code key}) lies. */
    public String file(String name, String kind) {
        return directory.resolve(name + "." + kind).toString();
    }

    /** A key and a certificate by this name. */
    public Identity identity(String name) {
        request(name);
        sign(name, "servers", LEAF, LOCAL);
        Path store = directory.resolve(name + ".p12");
        must(
                "openssl",
                "pkcs12",
                "-export",
                "-inkey",
                file(name, "key"),
                "-in",
                file(name, "pem"),
                "-certfile",
                file("servers", "pem"),
                "-passout",
                "pass:made-up",
                "-name",
                "key",
                "-out",
                store.toString());
        try {
            return new Identity(
                    KeyStore.getInstance(store.toFile(), "made-up".toCharArray()),
                    "made-up",
                    List.of(certificate("servers"), certificate("root")));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public X509Certificate certificate(String name) {
        try (var in = Files.newInputStream(directory.resolve(name + ".pem"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void authority(String name, String above, String constraints) {
        request(name);
        sign(name, above, "basicConstraints=" + constraints + "\nkeyUsage=critical,keyCertSign,cRLSign\n", LOCAL);
    }

    private void request(String name) {
        must(
                "openssl",
                "req",
                "-new",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-384",
                "-nodes",
                "-subj",
                OWNER + name,
                "-keyout",
                file(name, "key"),
                "-out",
                file(name, "csr"));
    }

    private void sign(String name, String above, String extensions, String also) {
        try {
            Path text = Files.writeString(
                    directory.resolve(name + ".ext"),
                    extensions + "subjectKeyIdentifier=hash\nsubjectAltName=" + also + "\n");
            if (above.isEmpty()) {
                must(
                        "openssl",
                        "x509",
                        "-req",
                        "-days",
                        "2",
                        "-in",
                        file(name, "csr"),
                        "-signkey",
                        file(name, "key"),
                        "-extfile",
                        text.toString(),
                        "-out",
                        file(name, "pem"));
            } else {
                must(
                        "openssl",
                        "x509",
                        "-req",
                        "-days",
                        "2",
                        "-in",
                        file(name, "csr"),
                        "-CA",
                        file(above, "pem"),
                        "-CAkey",
                        file(above, "key"),
                        "-CAcreateserial",
                        "-extfile",
                        text.toString(),
                        "-out",
                        file(name, "pem"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void must(String... command) {
        Host.Result result = new Host("").run(command);
        if (!result.isGood()) {
            throw new IllegalStateException(result.output());
        }
    }
}
