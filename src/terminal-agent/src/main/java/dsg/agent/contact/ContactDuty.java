package dsg.agent.contact;

import dsg.agent.Duty;
import dsg.agent.Shown;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Remembers whom to call, so that a terminal that is cut off or whose policy is over can still say it (T49). */
public final class ContactDuty implements Duty {

    private final Path file;

    /** @param state where it is kept over restarts */
    public ContactDuty(Path state) {
        this.file = state.resolve("contact.json");
    }

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public void apply(JsonObject part) {
        if (part.isEmpty()) {
            return;
        }
        try {
            Files.writeString(file, part.toString());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void withhold() {
        // people need help then most of all
    }

    @Override
    public List<Shown> shown() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            JsonObject part = reader.readObject();
            return List.of(Shown.call(
                    part.getString("name") + " 電話 " + part.getString("telephone"),
                    "受付時間 営業日の" + part.getString("opens") + "から" + part.getString("closes")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
