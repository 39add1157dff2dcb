package dsg.fileshare.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.proof.Proves;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With the real programs: `dsg test` installs them. */
class ConverterTest {

    private static final String WORDS = "u000123  prime-01  2026-11-29 20:15:40";

    private final Converter converter = new Converter(SandboxLimits.STANDARD);

    @Test
    @Proves(value = "R66", says = "Data in folders are only viewed, except by the data manager")
    @DisplayName("a Word document of two pages becomes two pictures; the watermark lies over each")
    void wordDocument() throws Exception {
        Pages pages = show("図面.docx", word("架空の図面", "二枚目"));
        assertThat(pages.total()).isEqualTo(2);
        assertThat(pages.pictures())
                .hasSize(2)
                .allSatisfy(page -> assertThat(ink(page)).isPositive());
        byte[] marked = Watermark.draw(pages.pictures().getFirst(), WORDS);
        assertThat(ink(marked)).isGreaterThan(2 * ink(pages.pictures().getFirst()));
        assertThat(marked).isNotEqualTo(Watermark.draw(pages.pictures().getFirst(), WORDS + " "));
    }

    @Test
    @DisplayName("a workbook, a text in either of the two encodings, and a picture are shown")
    void otherKinds() throws Exception {
        assertThat(show("部品表.XLSX", workbook()).pictures()).hasSize(1);
        byte[] unicode = show("手順.txt", "架空の手順書".getBytes(StandardCharsets.UTF_8))
                .pictures()
                .getFirst();
        byte[] windows = show("手順.txt", "架空の手順書".getBytes(Charset.forName("windows-31j")))
                .pictures()
                .getFirst();
        assertThat(windows).isEqualTo(unicode);
        byte[] picture = show("写真.png", picture()).pictures().getFirst();
        assertThat(ink(picture)).isPositive();
    }

    @Test
    @DisplayName("a PDF is shown up to as many pages as are shown at all, and says how many it has")
    void pdf() throws Exception {
        byte[] three = pdf(3);
        assertThat(show("設計書.pdf", three).pictures()).hasSize(3);
        SandboxLimits short2 = limits(3L << 30, 64 << 20, 20, 24 << 20, 2);
        Pages pages = new Converter(short2).convert(PreviewKind.PDF, "設計書.pdf", out -> out.write(three));
        assertThat(pages.pictures()).hasSize(2);
        assertThat(pages.total()).isEqualTo(3);
    }

