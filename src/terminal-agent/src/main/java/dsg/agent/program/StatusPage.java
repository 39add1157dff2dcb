package dsg.agent.program;

import dsg.agent.Call;
import dsg.agent.PageDuty;
import dsg.agent.Reply;
import dsg.agent.Shown;
import dsg.agent.Shown.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code GET /status}: what people at the terminal may know of it: what is allowed, what is blocked and why, and what will be erased. */
final class StatusPage implements PageDuty {

    private static final Map<Kind, String> HEADINGS = headings();
    private static final Map<Kind, String> NONE = Map.of(
            Kind.ALLOWED, "ありません。登録のない媒体は自動で遮断します。",
            Kind.BLOCKED, "ありません。",
            Kind.ERASED, "ありません。",
            Kind.CALL, "設定がまだ届いていません。");

    private final Supplier<List<TiedTerminal>> terminals;

    StatusPage(Supplier<List<TiedTerminal>> terminals) {
        this.terminals = terminals;
    }

    private static Map<Kind, String> headings() {
        Map<Kind, String> headings = new EnumMap<>(Kind.class);
        headings.put(Kind.ALLOWED, "使用できるもの");
        headings.put(Kind.BLOCKED, "遮断したものと理由");
        headings.put(Kind.ERASED, "終了時と起動時に消去する場所");
        headings.put(Kind.CALL, "連絡先");
        headings.put(Kind.STATE, "この端末の状態");
        return headings;
    }

    @Override
    public String path() {
        return "/status";
    }

    @Override
    public boolean isForTheGateway() {
        return false;
    }

    @Override
    public Reply answer(Call call) {
        StringBuilder page = new StringBuilder("""
            <!DOCTYPE html>
            <html lang="ja"><head><meta charset="utf-8"><meta http-equiv="refresh" content="5">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>利用端末の状態</title><link rel="stylesheet" href="/status.css"></head>
            <body><header class="header"><p class="header__name">防衛セキュリティゲートウェイ</p></header>
            <main class="main"><h1>利用端末の状態</h1>
            """);
        List<TiedTerminal> all = terminals.get();
        if (all.isEmpty()) {
            page.append("<p>この計算機には、ゲートウェイに接続する端末が設定されていません。</p>\n");
        }
        all.forEach(each -> terminal(page, each));
        return Reply.page(page.append("</main></body></html>\n").toString());
    }

    private static void terminal(StringBuilder page, TiedTerminal terminal) {
        List<Shown> lines = terminal.shown();
        page.append("<article><h2>").append(escaped(terminal.name())).append("</h2>\n");
        for (Shown each : lines) {
            if (each.kind() == Kind.URGENT) {
                page.append("<p class=\"notice\"><strong>")
                        .append(escaped(each.text()))
                        .append("</strong> ")
                        .append(escaped(each.why()))
                        .append("</p>\n");
            }
        }
        if (terminal.duties().mayPutOff()) {
            page.append("<form method=\"post\" action=\"/put-off\"><p><button>再起動を延期する</button></p></form>\n");
        }
        HEADINGS.forEach((kind, heading) -> section(
                page,
                kind,
                heading,
                lines.stream().filter(each -> each.kind() == kind).toList()));
        page.append("</article>\n");
    }

    private static void section(StringBuilder page, Kind kind, String heading, List<Shown> lines) {
        page.append("<section><h3>").append(heading).append("</h3>\n");
        if (lines.isEmpty()) {
            page.append("<p>").append(NONE.getOrDefault(kind, "ありません。")).append("</p></section>\n");
            return;
        }
        page.append("<ul>\n");
        for (Shown each : lines) {
            page.append("<li>").append(escaped(each.text()));
            if (!each.why().isEmpty()) {
                page.append("<span class=\"why\">").append(escaped(each.why())).append("</span>");
            }
            page.append("</li>\n");
        }
        page.append("</ul></section>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
