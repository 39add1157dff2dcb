package dsg.agent.channel;

import dsg.agent.Duty;
import dsg.agent.Reports;
import dsg.agent.Shown;
import jakarta.json.Json;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/** One terminal's tie to its gateway: keys, policy, reports and duties put together. */
public final class Link implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Link.class.getName());
    private static final long MOST_SPOOLED = 256L << 20;
    private static final String REVOKED = "REVOKED";
    private static final long FIRST_PAUSE = 500;
    private static final long LONGEST_PAUSE = 60_000;

    private final Runnable lost;
    private final Thread starting;
    private final Spool spool;
    private volatile Optional<Running> running = Optional.empty();
    private volatile Optional<String> shutOut = Optional.empty();
    private volatile boolean closed;

    private record Running(Channel channel, Duties duties, PolicyKeeper keeper) {}

    /**
     * Begins; what the gateway is needed for waits until it can be reached.
     *
     * @param state where key, policy and reports are kept
     * @param tls with the terminal's certificate, trusting the gateway's authority alone
     * @param duties made with the place where they leave their reports
     * @param lost called each time that the gateway says that the terminal's registration has ended (T39)
     */
    public Link(
            URI address, SSLContext tls, Path state, Function<Reports, List<Duty>> duties, Runnable lost, Clock clock) {
        this.lost = lost;
        StateFiles.directory(state);
        spool = new Spool(state.resolve("spool"), MOST_SPOOLED);
        List<Duty> made = duties.apply(spool);
        Gateway gateway = new Gateway(address, tls);
        starting = new Thread(() -> begin(gateway, state, made, clock), "link");
        starting.setDaemon(true);
        starting.start();
    }

    private void begin(Gateway gateway, Path state, List<Duty> made, Clock clock) {
        try {
            PublicKey key = key(gateway, state.resolve("policy.key"));
            PolicyKeeper keeper = new PolicyKeeper(state, key, clock);
            Duties all = new Duties(made, keeper, spool);
            Channel channel = new Channel(gateway, keeper, spool, listening(all));
            synchronized (this) {
                if (!closed) {
                    running = Optional.of(new Running(channel, all, keeper));
                    all.start();
                    channel.start();
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kept from the first meeting on: from then, who holds the gateway's TLS key alone cannot make policies. */
    private static PublicKey key(Gateway gateway, Path file) throws InterruptedException {
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, ThreadLocalRandom.current());
        while (true) {
            try {
                Optional<String> kept = StateFiles.read(file);
                if (kept.isPresent()) {
                    return Gateway.key(Base64.getDecoder().decode(kept.get()));
                }
                PublicKey met = gateway.key();
                StateFiles.write(file, Base64.getEncoder().encodeToString(met.getEncoded()));
            } catch (IOException | RuntimeException notYet) {
                LOG.log(Level.DEBUG, "The gateway's key is not known yet", notYet);
                Thread.sleep(backoff.next());
            }
        }
    }

    private Channel.Listening listening(Duties all) {
        return new Channel.Listening() {
            @Override
            public void taken(Policy policy) {
                shutOut = Optional.empty();
                all.taken(policy);
            }

            @Override
            public void refused(PolicyRefused.Reason reason) {
                LOG.log(Level.WARNING, "Refused a policy: {0}", reason);
                spool.add(
                        "policy-refused",
                        Json.createObjectBuilder().add("reason", reason.name()).build());
            }

            @Override
            public void shutOut(String reason) {
                shutOut = Optional.of(words(reason));
                LOG.log(Level.WARNING, "The gateway shuts this terminal out: {0}", reason);
                if (reason.equals(REVOKED)) {
                    lost.run();
                }
            }
        };
    }

    private static String words(String reason) {
        return switch (reason) {
            case REVOKED -> "この端末の登録は取り消されています。保護システム管理者に連絡してください。";
            case "UNKNOWN" -> "この端末は登録されていません。保護システム管理者に連絡してください。";
            default -> "保護システム管理者に連絡してください（" + reason + "）。";
        };
    }

    /** The version in force; 0 for none. */
    public long version() {
        return running.map(each -> each.keeper().version()).orElse(0L);
    }

    /** The version that every duty has been given; 0 for none. */
    public long applied() {
        return running.map(each -> each.duties().applied().version()).orElse(0L);
    }

    /** Reports that the gateway has not taken down yet. */
    public int waiting() {
        return spool.waiting();
    }

    /** What the status window says of it. */
    public List<Shown> shown() {
        List<Shown> lines = new ArrayList<>();
        shutOut.ifPresent(reason -> lines.add(Shown.urgent("ゲートウェイがこの端末の接続を断りました。", reason)));
        lines.add(standing());
        lines.add(Shown.state("まだ送っていない報告 " + waiting() + "件", ""));
        return lines;
    }

    /** A version is said to be in force once every duty has been given it, and what a duty could not take is said too. */
    private Shown standing() {
        long version = version();
        Duties.Applied applied = running.map(each -> each.duties().applied()).orElse(Duties.Applied.NOTHING);
        if (version == 0) {
            return Shown.state("有効な設定がありません。", "可搬記憶媒体は使えません。ネットワークにつないでください。");
        } else if (applied.version() != version) {
            return Shown.state("設定 第" + version + "版を反映しています。", "");
        } else if (applied.failed() > 0) {
            return Shown.urgent("設定 第" + version + "版のうち、" + applied.failed() + "件を反映できません。", "保護システム管理者に連絡してください。");
        }
        return Shown.state("設定 第" + version + "版が有効です。", "");
    }

    /** Waits until the gateway has taken down what was reported, but not for longer than this. */
    public void drain(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        try {
            while (spool.waiting() > 0 && System.nanoTime() < end) {
                Thread.sleep(50);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where others of this program may leave reports. */
    public Reports reports() {
        return spool;
    }

    @Override
    public synchronized void close() {
        closed = true;
        starting.interrupt();
        running.ifPresent(each -> {
            each.channel().close();
            each.duties().close();
        });
    }
}
