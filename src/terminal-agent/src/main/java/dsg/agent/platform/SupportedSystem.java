package dsg.agent.platform;

import java.util.Optional;

/** What the agent works on today. Where it does not it says so and does not begin: nothing pretends (ADR 26). */
public final class SupportedSystem {

    private static final String LINUX = "Linux";

    private SupportedSystem() {}

    /**
     * Why the agent does not begin here, for whoever started it; empty where it does.
     *
     * @param name of the operating system, as Java gives it in {@code os.name}
     */
    public static Optional<String> refusal(String name) {
        return name.equals(LINUX)
                ? Optional.empty()
                : Optional.of("この端末の基本ソフト（%s）には対応していません。いま対応しているのは Linux（Debian 12 以降）だけです。この端末は利用端末として登録しないでください。\n"
                                .formatted(name)
                        + "%s is not supported. The agent runs on Linux (Debian 12 or newer) only, today; do not register this machine as a terminal."
                                .formatted(name));
    }
}
