package dsg.fileshare.certificate;

import dsg.fileshare.preview.Printer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;

/** Certificates as PDF. */
@ApplicationScoped
public class CertificatePdf {

    @Inject
    Printer printer;

    /** The certificate's pages. */
    public byte[] write(Certificate certificate) throws IOException {
        return printer.pdf(CertificateDocument.write(certificate));
    }
}
