package dsg.fileshare.preview;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Label;
import dsg.fileshare.sending.FileDownload;
import dsg.fileshare.sending.Sending;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.Clocks;
import dsg.platform.storage.EncryptedFileReader;
import dsg.platform.transfer.Disconnected;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Shows the pages of files that the gate has let somebody look at. What is decrypted goes through the sandbox's memory and comes back as
 * pictures, which stay in memory for some minutes and touch no disk; each viewer gets them with a watermark of their own (R66, T8).
 */
@ApplicationScoped
public class Previews {

    private static final Logger LOG = Logger.getLogger(Previews.class.getName());
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int SECONDS_OF_PATIENCE = 30;
    private static final int MOST_WAITING = 8;

    private final Converter converter = new Converter(SandboxLimits.STANDARD);
    private final Semaphore places;
    private final PageMemory memory;
    private final long largest;

    @Inject
    Sending sending;

    @Inject
    TerminalDirectory terminals;

    @Inject
    CurrentCaller current;

    @Inject
    Clock clock;

    /**
     * @param atOnce conversions at a time; each takes a processor and up to half a gigabyte of memory
     * @param kept bytes of pictures that are kept in memory
     * @param largest bytes that a file may have to be shown
     */
    @Inject
    Previews(
            @ConfigProperty(name = "dsg.preview.concurrent", defaultValue = "2") int atOnce,
            @ConfigProperty(name = "dsg.preview.memory", defaultValue = "50331648") long kept,
            @ConfigProperty(name = "dsg.preview.max-bytes", defaultValue = "104857600") long largest) {
        this.places = new Semaphore(atOnce, true);
        this.memory = new PageMemory(kept);
        this.largest = largest;
    }

    /** For the container's proxies, which show nothing. */
    Previews() {
        this(0, 0, 0);
    }

    /**
     * What a document has to be looked at.
     *
     * @param shown pages that can be looked at
     * @param total pages that it has
     */
    public record Extent(int shown, int total) {}

    /** Whether files of such a name have pages to look at. */
    public static boolean canShow(String name) {
        return PreviewKind.of(name).isPresent();
    }

    /** How far a file can be looked at; makes its pages where nobody has looked at it lately. */
    public Extent extent(FileDownload file) throws IOException {
        Pages pages = pages(file);
        return new Extent(pages.pictures().size(), pages.total());
    }

    /**
     * One page with the watermark of whoever asks, as PNG.
     *
     * @param number from 1
     */
    public byte[] page(FileDownload file, int number) throws IOException {
        Pages pages = pages(file);
        if (number < 1 || number > pages.pictures().size()) {
            throw Refused.notFound("fileshare.preview.page");
        }
        try {
            return Watermark.draw(pages.pictures().get(number - 1), mark(file));
        } catch (IOException malformed) {
            throw failed(file.id(), malformed);
        }
    }

    /** What the file is designated as, who looks, from which terminal, and when: what the watermark says (T8, T54). */
    public String mark(FileDownload file) {
        Label label = file.label();
        return label == null || label == Label.NONE ? viewer() : label.words() + "  " + viewer();
    }

    private String viewer() {
        Caller caller = current.get();
        return caller.username() + "  " + terminals.find(caller.terminal()).orElse("") + "  "
                + MOMENT.format(clock.instant().atZone(Clocks.JAPAN));
    }

    private Pages pages(FileDownload file) throws IOException {
        PreviewKind kind = PreviewKind.of(file.name()).orElseThrow(() -> new RuleBroken("fileshare.preview.kind"));
        if (file.size() > largest) {
            throw new RuleBroken("fileshare.preview.large", largest);
        }
        Optional<Pages> known = kept(file.id());
        if (known.isPresent()) {
            return known.get();
        }
        if (!Sandbox.isThere()) {
            throw Refused.unavailable("fileshare.preview.absent");
        }
        enter();
        try {
            // somebody else may have looked at it meanwhile
            Optional<Pages> made = kept(file.id());
            return made.isPresent() ? made.get() : convert(file, kind);
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (places.getQueueLength() < MOST_WAITING && places.tryAcquire(SECONDS_OF_PATIENCE, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw Refused.unavailable("fileshare.preview.busy");
    }

    private Pages convert(FileDownload file, PreviewKind kind) throws IOException {
        try (EncryptedFileReader content = sending.open(file)) {
            Pages pages = converter.convert(kind, file.name(), sandbox -> decrypt(file, content, sandbox));
            keep(file.contract(), file.id(), pages);
            return pages;
        } catch (SandboxCut cut) {
            throw failed(file.id(), cut);
        }
    }

    Optional<Pages> kept(FileId file) {
        return memory.find(file, clock.instant());
    }

    void keep(ContractId contract, FileId file, Pages pages) {
        memory.keep(contract, file, pages, clock.instant());
    }

    /** Forgets the pages that were kept long enough, and those of such contracts. */
    void forget(Predicate<ContractId> gone) {
        memory.forget(clock.instant(), gone);
    }

    private void decrypt(FileDownload file, EncryptedFileReader content, OutputStream sandbox) throws IOException {
        WritableByteChannel channel = Channels.newChannel(sandbox);
        try {
            sending.send(file, content, 0, file.size(), piece -> {
                while (piece.hasRemaining()) {
                    channel.write(piece);
                }
            });
        } catch (Disconnected died) {
            // of the sandbox, not of whoever looks
            throw new IOException("the sandbox takes no more", died);
        }
    }

    private static RuleBroken failed(FileId file, Exception cause) {
        LOG.log(Level.INFO, "File {0} cannot be shown: {1}", new Object[] {file, cause.getMessage()});
        return new RuleBroken("fileshare.preview.failed");
    }
}
