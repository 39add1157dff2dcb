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
import jakarta.json.JsonString;
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
import java.util.Set;
import java.util.stream.Collectors;

/** The operator's program brings the terminals' certificates and is told the accounts. */
@WebServlet("/internal/demonstration")
public class DemonstrationLoading extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final int MAX_BYTES = 1 << 16;

    @Inject
    transient Demonstration demonstration;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        List<TerminalEntry> terminals;
        Set<String> known;
        try {
            JsonObject asked = read(request.getInputStream().readNBytes(MAX_BYTES));
            terminals = terminals(asked);
            known = known(asked);
        } catch (JsonException | ClassCastException | NullPointerException | GeneralSecurityException malformed) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String answer = answer(load(terminals, known));
        response.setContentType("application/json; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(answer);
    }

    private List<AccountEntry> load(List<TerminalEntry> terminals, Set<String> known) throws ServletException {
        try {
            return demonstration.load(terminals, known);
        } catch (Exception e) {
            throw new ServletException("The demonstration data could not be loaded", e);
        }
    }

    private static JsonObject read(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        }
    }

    private static List<TerminalEntry> terminals(JsonObject asked) throws GeneralSecurityException {
        List<TerminalEntry> terminals = new ArrayList<>();
        for (JsonObject each : asked.getJsonArray("terminals").getValuesAs(JsonObject.class)) {
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

    private static Set<String> known(JsonObject asked) {
        return asked.getJsonArray("known").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toSet());
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
