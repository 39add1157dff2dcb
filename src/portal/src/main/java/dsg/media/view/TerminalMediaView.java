package dsg.media.view;

import dsg.media.MediaRegister;
import dsg.media.MediumRow;
import dsg.media.UseRow;
import dsg.platform.access.Refused;
import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** WEB-INF/media/terminal.xhtml: media on the page of a terminal. */
@Named
@RequestScoped
public class TerminalMediaView {

    @Inject
    MediaRegister register;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    public List<MediumRow> getAllowed() {
        return register.allowed(terminal());
    }

    public List<UseRow> getUses() {
        return register.uses(terminal());
    }

    private TerminalId terminal() {
        try {
            return new TerminalId(UUID.fromString(parameters.getOrDefault("id", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("terminal.unknown");
        }
    }
}
