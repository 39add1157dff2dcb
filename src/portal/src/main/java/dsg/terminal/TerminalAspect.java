package dsg.terminal;

import dsg.platform.access.TerminalId;
import java.util.List;

/** What a service knows of a terminal, told on that terminal's page in a few lines. Whoever asks has been let in to that page. */
public interface TerminalAspect {

    /** Key of the heading's words. */
    String heading();

    /** Place on the page, the least first. */
    int order();

    List<Line> lines(TerminalId terminal);

    /**
     * One line.
     *
     * @param key of its words, into which both figures go
     * @param wanting whether somebody has to do something about it
     */
    record Line(String key, String first, String second, boolean wanting) {

        public static Line of(String key, boolean wanting) {
            return new Line(key, "", "", wanting);
        }

        public static Line of(String key, long figure, boolean wanting) {
            return new Line(key, Long.toString(figure), "", wanting);
        }
    }
}
