package dsg.demonstration.rest;

import dsg.demonstration.AccountEntry;
import dsg.demonstration.Demonstration;
import dsg.demonstration.TerminalEntry;
import dsg.terminal.TerminalKeys;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The operator's program brings the terminals' certificates and is told the accounts; 404 where there is no demonstration. */
@WebServlet("/internal/demonstration")
public class DemonstrationLoading extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final int MAX_BYTES = 1 << 16;

    @Inject
    transient Demonstration demonstration;

    @Inject
    @ConfigProperty(name = "dsg.demonstration", defaultValue = "false")
    boolean wanted;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!wanted) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<TerminalEntry> terminals;
        try {
            terminals = parse(request.getInputStream().readNBytes(MAX_BYTES));
        } catch (JsonException | ClassCastException | NullPointerException | GeneralSecurityException malformed) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String answer = answer(load(terminals));
        response.setContentType("application/json; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(answer);
    }

    private List<AccountEntry> load(List<TerminalEntry> terminals) throws ServletException {
        try {
            return demonstration.load(terminals);
        } catch (Exception e) {
            throw new ServletException("The demonstration data could not be loaded", e);
        }
    }

    private static List<TerminalEntry> parse(byte[] body) throws GeneralSecurityException {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            List<TerminalEntry> terminals = new ArrayList<>();
            for (JsonObject each : reader.readObject().getJsonArray("terminals").getValuesAs(JsonObject.class)) {
                terminals.add(new TerminalEntry(
                        each.getString("name"),
                        each.getString("organisation"),
                        each.getBoolean("revoked"),
                        new TerminalKeys(
                                fingerprint(each.getString("certificatePem")),
                                fingerprint(each.getString("agentCertificatePem")))));
            }
            return terminals;
        }
    }

    private static String fingerprint(String pem) throws GeneralSecurityException {
        byte[] der = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                .getEncoded();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
    }

    private static String answer(List<AccountEntry> accounts) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (AccountEntry each : accounts) {
            all.add(Json.createObjectBuilder()
                    .add("username", each.username())
                    .add("password", each.password())
                    .add("name", each.name())
                    .add("role", each.role())
                    .add("organisation", each.organisation())
                    .add("contract", each.contract())
                    .add("terminal", each.terminal()));
        }
        return Json.createObjectBuilder().add("accounts", all).build().toString();
    }
}
