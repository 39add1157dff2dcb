package dsg.agent.capture;

import dsg.agent.Call;
import dsg.agent.PageDuty;
import dsg.agent.Reply;
import dsg.agent.capture.SimulatedSensor.FingerOf;
import dsg.agent.capture.SimulatedSensor.Held;
import dsg.agent.capture.SimulatedSensor.Nothing;
import dsg.agent.capture.SimulatedSensor.RightFinger;
import dsg.agent.capture.SimulatedSensor.Unplugged;
import dsg.agent.capture.SimulatedSensor.WrongFinger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The agent's own page at {@code /}: shows what the simulated sensor holds, and lays something else on it. */
public final class SensorPage implements PageDuty {

    private static final String FIELD = "held=";
    private static final String PERSON = "person:";

    private final SimulatedSensor sensor;

    public SensorPage(SimulatedSensor sensor) {
        this.sensor = sensor;
    }

    private record Choice(String value, String text, Held held) {}

    @Override
    public String path() {
        return "/";
    }

    @Override
    public boolean isForTheGateway() {
        return false;
    }

    @Override
    public Reply answer(Call call) {
        if (call.method().equals("GET")) {
            return Reply.page(html());
        }
        String wanted = call.body().startsWith(FIELD)
                ? URLDecoder.decode(call.body().substring(FIELD.length()), StandardCharsets.UTF_8)
                : "";
        choices().stream()
                .filter(choice -> choice.value().equals(wanted))
                .findFirst()
                .ifPresent(choice -> sensor.hold(choice.held()));
        return Reply.to(path());
    }

    private List<Choice> choices() {
        List<Choice> general = List.of(
                new Choice("right", "ログインする人の、求められた指 / the asked finger of whoever logs in", new RightFinger()),
                new Choice("wrong", "ログインする人の、別の指 / another finger of whoever logs in", new WrongFinger()),
                new Choice("nothing", "指を置いていない / no finger", new Nothing()),
                new Choice("unplugged", "センサーがつながっていない / no sensor", new Unplugged()));
        List<Choice> all = new ArrayList<>(general);
        for (String person : new TreeSet<>(sensor.people().values())) {
            all.add(new Choice(PERSON + person, person + "の指 / a finger of " + person, new FingerOf(person)));
        }
        return all;
    }

    private String html() {
        StringBuilder page = new StringBuilder("""
            <!DOCTYPE html>
            <html lang="ja"><head><meta charset="utf-8"><title>模擬センサー / simulated sensor</title></head>
            <body><h1>模擬センサー / simulated sensor</h1>
            <p>これは本物のセンサーではありません。計算で作った指の画像を返します。
            / This is no real sensor: it serves pictures of fingers made of numbers.</p>
            <form method="post" action="/"><fieldset><legend>置いてあるもの / what lies on it</legend>
            """);
        for (Choice choice : choices()) {
            page.append("<p><label><input type=\"radio\" name=\"held\" value=\"")
                    .append(escaped(choice.value()))
                    .append(choice.held().equals(sensor.held()) ? "\" checked> " : "\"> ")
                    .append(escaped(choice.text()))
                    .append("</label></p>\n");
        }
        return page.append("</fieldset><p><button>置く / lay it on</button></p></form></body></html>\n")
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
