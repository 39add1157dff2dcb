package dsg.platform.view;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/** What a request is answered that no page or script of ours can send, before anything is made of it. */
public enum BareRefusal {
    ADDRESS(
            StatusCodes.BAD_REQUEST,
            "アドレスに使えない文字があります。画面のリンクやボタンから操作してください。",
            "The address holds characters that cannot be. Use the links and buttons of the pages."),
    /** Misdirected Request (RFC 9110, 15.5.20), for which the server has no name. */
    HOST(
            421,
            "このアドレスでは利用できません。案内されたアドレスを開いてください。",
            "The gateway is not known by this address. Open the one you were given."),
    BODY(
            StatusCodes.REQUEST_ENTITY_TOO_LARGE,
            "送信された内容が大きすぎます。入力を短くして、もう一度送信してください。",
            "What was sent is too large. Shorten it and send it again.");

    private final int status;
    private final String text;

    BareRefusal(int status, String japanese, String english) {
        this.status = status;
        this.text = japanese + "\n" + english + "\n";
    }

    /** Answers and closes the connection; a body is not waited for. */
    public void answer(HttpServerExchange exchange) {
        exchange.setPersistent(false);
        exchange.setStatusCode(status);
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, "text/plain; charset=UTF-8")
                .put(Headers.X_CONTENT_TYPE_OPTIONS, "nosniff")
                .put(Headers.CACHE_CONTROL, "no-store");
        exchange.getResponseSender().send(text);
    }
}
