package dsg.operations.heads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** A time-stamp authority (RFC 3161) that is known by its certificate. Nothing of the log leaves the gateway but a hash. */
public final class TimeStamps {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 1 << 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final X509Certificate authority;

    /** @param authority who signs stamps; its key usage is looked at with each of them */
    public TimeStamps(X509Certificate authority) {
        this.authority = authority;
    }

    /** The authority whose certificate lies in this file, PEM or DER. */
    public static TimeStamps of(Path certificate) throws IOException, GeneralSecurityException {
        byte[] bytes = Files.readAllBytes(certificate);
        return new TimeStamps((X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes)));
    }

    /**
     * Has this content stamped.
     *
     * @return the response as it came, for the file beside the content
     * @throws IOException where the authority does not answer, or answers what it should not
     */
    byte[] stamp(URI address, byte[] content) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request =
                generator.generate(TSPAlgorithms.SHA256, digest(content), new BigInteger(64, RANDOM));
        byte[] answer = post(address, request.getEncoded());
        try {
            new TimeStampResponse(answer).validate(request);
            time(answer, content);
            return answer;
        } catch (TSPException refused) {
            throw new IOException(refused);
        }
    }

    /**
     * When the authority saw this content.
     *
     * @param response as {@link #stamp} gave it
     * @throws IOException where it is no stamp of this authority, or of something else
     */
    public Instant time(byte[] response, byte[] content) throws IOException {
        try {
            TimeStampToken token = new TimeStampResponse(response).getTimeStampToken();
            if (token == null) {
                throw new IOException("no stamp was granted");
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(authority));
            boolean sha256 = token.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256);
            if (!sha256 || !Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), digest(content))) {
                throw new IOException("the stamp is of something else");
            }
            return token.getTimeStampInfo().getGenTime().toInstant();
        } catch (TSPException | OperatorCreationException wrong) {
            throw new IOException(wrong);
        }
    }

    /** DER. */
    byte[] certificate() throws IOException {
        try {
            return authority.getEncoded();
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static byte[] post(URI address, byte[] request) throws IOException {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<InputStream> answer = http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/timestamp-query")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                            .build(),
                    BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(MOST_BYTES + 1);
                if (answer.statusCode() != 200 || bytes.length > MOST_BYTES) {
                    throw new IOException("the time-stamp authority answers " + answer.statusCode());
                }
                return bytes;
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException(ended);
        }
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
