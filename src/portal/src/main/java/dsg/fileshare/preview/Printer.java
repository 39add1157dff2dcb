package dsg.fileshare.preview;

import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Makes PDFs of documents that we write, with the programs that show people's files. */
@ApplicationScoped
public class Printer {

    private final Converter converter = new Converter(SandboxLimits.STANDARD);

    /**
     * The document as PDF.
     *
     * @param word as docx
     * @throws Refused where this host lacks the programs
     */
    public byte[] pdf(byte[] word) throws IOException {
        if (!Sandbox.isThere()) {
            throw Refused.unavailable("fileshare.preview.absent");
        }
        try {
            return converter.print(word);
        } catch (SandboxCut cut) {
            throw new IOException("a document of ours could not be printed", cut);
        }
    }
}
