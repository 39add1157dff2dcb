package dsg.operations;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;

/**
 * The gateway's certificate authorities: a root, and below it one for servers and one for terminals. Their keys are made in a
 * token and never leave it; portal and Keycloak run as other users and cannot reach that token.
 *
 * <p>{@link #main} is a process of its own under the authority's user: it reads requests from its input and writes certificates
 * to its output, and ends.
 */
final class CertificateAuthority {

    private static final String ROOT = "root";
    private static final Period ROOT_VALIDITY = Period.ofYears(20);
    private static final Period ISSUING_VALIDITY = Period.ofYears(10);

    private final Provider provider;
    private final KeyStore keys;
    private final char[] pin;
    private final Clock clock;

    private CertificateAuthority(Token token, Clock clock) throws GeneralSecurityException, IOException {
        this.provider = Security.getProvider("SunPKCS11")
                .configure(token.configuration().toString());
        this.keys = KeyStore.getInstance("PKCS11", provider);
        this.pin = token.pin().toCharArray();
        this.clock = clock;
        keys.load(null, pin);
    }

    /** Opens the authority in this directory, and founds it when it is not there. */
    static CertificateAuthority open(Path directory, Clock clock) throws GeneralSecurityException, IOException {
        ServiceUser self = ServiceUser.caller();
        Token token = token(directory, self);
        token.prepare();
        CertificateAuthority authority = new CertificateAuthority(token, clock);
        authority.found();
        return authority;
    }

    static Token token(Path directory, ServiceUser owner) {
        return new Token(directory, "dsg-ca", owner, new Secrets(directory.resolve("secrets.properties"), owner));
    }

    /**
     * Arguments: directory, profile. Input: {@code {"requests":[{"name":…,"csr":PEM}]}}. Output:
     * {@code {"root":PEM,"issuer":PEM,"certificates":[PEM]}}.
     */
    public static void main(String[] arguments) throws GeneralSecurityException, IOException {
        CertificateAuthority authority = open(Path.of(arguments[0]), Clock.systemUTC());
        Profile profile = Profile.valueOf(arguments[1]);
        Issuer issuer = authority.issuer(profile);
        JsonArrayBuilder certificates = Json.createArrayBuilder();
        try (var reader = Json.createReader(System.in)) {
            for (JsonObject each : reader.readObject().getJsonArray("requests").getValuesAs(JsonObject.class)) {
                certificates.add(Pem.of(issuer.issue(
                        profile,
                        each.getString("name"),
                        Pem.request(each.getString("csr")),
                        authority.clock.instant())));
            }
        }
        JsonObject answer = Json.createObjectBuilder()
                .add("root", Pem.of(authority.certificate(ROOT)))
                .add("issuer", Pem.of(issuer.certificate()))
                .add("certificates", certificates)
                .build();
        new PrintStream(System.out, true, StandardCharsets.US_ASCII).println(answer);
    }

    /** The authority that issues this profile. */
    Issuer issuer(Profile profile) throws GeneralSecurityException {
        return issuer(profile.toString());
    }

    private Issuer issuer(String alias) throws GeneralSecurityException {
        return new Issuer(certificate(alias), (PrivateKey) keys.getKey(alias, pin), provider);
    }

    private X509Certificate certificate(String alias) throws GeneralSecurityException {
        return (X509Certificate) keys.getCertificate(alias);
    }

    /** The root is stored last: found half done, it is done again from the start. */
    private void found() throws GeneralSecurityException {
        if (keys.containsAlias(ROOT)) {
            return;
        }
        Instant now = clock.instant();
        KeyPair pair = newKey();
        Issuer root = Issuer.root("DSG Root CA", pair, provider, now, ROOT_VALIDITY);
        for (Profile profile : Profile.values()) {
            KeyPair issuing = newKey();
            X509Certificate certificate =
                    root.authority("DSG CA " + profile, issuing.getPublic(), profile, now, ISSUING_VALIDITY);
            store(profile.toString(), issuing, certificate, root.certificate());
        }
        store(ROOT, pair, root.certificate());
    }

    private void store(String alias, KeyPair pair, Certificate... chain) throws GeneralSecurityException {
        if (keys.containsAlias(alias)) {
            keys.deleteEntry(alias);
        }
        keys.setKeyEntry(alias, pair.getPrivate(), null, chain);
    }

    private KeyPair newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        return generator.generateKeyPair();
    }
}
