package dsg.fileshare.preview;

import java.io.IOException;
import java.util.List;

/** Makes pictures of a document's pages: office formats, text and pictures to PDF by LibreOffice, PDF to PNG by Poppler. */
final class Converter {

    /**
     * $1 kind, $2 the document's name, $3 pages at most. Text that is not UTF-8 is what Windows writes in Japan. Errors are thrown away:
     * they quote the document.
     */
    private static final String SCRIPT = """
        set -eu
        cat > "$2"
        if [ "$1" = TEXT ] && ! iconv -f UTF-8 -t UTF-8 "$2" > /dev/null; then
          iconv -f CP932 -t UTF-8 -c "$2" > text || true
          mv text "$2"
        fi
        case $1 in
          PDF) ;;
          TEXT) soffice -env:UserInstallation=file:///tmp/profile --headless --norestore --nologo \
            --infilter="Text (encoded):UTF8" --convert-to pdf "$2" > /dev/null ;;
          *) soffice -env:UserInstallation=file:///tmp/profile --headless --norestore --nologo --convert-to pdf "$2" > /dev/null ;;
        esac
        pdfinfo in.pdf | sed -n 's/^Pages: *//p'
        pdftoppm -png -scale-to 1400 -l "$3" in.pdf page
        for page in page-*.png; do wc -c < "$page"; cat "$page"; done
        """;

    private static final String PDF = """
        set -eu
        cat > in.docx
        soffice -env:UserInstallation=file:///tmp/profile --headless --norestore --nologo --convert-to pdf in.docx > /dev/null
        cat in.pdf
        """;

    private final Sandbox sandbox;
    private final SandboxLimits limits;

    Converter(SandboxLimits limits) {
        this.limits = limits;
        this.sandbox = new Sandbox(limits);
    }

    /**
     * The pages of a document, as many as are shown.
     *
     * @param name as people know it; only its extension goes into the sandbox
     * @throws SandboxCut where it cannot be shown: broken, locked by a password, or beyond the limits
     * @throws IOException of the document's source alone
     */
    Pages convert(PreviewKind kind, String name, Sandbox.Document document) throws IOException, SandboxCut {
        List<String> arguments = List.of(kind.name(), kind.nameInside(name), Integer.toString(limits.pages()));
        return Pages.read(sandbox.run(SCRIPT, arguments, document), limits.pages());
    }

    /** A Word document of our own as PDF. */
    byte[] print(byte[] word) throws IOException, SandboxCut {
        return sandbox.run(PDF, List.of(), out -> out.write(word));
    }
}
