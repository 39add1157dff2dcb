package dsg.operations;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Keys and certificates of servers and terminals: the key is made here, the certificate asked of the authority's process. */
final class Certificates {

    private static final Duration RENEW_BEFORE = Duration.ofDays(30);

    private final Installation here;
    private final Clock clock;
    private final ServiceUser authority = ServiceUser.of("dsg-ca");
    private final Map<Profile, Answer> answers = new EnumMap<>(Profile.class);

    Certificates(Installation here, Clock clock) {
        this.here = here;
        this.clock = clock;
    }

    /** A PKCS#12 file and the password that opens it. */
    record Store(Path file, String password) {}

    /**
     * A store with one key and its chain, made when it is missing or near its end.
     *
     * @param name the certificate's common name and the file's name
     */
    Store identity(Profile profile, String name, ServiceUser owner, Path directory) {
        return identities(profile, List.of(name), owner, directory).getFirst();
    }

    /** As {@link #identity}, for many at once: the authority is started once. */
    List<Store> identities(Profile profile, List<String> names, ServiceUser owner, Path directory) {
        List<String> missing =
                names.stream().filter(name -> !usable(store(directory, name))).toList();
        if (!missing.isEmpty()) {
            List<KeyPair> keys = missing.stream().map(name -> newKey()).toList();
            Answer answer = ask(profile, missing, keys);
            for (int i = 0; i < missing.size(); i++) {
                X509Certificate[] chain = {answer.certificates().get(i), answer.issuer()};
                save(owner, store(directory, missing.get(i)), keys.get(i), chain);
            }
        }
        return names.stream().map(name -> store(directory, name)).toList();
    }

    /** As {@link #identities}, always anew and under passwords that are kept nowhere: for those who take the files away. */
    List<Store> toHandOver(Profile profile, List<String> names, ServiceUser owner, Path directory) {
        List<KeyPair> keys = names.stream().map(name -> newKey()).toList();
        Answer answer = ask(profile, names, keys);
        List<Store> stores = names.stream()
                .map(name -> new Store(directory.resolve(name + ".p12"), Secrets.once()))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            X509Certificate[] chain = {answer.certificates().get(i), answer.issuer()};
            save(owner, stores.get(i), keys.get(i), chain);
        }
        return stores;
    }

    /** A store that trusts the authorities of these profiles, and no other, not even the root. */
    Store anchors(String name, ServiceUser owner, Path directory, Profile... profiles) {
        Store store = store(directory, name);
        if (Files.notExists(store.file())) {
            try {
                KeyStore anchors = empty();
                for (Profile profile : profiles) {
                    anchors.setCertificateEntry(
                            profile.toString(), authority(profile).issuer());
                }
                write(owner, store, anchors);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return store;
    }

    /** The root's certificate as a file that everybody may read, for browsers and curl. */
    Path rootFile() {
        return file("root.pem", () -> authority(Profile.SERVERS).root());
    }

    /** The certificate of the authority that issues this profile, likewise. */
    Path authorityFile(Profile profile) {
        return file(profile + ".pem", () -> authority(profile).issuer());
    }

    /** The certificate of a server's key as a file that everybody may read: what terminals encrypt to. */
    Path publicFile(Store store) {
        String name = store.file().getFileName().toString().replaceFirst("\\.p12$", ".pem");
        return file(name, () -> certificate(store));
    }

    private Path file(String name, Supplier<X509Certificate> certificate) {
        Path file = here.home().openDirectory("certificates").resolve(name);
        if (Files.notExists(file)) {
            try {
                Files.writeString(file, Pem.of(certificate.get()));
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return file;
    }

    static X509Certificate certificate(Store store) {
        try {
            KeyStore content = load(store);
            return (X509Certificate) content.getCertificate(content.aliases().nextElement());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of the certificate in lowercase hex: what the portal's register knows a terminal by. */
    static String fingerprint(Store store) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(certificate(store).getEncoded());
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PrivateKey key(Store store) {
        try {
            KeyStore content = load(store);
            return (PrivateKey) content.getKey(
                    content.aliases().nextElement(), store.password().toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate and the authority above it. */
    static List<Certificate> chain(Store store) {
        try {
            KeyStore content = load(store);
            return List.of(content.getCertificateChain(content.aliases().nextElement()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyStore load(Store store) {
        try {
            return KeyStore.getInstance(store.file().toFile(), store.password().toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new Trouble(store.file() + " を開けません。", "Cannot open " + store.file(), e);
        }
    }

    private boolean usable(Store store) {
        return Files.exists(store.file())
                && certificate(store)
                        .getNotAfter()
                        .toInstant()
                        .isAfter(clock.instant().plus(RENEW_BEFORE));
    }

    private Store store(Path directory, String name) {
        return new Store(directory.resolve(name + ".p12"), here.secrets().of("keystore." + name));
    }

    private record Answer(X509Certificate root, X509Certificate issuer, List<X509Certificate> certificates) {}

    private Answer authority(Profile profile) {
        Answer known = answers.get(profile);
        return known == null ? ask(profile, List.of(), List.of()) : known;
    }

    private Answer ask(Profile profile, List<String> names, List<KeyPair> keys) {
        Path directory = here.home().privateDirectory(authority, "ca");
        JsonArrayBuilder requests = Json.createArrayBuilder();
        for (int i = 0; i < names.size(); i++) {
            requests.add(Json.createObjectBuilder().add("name", names.get(i)).add("csr", request(keys.get(i))));
        }
        String answer = Shell.run(
                authority.command(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        here.ownProgram(),
                        CertificateAuthority.class.getName(),
                        directory.toString(),
                        profile.name())),
                CertificateAuthority.token(directory, authority).environment(),
                Json.createObjectBuilder().add("requests", requests).build().toString());
        // the answer is the last line; before it stands what the JVM may have warned of
        String last = answer.lines().reduce("", (before, line) -> line);
        try (var reader = Json.createReader(new StringReader(last))) {
            JsonObject read = reader.readObject();
            Answer complete = new Answer(
                    Pem.certificate(read.getString("root")),
                    Pem.certificate(read.getString("issuer")),
                    read.getJsonArray("certificates").getValuesAs(JsonString.class).stream()
                            .map(each -> Pem.certificate(each.getString()))
                            .toList());
            answers.put(profile, complete);
            return complete;
        }
    }

    private static String request(KeyPair pair) {
        try {
            return Pem.of(new JcaPKCS10CertificationRequestBuilder(new X500Principal("CN=request"), pair.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void save(ServiceUser owner, Store store, KeyPair pair, X509Certificate[] chain) {
        try {
            KeyStore content = empty();
            content.setKeyEntry("key", pair.getPrivate(), store.password().toCharArray(), chain);
            write(owner, store, content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ServiceUser owner, Store store, KeyStore content) throws GeneralSecurityException {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.store(bytes, store.password().toCharArray());
            owner.write(store.file(), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
