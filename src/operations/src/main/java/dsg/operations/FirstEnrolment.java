package dsg.operations;

import dsg.protocol.capture.CaptureRequest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/** Enrols a founder's veins, attended by the operator: the office that attends everybody else does not exist yet. */
final class FirstEnrolment {

    private static final int RIGHT_INDEX = 1;
    private static final int LEFT_INDEX = 6;

    /** A sensor that shows no finger is asked again, but not for ever. */
    private static final int MOST_CAPTURES = 40;

    private final Installation here;
    private final Web web;
    private final TerminalAgents agents;

    FirstEnrolment(Installation here, Web web, TerminalAgents agents) {
        this.here = here;
        this.web = web;
        this.agents = agents;
    }

    /**
     * Takes the captures on the founder's terminal, whose consent the operator has.
     *
     * @param administrator of the realm, who that founder is too; empty for the other founder
     */
    void of(String account, Founding.Keys terminal, String administrator) {
        JsonObject progress = called(
                "begin",
                Json.createObjectBuilder()
                        .add("account", account)
                        .add("terminal", TerminalAgents.fingerprint(terminal.browser()))
                        .add("first", RIGHT_INDEX)
                        .add("second", LEFT_INDEX)
                        .add("administrator", administrator)
                        .build());
        for (int i = 0; i < MOST_CAPTURES; i++) {
            Optional<CaptureRequest> request = CaptureRequest.parse(progress.getString("request"));
            if (request.isEmpty()) {
                return;
            }
            Optional<String> capture = agents.captureForPortal(terminal, request.get());
            if (capture.isPresent()) {
                progress = called(
                        "sample",
                        Json.createObjectBuilder()
                                .add("account", account)
                                .add("capture", capture.get())
                                .build());
            }
        }
        throw new Trouble("静脈を登録できませんでした。もう一度 found を実行してください。", "The veins could not be enrolled. Run found again.");
    }

    private JsonObject called(String step, JsonObject body) {
        HttpResponse<String> answer = web.call(
                "POST",
                here.internalUrl() + "/internal/vein-enrolment/" + step,
                Map.of("Content-Type", "application/json"),
                body.toString());
        if (answer.statusCode() != 200 && answer.statusCode() != 409) {
            throw new Trouble(
                    "ポータルの応答が正しくありません (%d)。".formatted(answer.statusCode()),
                    "The portal answered %d.".formatted(answer.statusCode()));
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            JsonObject read = reader.readObject();
            if (answer.statusCode() == 409) {
                throw new Trouble(read.getString("japanese"), read.getString("english"));
            }
            return read;
        }
    }
}
