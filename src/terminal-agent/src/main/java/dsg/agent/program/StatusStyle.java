package dsg.agent.program;

import dsg.agent.Call;
import dsg.agent.PageDuty;
import dsg.agent.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** {@code GET /status.css}: how the status window looks, as the portal does. */
final class StatusStyle implements PageDuty {

    @Override
    public String path() {
        return "/status.css";
    }

    @Override
    public boolean isForTheGateway() {
        return false;
    }

    @Override
    public Reply answer(Call call) {
        try (InputStream in = Objects.requireNonNull(StatusStyle.class.getResourceAsStream("status.css"))) {
            return new Reply(
                    200,
                    Map.of("Content-Type", "text/css; charset=UTF-8"),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
