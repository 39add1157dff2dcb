package dsg.platform.door;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What a request is answered that no page or script of ours can send, before anything is made of it. Each is counted, and neither
 * logged nor written one by one: anybody who reaches the listener can send as many as they like.
 */
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
    METHOD(
            StatusCodes.METHOD_NOT_ALLOWED,
            "この操作の方法は使えません。画面のリンクやボタンから操作してください。",
            "This method is not allowed here. Use the links and buttons of the pages."),
    COOKIES(
            StatusCodes.BAD_REQUEST,
            "クッキーが多すぎるか壊れています。ブラウザーのクッキーを消して、開き直してください。",
            "There are too many cookies, or broken ones. Delete the browser's cookies and open the page again."),
    TYPE(
            StatusCodes.UNSUPPORTED_MEDIA_TYPE,
            "送信の形式が正しくありません。画面を開き直して、もう一度送信してください。",
            "The type of what was sent is none. Open the page again and send it again."),
    BODY(
            StatusCodes.REQUEST_ENTITY_TOO_LARGE,
            "送信された内容が大きすぎます。入力を短くして、もう一度送信してください。",
            "What was sent is too large. Shorten it and send it again."),
    /** More fields than any page has, fields that cannot be read, or a page's mark that is missing or forged. */
    FORM(
            StatusCodes.BAD_REQUEST,
            "送信の形式が正しくないため、何も行いませんでした。画面を開き直して、もう一度操作してください。",
            "The form is not as the page sends it, so nothing was done. Open the page again and repeat.");

    /** Not plain text: a browser shows that in a style of its own, which the policy of our replies forbids. */
    private static final String TYPE_OF_PAGE = "text/html; charset=UTF-8";

    private final int status;
    private final String page;

    BareRefusal(int status, String japanese, String english) {
        this.status = status;
        this.page = """
            <!DOCTYPE html>
            <html lang="ja"><head><meta charset="UTF-8"><title>防衛セキュリティゲートウェイ</title></head>
            <body><p>%s</p><p lang="en">%s</p></body></html>
            """.formatted(japanese, english);
    }

    /** Answers and closes the connection; a body is not waited for. */
    public void answer(HttpServerExchange exchange) {
        exchange.setPersistent(false);
        answerToTheEnd(exchange);
    }

    /** Answers and lets what is still coming come: browsers look for the answer only when they have sent everything. */
    public void answerToTheEnd(HttpServerExchange exchange) {
        RefusalCount.add(this, 1);
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, TYPE_OF_PAGE);
        exchange.getResponseSender().send(page);
    }

    /** Answers where the servlets have the request already; no error page, which would read the same request again. */
    public void answer(HttpServletResponse response) throws IOException {
        RefusalCount.add(this, 1);
        response.reset();
        response.setStatus(status);
        response.setContentType(TYPE_OF_PAGE);
        response.getWriter().write(page);
    }
}
