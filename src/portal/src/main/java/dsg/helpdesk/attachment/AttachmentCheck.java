package dsg.helpdesk.attachment;

import dsg.platform.access.RuleBroken;
import dsg.platform.content.ContentType;
import dsg.platform.content.FileName;
import dsg.platform.content.FileRules;
import dsg.platform.content.Head;
import dsg.platform.scan.ScanAnswer;
import dsg.platform.scan.Scanner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Looks at what came with a question by the rules of what comes into an area: name, content, markings, malware. */
@ApplicationScoped
public class AttachmentCheck {

    /** What is larger goes into the sharing service. */
    public static final int MOST_BYTES = 2 << 20;

    @Inject
    FileRules rules;

    @Inject
    Scanner scanner;

    /**
     * Looks at one file.
     *
     * @throws IOException where the scanner came to no result: nobody knows what it is then, and another try may
     */
    public Checked look(Attached file) throws IOException {
        byte[] content = file.content();
        if (content.length > MOST_BYTES) {
            return Checked.refused(file, "helpdesk.attachment.large");
        }
        try {
            FileName name = rules.name(file.name());
            ContentType type =
                    rules.beginning(name, ByteBuffer.wrap(content, 0, Math.min(content.length, Head.LENGTH)));
            return switch (scanner.scan(content)) {
                case ScanAnswer.Clean clean ->
                    Checked.clean(file, rules.whole(name, type, new SeekableInMemoryByteChannel(content)));
                case ScanAnswer.Infected infected -> Checked.refused(file, "helpdesk.attachment.infected");
                case ScanAnswer.Unfinished unfinished -> throw new IOException("the scanner came to no result");
                default -> Checked.refused(file, "helpdesk.attachment.opaque");
            };
        } catch (RuleBroken broken) {
            return Checked.refused(file, broken.code());
        }
    }
}
