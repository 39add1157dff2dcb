package dsg.fileshare.view;

import dsg.fileshare.area.RemovalId;
import dsg.fileshare.certificate.CertificatePdf;
import dsg.fileshare.certificate.Certificates;
import dsg.platform.access.Refused;
import dsg.platform.view.Refusals;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** The certificate of a deletion, to be saved. */
@WebServlet("/fileshare/certificate.pdf")
public class CertificateDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Certificates certificates;

    @Inject
    transient CertificatePdf printing;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            byte[] pdf = printing.write(certificates.of(id(String.valueOf(request.getParameter("id")))));
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", "attachment; filename=\"deletion-certificate.pdf\"");
            response.setContentLength(pdf.length);
            response.getOutputStream().write(pdf);
        } catch (Refused refused) {
            refusals.answer(refused, response);
        }
    }

    private static RemovalId id(String text) {
        try {
            return new RemovalId(UUID.fromString(text));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("fileshare.removal.unknown");
        }
    }
}
