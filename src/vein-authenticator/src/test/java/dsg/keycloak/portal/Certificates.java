package dsg.keycloak.portal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A real certificate authority and what it issues. */
public final class Certificates {

    public static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Duration LIFE = Duration.ofDays(100);

    private final KeyPair key = pair();
    private final X500Principal name;
    private final X509Certificate own;

    public Certificates(String name) {
        this.name = new X500Principal("CN=" + name);
        this.own = sign(key, this.name, NOW, true, KeyPurposeId.anyExtendedKeyUsage);
    }

    public Authority authority() {
        return new Authority(own);
    }

    public X509Certificate client(String subject) {
        return sign(pair(), new X500Principal(subject), NOW, false, KeyPurposeId.id_kp_clientAuth);
    }

    X509Certificate serverOnly(String subject) {
        return sign(pair(), new X500Principal(subject), NOW, false, KeyPurposeId.id_kp_serverAuth);
    }

    X509Certificate subordinate(String subject) {
        return sign(pair(), new X500Principal(subject), NOW, true, KeyPurposeId.id_kp_clientAuth);
    }

    X509Certificate expired(String subject) {
        return sign(
                pair(),
                new X500Principal(subject),
                NOW.minus(LIFE.multipliedBy(3)),
                false,
                KeyPurposeId.id_kp_clientAuth);
    }

    private X509Certificate sign(
            KeyPair holder, X500Principal subject, Instant middle, boolean authority, KeyPurposeId purpose) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.valueOf(holder.hashCode()).abs().add(BigInteger.ONE),
                            Date.from(middle.minus(LIFE)),
                            Date.from(middle.plus(LIFE)),
                            subject,
                            holder.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                    .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
