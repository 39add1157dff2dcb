package dsg.operations;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/**
 * Signs certificates with one authority's key. What a certificate says is decided here; of a request nothing but the key is
 * taken, whatever else it asks for.
 *
 * @param certificate the authority's own
 * @param key may lie in a token and be of no use outside it
 * @param signer the provider that can use the key
 */
record Issuer(X509Certificate certificate, PrivateKey key, Provider signer) {

    private static final int SERIAL_BITS = 128;
    private static final int LEAST_CURVE_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** An authority that nobody stands above. It signs other authorities only. */
    static Issuer root(String commonName, KeyPair pair, Provider signer, Instant now, Period validity) {
        Draft draft = new Draft(name(commonName), pair.getPublic(), now, validity);
        JcaX509v3CertificateBuilder builder = draft.signedBy(draft.subject(), pair.getPublic());
        return new Issuer(sign(asAuthority(builder, 1), pair.getPrivate(), signer), pair.getPrivate(), signer);
    }

    /** The certificate of an authority below this one, which may issue this profile and no other. */
    X509Certificate authority(String commonName, PublicKey subject, Profile profile, Instant now, Period validity) {
        JcaX509v3CertificateBuilder builder = below(new Draft(name(commonName), subject, now, validity));
        add(builder, Extension.extendedKeyUsage, false, new ExtendedKeyUsage(profile.purposes()));
        return sign(asAuthority(builder, 0), key, signer);
    }

    /** @throws Trouble when the request's signature does not prove possession of its key, or the key is too weak */
    X509Certificate issue(Profile profile, String commonName, PKCS10CertificationRequest request, Instant now) {
        Draft draft = new Draft(name(commonName), provenKey(request), now, profile.validity());
        JcaX509v3CertificateBuilder builder = below(draft);
        add(builder, Extension.basicConstraints, true, new BasicConstraints(false));
        add(builder, Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        add(builder, Extension.extendedKeyUsage, false, new ExtendedKeyUsage(profile.purposes()));
        if (!profile.alternativeNames().isEmpty()) {
            GeneralName[] names = profile.alternativeNames().toArray(GeneralName[]::new);
            add(builder, Extension.subjectAlternativeName, false, new GeneralNames(names));
        }
        return sign(builder, key, signer);
    }

    private JcaX509v3CertificateBuilder below(Draft draft) {
        X500Name issuer =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return draft.signedBy(issuer, certificate.getPublicKey());
    }

    private static JcaX509v3CertificateBuilder asAuthority(JcaX509v3CertificateBuilder builder, int authoritiesBelow) {
        add(builder, Extension.basicConstraints, true, new BasicConstraints(authoritiesBelow));
        add(builder, Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return builder;
    }

    private static PublicKey provenKey(PKCS10CertificationRequest request) {
        try {
            PublicKey key = new JcaPKCS10CertificationRequest(request).getPublicKey();
            boolean strong = key instanceof ECPublicKey curve
                    && curve.getParams().getCurve().getField().getFieldSize() >= LEAST_CURVE_BITS;
            if (!strong || !request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                throw new Trouble("証明書要求の鍵または署名が正しくありません。", "The request's key or signature is not acceptable.");
            }
            return key;
        } catch (GeneralSecurityException | OperatorCreationException | PKCSException e) {
            throw new Trouble("証明書要求を読めません。", "The certificate request cannot be read.", e);
        }
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, "Defense Security Gateway")
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key, Provider signer) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA384withECDSA")
                            .setProvider(signer)
                            .build(key)));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(
            JcaX509v3CertificateBuilder builder,
            org.bouncycastle.asn1.ASN1ObjectIdentifier extension,
            boolean critical,
            org.bouncycastle.asn1.ASN1Encodable value) {
        try {
            builder.addExtension(extension, critical, value);
        } catch (CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What every certificate has, whoever signs it. It counts from an hour ago, for clocks that are a little behind. */
    private record Draft(X500Name subject, PublicKey key, Instant now, Period validity) {

        JcaX509v3CertificateBuilder signedBy(X500Name issuer, PublicKey issuerKey) {
            Instant end = now.atZone(ZoneOffset.UTC).plus(validity).toInstant();
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS - 1),
                    Date.from(now.minusSeconds(3600)),
                    Date.from(end),
                    subject,
                    key);
            try {
                JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
                add(builder, Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
                add(
                        builder,
                        Extension.authorityKeyIdentifier,
                        false,
                        identifiers.createAuthorityKeyIdentifier(issuerKey));
                return builder;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