    @Test
    @DisplayName("what is no document, or not what its name says, is not shown")
    void broken() {
        assertThatThrownBy(() -> show("設計書.pdf", "no document".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SandboxCut.class);
        assertThat(PreviewKind.of("図面.dwg")).isEmpty();
        assertThat(PreviewKind.of("名前だけ")).isEmpty();
    }

    @Test
    @DisplayName("the sandbox has no network, no file of the gateway, nothing to write to but its own memory")
    void closedIn() throws Exception {
        Sandbox sandbox = new Sandbox(limits(1L << 30, 1 << 20, 10, 1 << 20, 1));
        String seen = new String(
                sandbox.run(
                        "cat > in; ls -d /proc/[0-9]* | wc -l; tail -n +3 /proc/net/dev | grep -vc '^ *lo:' || true;"
                                + " ls / | tr '\\n' ' '; echo; ls /etc; id -u; touch /x /usr/x 2> /dev/null || echo refused; env | wc -l",
                        List.of(),
                        out -> out.write(1)),
                StandardCharsets.UTF_8);
        List<String> lines = seen.lines().toList();
        assertThat(Integer.parseInt(lines.get(0))).isLessThan(6);
        assertThat(lines.get(1)).isEqualTo("0");
        assertThat(lines.get(2).split(" "))
                .containsOnly("bin", "dev", "etc", "lib", "lib64", "proc", "tmp", "usr", "var");
        assertThat(lines).contains("65534", "refused").doesNotContain("passwd");
    }

    @Test
    @DisplayName("nobody outside is reached: a server of this very machine takes no connection from inside")
    void noConnection() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String script = "cat > in; bash -c 'exec 3<>/dev/tcp/127.0.0.1/" + server.getLocalPort()
                    + "' 2> /dev/null && echo reached || echo unreachable";
            byte[] said = new Sandbox(limits(1L << 30, 1 << 20, 10, 1 << 20, 1)).run(script, List.of(), out -> {});
            assertThat(new String(said, StandardCharsets.UTF_8)).isEqualTo("unreachable\n");
        }
    }

    @Test
    @DisplayName("whoever takes too much time, processor, memory, room or page is cut")
    void cut() {
        assertCut("cat > in; sleep 60", limits(1L << 30, 1 << 20, 1, 1 << 20, 1));
        assertCut(
                "cat > in; exec bash -c 'while :; do :; done'",
                new SandboxLimits(1L << 30, 1 << 20, Duration.ofSeconds(1), Duration.ofSeconds(30), 1 << 20, 1));
        String greedy = "cat > in; head -c 600M /dev/zero | tail -n 1 > /dev/null";
        assertCut(greedy, limits(100L << 20, 1 << 20, 10, 1 << 20, 1));
        assertCut("cat > in; cat /dev/zero > more", limits(1L << 30, 1 << 20, 10, 1 << 20, 1));
        assertCut("cat > in; cat /dev/zero", limits(1L << 30, 1 << 20, 10, 1 << 10, 1));
        byte[] twoPages = "2\n1\na1\nb".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Pages.read(twoPages, 1)).isInstanceOf(SandboxCut.class);
        assertThatThrownBy(() -> Pages.read("1\n999999999\nx".getBytes(StandardCharsets.UTF_8), 1))
                .isInstanceOf(SandboxCut.class);
    }

    @Test
    @DisplayName("a picture that is larger than any page, or none, gets no watermark and is not shown")
    void hostilePicture() throws IOException {
        byte[] large = png(new BufferedImage(4_000, 10, BufferedImage.TYPE_INT_RGB));
        assertThatThrownBy(() -> Watermark.draw(large, WORDS)).isInstanceOf(IOException.class);
        byte[] cutOff = Arrays.copyOf(picture(), 40);
        assertThatThrownBy(() -> Watermark.draw(cutOff, WORDS)).isInstanceOf(IOException.class);
    }

    private static void assertCut(String script, SandboxLimits limits) {
        assertThatThrownBy(() -> new Sandbox(limits).run(script, List.of(), out -> out.write(new byte[10])))
                .as(script)
                .isInstanceOf(SandboxCut.class);
    }

    private static SandboxLimits limits(long memory, long scratch, int wall, int output, int pages) {
        return new SandboxLimits(memory, scratch, Duration.ofSeconds(20), Duration.ofSeconds(wall), output, pages);
    }

    private Pages show(String name, byte[] content) throws Exception {
        return converter.convert(PreviewKind.of(name).orElseThrow(), name, out -> out.write(content));
    }

    /** Pixels that are not white. */
    private static long ink(byte[] page) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(page));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels)
                .filter(pixel -> (pixel & 0xffffff) != 0xffffff)
                .count();
    }

    private static byte[] word(String... pages) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int page = 0; page < pages.length; page++) {
                var paragraph = document.createParagraph();
                paragraph.setPageBreak(page > 0);
                paragraph.createRun().setText(pages[page]);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("部品").createRow(0).createCell(0).setCellValue("架空の部品");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] picture() throws IOException {
        return png(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** As plain as a PDF can be, its table of references left to the reader to mend. */
    private static byte[] pdf(int pages) {
        StringBuilder text = new StringBuilder(
                        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count ")
                .append(pages)
                .append("/Kids[");
        for (int page = 0; page < pages; page++) {
            text.append(page + 3).append(" 0 R ");
        }
        text.append("]>>endobj\n");
        for (int page = 0; page < pages; page++) {
            text.append(page + 3).append(" 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n");
        }
        return text.append("trailer<</Root 1 0 R>>\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
