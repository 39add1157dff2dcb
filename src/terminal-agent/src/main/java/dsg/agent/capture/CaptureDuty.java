package dsg.agent.capture;

import dsg.agent.Call;
import dsg.agent.PageDuty;
import dsg.agent.Reply;
import dsg.protocol.capture.CaptureRequest;
import java.security.interfaces.ECPublicKey;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST /capture} with a {@link CaptureRequest#form}. 200 with the sealed capture, 400 for what is no request, 409 and a code where
 * there is nothing to hand over.
 */
public final class CaptureDuty implements PageDuty {

    private final Captures captures;
    private final Map<String, ECPublicKey> recipients;

    /**
     * For pages of these origins.
     *
     * @param recipients whom a page's captures are encrypted to, by the page's origin: a page cannot choose another
     */
    public CaptureDuty(Captures captures, Map<String, ECPublicKey> recipients) {
        this.captures = captures;
        this.recipients = Map.copyOf(recipients);
    }

    @Override
    public String path() {
        return "/capture";
    }

    @Override
    public boolean isForTheGateway() {
        return true;
    }

    @Override
    public Reply answer(Call call) {
        Optional<CaptureRequest> request = CaptureRequest.parse(call.body());
        ECPublicKey recipient = recipients.get(call.origin());
        if (request.isEmpty() || recipient == null) {
            return Reply.text(400, "REQUEST");
        }
        return switch (captures.take(request.get(), recipient)) {
            case Captures.Sealed sealed -> Reply.text(200, sealed.capture());
            case Captures.Failed failed -> Reply.text(409, failed.code());
        };
    }
}
